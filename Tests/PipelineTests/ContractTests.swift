import Pipeline
import Testing
import TextCore

@Suite("Contract checks")
struct ContractTests {
  /// Runs a stage over "ab", "aق😀" and "cd"; only at the second does it do what `body` says.
  private func reason(
    writes schema: LayerSchema = .words, _ body: @escaping @Sendable (Layer) -> Void
  ) throws -> String? {
    let stage = fake("stage", writes: [schema]) { document, batch, layers in
      let layer = batch.layers[layers.layer(schema.name)]
      if document == 1 {
        body(layer)
      } else if schema.extent == .spans, schema.columns.count == 3 {
        append(0, 1, to: layer)
      } else {
        layer.spans.append(Span(start: 0, end: 2))
      }
      return .keep
    }
    let chain = try chain([stage])
    let batch = chain.makeBatch()
    for text in ["ab", "aق😀", "cd"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    #expect(batch.reason(0) == nil)
    #expect(batch.reason(2) == nil)
    if batch.reason(1) != nil { #expect(batch.layers[0].rows(of: 1).isEmpty) }
    return batch.reason(1)
  }

  private func broke(_ what: String) -> String { "the stage broke its contract: \(what)" }

  @Test("Rows that keep the contract")
  func kept() throws {
    #expect(
      try reason { layer in
        append(0, 1, to: layer)
        append(1, 3, kind: 1, to: layer)
        append(3, 7, to: layer)
      } == nil)
    #expect(try reason { _ in } == nil)
  }

  @Test("Spans outside the text, empty, backward, or across a character")
  func spans() throws {
    #expect(
      try reason { append(0, 8, to: $0) } == broke("row 0 of layer 'words' ends at byte 8 of 7"))
    #expect(
      try reason {
        append(0, 1, to: $0)
        append(3, 1, to: $0)
      } == broke("row 1 of layer 'words' ends at byte 1 of 7"))
    #expect(try reason { append(1, 1, to: $0) } == broke("row 0 of layer 'words' is empty"))
    #expect(
      try reason { append(0, 2, to: $0) } == broke("row 0 of layer 'words' cuts a character at bytes 0–2"))
    #expect(
      try reason { append(2, 3, to: $0) } == broke("row 0 of layer 'words' cuts a character at bytes 2–3"))
  }

  @Test("Spans out of order or overlapping")
  func order() throws {
    #expect(
      try reason {
        append(1, 3, to: $0)
        append(0, 1, to: $0)
      } == broke("row 1 of layer 'words' is out of order"))
    #expect(
      try reason {
        append(0, 3, to: $0)
        append(1, 7, to: $0)
      } == broke("row 1 of layer 'words' overlaps the row before"))
    var loose = LayerSchema.words
    loose.isDisjoint = false
    #expect(
      try reason(writes: loose) {
        append(0, 3, to: $0)
        append(0, 7, to: $0)
        append(1, 3, to: $0)
      } == nil)
    #expect(
      try reason(writes: loose) {
        append(0, 7, to: $0)
        append(0, 3, to: $0)
      } == broke("row 1 of layer 'words' is out of order"))
  }

  @Test("Values that a column cannot hold")
  func values() throws {
    #expect(
      try reason { append(0, 1, kind: 2, to: $0) }
        == broke("row 0 of layer 'words' has code 2, of 2 names, in column 'kind'"))
    #expect(
      try reason { append(0, 1, score: .nan, to: $0) }
        == broke("row 0 of layer 'words' has a number that is not finite in column 'score'"))
    #expect(
      try reason { append(0, 1, score: -.infinity, to: $0) }?.contains("that is not finite") == true)
  }

  @Test("A layer about the document has one row over all of it")
  func document() throws {
    let schema = LayerSchema(name: "about", summary: "", extent: .document)
    let message = broke("layer 'about' must have one row that covers the document")
    #expect(try reason(writes: schema) { $0.spans.append(Span(start: 0, end: 7)) } == nil)
    #expect(try reason(writes: schema) { _ in } == message)
    #expect(try reason(writes: schema) { $0.spans.append(Span(start: 0, end: 3)) } == message)
    #expect(
      try reason(writes: schema) {
        $0.spans.append(Span(start: 0, end: 7))
        $0.spans.append(Span(start: 0, end: 7))
      } == message)
  }

  @Test("A code without a name is found without being asked for")
  func codes() throws {
    let stage = fake("stage", writes: [.words]) { document, batch, _ in
      append(0, 1, kind: document == 1 ? 2 : 1, to: batch.layers[0])
      return .keep
    }
    let chain = try chain([stage.trusted], checksContracts: false)
    let batch = chain.makeBatch()
    for text in ["ab", "cd", "ef"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    let message = broke("column 'kind' of layer 'words' has a code without a name")
    #expect((0..<3).map { batch.reason($0) } == [nil, message, nil])
  }

  @Test("Columns of unlike lengths are found without being asked for", arguments: [true, false])
  func shape(checks: Bool) throws {
    let stage = fake("stage", writes: [.words]) { document, batch, _ in
      let layer = batch.layers[0]
      append(0, 1, to: layer)
      switch batch.string(document) {
      case "short": layer.spans.append(Span(start: 1, end: 2))
      case "long": layer.columns[0].codes.append(0)
      case "open": layer.columns[2].texts.append(layer.store("stray"))
      default: break
      }
      return .keep
    }
    let chain = try chain([stage.trusted], checksContracts: checks)
    let batch = chain.makeBatch()
    for text in ["fine", "short", "long", "open", "last"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    let message = broke("the columns of layer 'words' have unlike lengths")
    #expect((0..<5).map { batch.reason($0) } == [nil, message, message, message, nil])
    #expect((0..<5).map { batch.layers[0].rows(of: $0).count } == [1, 0, 0, 0, 1])
    #expect(batch.layers[0].columns[2].items(of: 1) == 1..<2)
  }

  @Test("Rows in a layer that the stage does not write fail that document alone")
  func foreign() throws {
    let writer = fake("writer", writes: [.words]) { _, batch, layers in
      append(0, 1, to: batch.layers[layers.layer("words")])
      return .keep
    }
    let later = fake("later", writes: [.sentences]) { _, batch, layers in
      batch.layers[layers.layer("sentences")].spans.append(Span(start: 0, end: 1))
      return .keep
    }
    for foreign in [0, 1] {
      let rude = fake("rude") { document, batch, _ in
        if document == 1 {
          if foreign == 0 { append(0, 1, to: batch.layers[0]) }
          if foreign == 1 { batch.layers[1].spans.append(Span(start: 0, end: 1)) }
        }
        return .keep
      }
      let chain = try chain([writer, rude, later])
      let batch = chain.makeBatch()
      for text in ["ab", "cd", "ef"] { batch.add(text) }
      try chain.makeWorker().run(batch)
      let name = ["words", "sentences"][foreign]
      let message = broke("it appended to layer '\(name)', which it does not declare to write")
      #expect((0..<3).map { batch.reason($0) } == [nil, message, nil])
      #expect((0..<3).map { batch.layers[0].rows(of: $0).count } == [1, 1, 1])
      #expect((0..<3).map { batch.layers[1].rows(of: $0).count } == [1, 0, 1])
    }
  }

  @Test("Stages that are not trusted are checked without being asked for", arguments: [true, false])
  func trust(isTrusted: Bool) throws {
    let stage = fake("stage", writes: [.words]) { document, batch, _ in
      append(0, document == 1 ? 99 : 1, to: batch.layers[0])
      return .keep
    }
    let chain = try chain([isTrusted ? stage.trusted : stage], checksContracts: false)
    let batch = chain.makeBatch()
    for text in ["ab", "cd", "ef"] { batch.add(text) }
    try chain.makeWorker().run(batch)
    let message = broke("row 0 of layer 'words' ends at byte 99 of 2")
    #expect((0..<3).map { batch.reason($0) } == [nil, isTrusted ? nil : message, nil])
    #expect(batch.failures.map(\.stage) == (isTrusted ? [] : ["stage"]))
  }

  @Test("Texts of other layers, and bytes that are no text")
  func texts() throws {
    let reference = Layer(schema: .words).store(String(repeating: "x", count: 100))
    let isForeign = try reason { layer in
      append(0, 1, to: layer)
      layer.columns[2].texts.append(reference)
      layer.columns[2].listEnds[layer.columns[2].listEnds.count - 1] += 1
    }
    #expect(
      isForeign == broke("row 0 of layer 'words' has text that is not stored in this layer in column 'forms'")
    )
    let isNoText = try reason { layer in
      append(0, 1, to: layer)
      append(1, 3, to: layer)
      let stored = [0x61, 0xFF].withUnsafeBufferPointer { layer.store($0) }
      layer.columns[2].texts[layer.columns[2].texts.count - 1] = stored
    }
    #expect(isNoText == broke("row 1 of layer 'words' has text that is not valid UTF-8 in column 'forms'"))
    let isNull = try reason { layer in
      append(0, 1, to: layer)
      layer.columns[2].texts[layer.columns[2].texts.count - 1] = .null
    }
    #expect(isNull == nil)
  }
}
