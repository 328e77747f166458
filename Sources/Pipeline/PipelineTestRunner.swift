import TextCore

extension PipelineTest {
  /// What is wrong with a test before it runs: layers and columns that the plan does not have.
  public func check(against plan: Plan) -> [Diagnostic] { check(against: plan.layers) }

  /// What is wrong with a test before it runs, also when there is no plan: layers and columns that are not
  /// among these.
  public func check(against layers: [LayerSchema]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for expectation in expectations {
      guard let layer = layers.first(where: { $0.name == expectation.layer }) else {
        diagnostics.append(
          Diagnostic(
            "no stage of this pipeline writes layer '\(expectation.layer)'", at: expectation.location,
            hint: Suggestion.hint(for: expectation.layer, in: layers.map(\.name))))
        continue
      }
      let known = ["text"] + layer.columns.map(\.name)
      for row in expectation.rows {
        for (name, _) in row.values where !known.contains(name) {
          diagnostics.append(
            Diagnostic(
              "layer '\(expectation.layer)' has no column '\(name)'", at: row.location,
              hint: Suggestion.hint(for: name, in: known)))
        }
      }
    }
    return diagnostics
  }

  /// Runs the test.
  ///
  /// - Returns: what differs from what is expected; nothing when the test passes.
  public func run(on chain: Chain) throws(StageLoadError) -> [Diagnostic] {
    let batch = chain.makeBatch()
    batch.text.append(utf8: text)
    let source = SourcePosition(piece: 0, offset: 0, line: 0, bytes: .empty)
    var document = Document(id: .empty, text: ByteRange(0, batch.text.count), source: source)
    document.declaredLanguage = language.flatMap { LanguageTag($0) }
    batch.documents.append(document)
    try chain.makeWorker().run(batch)
    switch batch.documents[0].state {
    case .failed(let index):
      let failure = batch.failures[index]
      return [Diagnostic("stage '\(failure.stage)' failed: \(failure.reason)", at: location)]
    case .filtered(let stage):
      return [Diagnostic("stage '\(chain.plan.steps[stage].label)' left the document out", at: location)]
    case .live: break
    }
    return expectations.compactMap { expectation in
      chain.plan.layer(named: expectation.layer).flatMap { expectation.compare(batch.layers[$0], batch) }
    }
  }
}

extension LayerExpectation {
  /// The first difference between the rows of the only document of a batch and those expected.
  fileprivate func compare(_ layer: Layer, _ batch: Batch) -> Diagnostic? {
    let text = batch.text(of: 0)
    let actual = layer.rows(of: 0)
    var next = actual.lowerBound
    for row in rows {
      if isPartial {
        while next < actual.upperBound, row.mismatch(layer, next, text) != nil { next += 1 }
        guard next < actual.upperBound else {
          return Diagnostic(
            "layer '\(self.layer)' has no such row here: \(row)", at: row.location,
            hint: "it has: \(describe(layer, actual, text))")
        }
      } else {
        guard next < actual.upperBound else {
          return Diagnostic(
            "layer '\(self.layer)' ends before this row: \(row)", at: row.location,
            hint: "it has: \(describe(layer, actual, text))")
        }
        if let mismatch = row.mismatch(layer, next, text) {
          return Diagnostic(
            "row \(next - actual.lowerBound + 1) of layer '\(self.layer)' has \(mismatch)", at: row.location,
            hint: "it has: \(describe(layer, actual, text))")
        }
      }
      next += 1
    }
    if !isPartial, next < actual.upperBound {
      return Diagnostic(
        "layer '\(self.layer)' has \(actual.count) rows, not \(rows.count)", at: location,
        hint: "it has: \(describe(layer, actual, text))")
    }
    return nil
  }

  private func describe(_ layer: Layer, _ rows: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> String {
    let shown = rows.prefix(20).map { row in
      ([layer.surface(row, text)] + layer.columns.map { $0.value(row, layer).phrase }).joined(separator: " ")
    }
    return shown.joined(separator: " | ") + (rows.count > shown.count ? " | …" : "")
  }
}

extension RowExpectation: CustomStringConvertible {
  /// The row as its test writes it.
  public var description: String { values.map { "\($0.name): \($0.value.phrase)" }.joined(separator: ", ") }

  fileprivate func mismatch(_ layer: Layer, _ row: Int, _ text: UnsafeBufferPointer<UInt8>) -> String? {
    for (name, expected) in values {
      let actual: OptionValue
      if name == "text" {
        actual = .text(layer.surface(row, text))
      } else if let column = layer.schema.column(named: name) {
        actual = layer.columns[column].value(row, layer)
      } else {
        continue
      }
      if actual.isSame(as: expected) { continue }
      return "\(name) \(actual.phrase), not \(expected.phrase)"
    }
    return nil
  }
}

extension Layer {
  fileprivate func surface(_ row: Int, _ text: UnsafeBufferPointer<UInt8>) -> String {
    let span = spans[row]
    return String(decoding: text[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }
}

extension Column {
  fileprivate func value(_ row: Int, _ layer: Layer) -> OptionValue {
    func text(_ reference: TextReference) -> OptionValue {
      layer.text(reference).map { .text(String(decoding: $0, as: UTF8.self)) } ?? .null
    }
    switch schema.kind {
    case .integer: return .integer(Int(integers[row]))
    case .number: return .number(numbers[row])
    case .enumeration(let names): return .text(names[Int(codes[row])])
    case .text, .entity: return text(texts[row])
    case .textList: return .list(items(of: row).map { text(texts[$0]) })
    }
  }
}

extension OptionValue {
  /// The value as a message shows it.
  public var phrase: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): "'\(value)'"
    case .list(let values): "[" + values.map(\.phrase).joined(separator: ", ") + "]"
    case .group(let values):
      "{" + values.entries.map { "\($0.name): \($0.value.phrase)" }.joined(separator: ", ") + "}"
    }
  }

  /// Numbers in tests are compared to the fourth decimal, as output has them.
  fileprivate func isSame(as expected: OptionValue) -> Bool {
    switch (self, expected) {
    case (.number(let a), .number(let b)): abs(a - b) < 0.00005
    case (.number(let a), .integer(let b)): abs(a - Double(b)) < 0.00005
    default: self == expected
    }
  }
}
