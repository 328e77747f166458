import Pipeline
import Testing
import TextCore

@Suite("Tests of pipeline files")
struct PipelineTestTests {
  /// Every word between spaces as a row; `score` is its length, `kind` whether it is short.
  private let words = fake("words", writes: [.words]) { document, batch, layers in
    let layer = batch.layers[layers.layer("words")]
    let text = batch.string(document)
    if text == "fail" { throw DocumentFailure(stage: "", reason: "as asked") }
    if text == "filter" { return .filter }
    var start = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let end = start + word.utf8.count
      append(
        UInt32(start), UInt32(end), kind: word.count < 3 ? 1 : 0, score: Double(end - start) / 3, to: layer)
      start = end + 1
    }
    return .keep
  }

  private func place(_ line: Int) -> Place {
    Place(source: "p.yaml", line: line, column: 1)
  }

  private func run(_ text: String, _ rows: [[(String, OptionValue)]], partial: Bool = false) throws
    -> [String]
  {
    let expectation = LayerExpectation(
      layer: "words",
      rows: rows.enumerated().map { index, values in
        RowExpectation(values: values.map { (name: $0.0, value: $0.1) }, location: place(10 + index))
      }, isPartial: partial, location: place(2))
    let test = PipelineTest(
      name: "t", text: text, language: nil, expectations: [expectation], location: place(1))
    return try test.run(on: chain([words])).map { "\($0.location.line): \($0.message) (\($0.hint ?? ""))" }
  }

  private let described =
    "it has: qasem 'a' 1.6666666666666667 ['form'] | ق 'b' 0.6666666666666666 ['form']"

  @Test("Rows that are as expected")
  func passing() throws {
    #expect(
      try run(
        "qasem ق",
        [[("text", "qasem"), ("kind", "a"), ("score", 1.66667)], [("text", "ق"), ("forms", ["form"])]]
      )
      .isEmpty)
    #expect(try run("abc x", [[("score", 1)], []]).isEmpty)
    #expect(try run("a b c d", [[("text", "b")], [("text", "d")]], partial: true).isEmpty)
    #expect(try run("a b", [], partial: true).isEmpty)
  }

  @Test("The first difference is told, with what the layer has")
  func differences() throws {
    #expect(
      try run("qasem ق", [[("text", "qasem")], [("text", "q")]])
        == ["11: row 2 of layer 'words' has text 'ق', not 'q' (\(described))"])
    #expect(
      try run("qasem ق", [[("score", 1.6666)], []])
        == ["10: row 1 of layer 'words' has score 1.6666666666666667, not 1.6666 (\(described))"])
    #expect(
      try run("qasem ق", [[("kind", "b")], []])
        == ["10: row 1 of layer 'words' has kind 'a', not 'b' (\(described))"])
    #expect(
      try run("qasem ق", [[("forms", [])], []])
        == ["10: row 1 of layer 'words' has forms ['form'], not [] (\(described))"])
  }

  @Test("Too few and too many rows")
  func counts() throws {
    #expect(
      try run("qasem ق", [[], [], [("text", "x"), ("kind", "a")]])
        == ["12: layer 'words' ends before this row: text: 'x', kind: 'a' (\(described))"])
    #expect(try run("qasem ق", [[]]) == ["2: layer 'words' has 2 rows, not 1 (\(described))"])
    #expect(
      try run("qasem ق", [[("text", "ق")], [("text", "qasem")]], partial: true)
        == ["11: layer 'words' has no such row here: text: 'qasem' (\(described))"])
  }

  @Test("A document that fails or is left out")
  func states() throws {
    #expect(try run("fail", []) == ["1: stage 'words' failed: as asked ()"])
    #expect(try run("filter", []) == ["1: stage 'words' left the document out ()"])
  }

  @Test("Layers and columns that are not there are found before anything runs")
  func check() throws {
    func row(_ name: String, line: Int) -> RowExpectation {
      RowExpectation(values: [(name: name, value: 1)], location: place(line))
    }
    let expectations = [
      LayerExpectation(layer: "word", rows: [], isPartial: false, location: place(2)),
      LayerExpectation(
        layer: "words", rows: [row("text", line: 4), row("scor", line: 5)], isPartial: true,
        location: place(3)),
    ]
    let test = PipelineTest(
      name: "t", text: "", language: "fa", expectations: expectations, location: place(1))
    let found = test.check(against: [.words]).map { "\($0.location.line): \($0.message) (\($0.hint ?? ""))" }
    #expect(
      found == [
        "2: no stage of this pipeline writes layer 'word' (did you mean 'words'?)",
        "5: layer 'words' has no column 'scor' (did you mean 'score'?)",
      ])
  }

  @Test("The stated language reaches the stages", arguments: ["fa", "FA_ir", "?", nil] as [String?])
  func language(tag: String?) throws {
    let stage = fake("stage") { document, batch, _ in
      let declared = batch.documents[document].declaredLanguage?.description
      throw DocumentFailure(stage: "", reason: declared ?? "none")
    }
    let test = PipelineTest(name: "t", text: "a", language: tag, expectations: [], location: place(1))
    let expected = ["fa": "fa", "FA_ir": "fa-IR"][tag ?? ""] ?? "none"
    #expect(try test.run(on: chain([stage])).map(\.message) == ["stage 'stage' failed: \(expected)"])
  }
}
