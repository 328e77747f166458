import Pipeline
import TestSupport
import Testing
import TextCore

@testable import Plugins

@Suite("Stages in programs")
struct ProcessStageTests {
  /// A manifest with a column of every type, in some unit.
  private static func manifest(_ unit: OffsetUnit) -> String {
    """
    offsets: \(unit)
    filters: true
    options:
      - {name: least, type: number, default: 0.25}
      - {name: words, type: texts, default: [a, "ب\\""]}
    writes:
      - layer: marks
        disjoint: true
        columns:
          - {name: i, type: integer}
          - {name: x, type: number}
          - {name: c, type: choice, names: [low, high]}
          - {name: t, type: text}
          - {name: e, type: entity}
          - {name: l, type: texts}
    """
  }

  /// A program whose answer is what its document's text says, as Python.
  private static let obedient = """
    from dabir_plugin import stage, LEAVE_OUT

    @stage
    def obey(document, options):
        return eval(document["text"].split("#", 1)[1])
    """

  @Test("Rows of every form and type arrive, in every unit", arguments: OffsetUnit.allCases)
  func rows(unit: OffsetUnit) throws {
    let plugin = try PluginUnderTest(
      """
      from dabir_plugin import stage
      @stage
      def find(document, options):
          text = document["text"]
          unit = {"codepoints": len, "utf8": lambda s: len(s.encode()), "utf16": lambda s: len(s.encode("utf-16-le")) // 2}["\(unit)"]
          start = text.find("قاسم")
          a, b = unit(text[:start]), unit(text[:start + 4])
          return {"marks": [
              {"start": 0, "end": a, "i": -5, "x": options["least"], "c": "high", "e": None, "l": options["words"]},
              [a, b, 7, 2, "low", "ت", "Q1", []],
          ]}
      """, manifest: Self.manifest(unit))
    #expect(
      try plugin.outcomes(["😀 خانه‌ها قاسم!", "é قاسم"]) == [
        "0–21(-5,0.25,high,null,null,a+ب\") 21–29(7,2.0,low,ت,Q1,)",
        "0–3(-5,0.25,high,null,null,a+ب\") 3–11(7,2.0,low,ت,Q1,)",
      ])
  }

  @Test(
    "An answer that is not as the manifest says costs its document, and the reason names the place",
    arguments: [
      ("LEAVE_OUT", "left out"), ("{}", ""), ("None", ""), ("document", ""),
      ("1 / 0", "ZeroDivisionError: division by zero"),
      ("{'error': 'no model'}", "no model"),
      (
        "{'mark': []}",
        "its answer has 'mark', which its manifest does not say it writes; did you mean 'marks'?"
      ),
      ("{'marks': 5}", "layer 'marks' must be an array of rows, not 5"),
      ("{'marks': [5]}", "layer 'marks' must be an array of objects or arrays, not 5"),
      (
        "{'marks': [{'end': 1}]}",
        "a row of layer 'marks' lacks 'start' or 'end', which must be whole numbers"
      ),
      (
        "{'marks': [[0, 99, 1, 1, 'low', None, None, []]]}",
        "a row of layer 'marks' has the span 0–99, which is not one of the text's characters"
      ),
      ("{'marks': [[0, 1, 1]]}", "a row of layer 'marks' has no value for column 'x'"),
      (
        "{'marks': [[0, 1, 1, 1, 'low', None, None, [], 1]]}",
        "a row of layer 'marks' has more values than columns"
      ),
      (
        "{'marks': [[0, 1, 1.5, 1, 'low', None, None, []]]}",
        "column 'i' of layer 'marks' must be a whole number, not 1.5"
      ),
      (
        "{'marks': [[0, 1, 1, 1, 'mid', None, None, []]]}",
        "column 'c' of layer 'marks' must be one of low, high, not 'mid'"
      ),
      (
        "{'marks': [[0, 1, 1, 1, 'low', None, None, [1]]]}",
        "column 'l' of layer 'marks' must be an array of texts, not 1"
      ),
      (
        "{'marks': [{'start': 0, 'end': 1, 'i': 1, 'x': 1, 'c': 'low', 'l': [], 'k': 1}]}",
        "a row of layer 'marks' has 'k', which is none of its columns"
      ),
      (
        "{'marks': [[1, 2, 1, 1, 'low', None, None, []], [0, 1, 1, 1, 'low', None, None, []]]}",
        "the stage broke its contract: row 1 of layer 'marks' is out of order"
      ),
    ])
  func answers(_ code: String, _ outcome: String) throws {
    let plugin = try PluginUnderTest(Self.obedient, manifest: Self.manifest(.codepoints))
    let found = try plugin.outcomes(["ok #{}", "x #\(code)", "ok #{}"])
    #expect(found == ["", outcome, ""])
  }

  @Test("Several documents at once; one that fails does not cost the others")
  func batches() throws {
    let plugin = try PluginUnderTest(
      """
      from dabir_plugin import batch_stage
      @batch_stage(size=16)
      def find(documents, options):
          if any("BAD" in document["text"] for document in documents):
              raise ValueError(len(documents))
          return [{"marks": [[0, 1, document["id"]]]} for document in documents]
      """)
    let texts = (0..<50).map { $0 == 20 ? "d20 BAD" : "d\($0) fine" }
    #expect(
      try plugin.outcomes(texts)
        == (0..<50).map { $0 == 20 ? "ValueError: 1" : "0–1(d\($0))" })
  }

  @Test("What a program prints by mistake goes to the log")
  func printing() throws {
    let plugin = try PluginUnderTest(
      """
      from dabir_plugin import stage
      @stage
      def find(document, options):
          print("looking at", document["id"])
      """)
    #expect(try plugin.outcomes(["a", "b"]) == ["", ""])
    #expect(plugin.words.text.contains("outside: looking at a"))
  }

  @Test("A program sees only the variables that its manifest names")
  func environment() throws {
    let plugin = try PluginUnderTest(
      """
      import os
      from dabir_plugin import stage
      @stage
      def find(document, options):
          return {"marks": [[0, 1, " ".join(name for name in ["SEEN", "SECRET", "UNSET"] if name in os.environ)]]}
      """, manifest: "environment: [SEEN, UNSET]\n" + PluginUnderTest.marks)
    let type = try plugin.type(environment: ["SEEN": "1", "SECRET": "2", "PATH": "/bin"])
    #expect(try outcomes(of: type, ["a"]) == ["0–1(SEEN)"])
  }

  @Test("A program gets the layers that it reads, and later stages get its own")
  func layers() throws {
    let maker = try PluginUnderTest(
      """
      from dabir_plugin import stage
      @stage
      def find(document, options):
          return {"marks": [[0, 1, "م"], [2, 4, None]]}
      """)
    let reader = try PluginUnderTest(
      """
      import json
      from dabir_plugin import stage
      @stage
      def find(document, options):
          rows = [[row["start"], row["end"], row["text"], row["word"]] for row in document["marks"]]
          return {"copies": [[0, 1, json.dumps([rows, document.get("lang")], ensure_ascii=False)]]}
      """,
      manifest: """
        reads: [{layer: marks, columns: [word]}, {layer: nothing, optional: true}]
        writes: [{layer: copies, columns: [{name: rows, type: text}]}]
        """)
    let types = try [maker.type(), reader.type()]
    let requests = zip(types, ["maker", "reader"]).map { type, label in
      StageRequest(
        type: type, label: label, options: OptionValues(defaultsOf: type.description.options),
        location: SourcePlace(source: "test"))
    }
    let chain = try Chain(Plan(requests, registry: StageRegistry([])))
    let batch = chain.makeBatch()
    batch.add("س 😀!")
    try chain.makeWorker().run(batch)
    #expect(
      batch.outcome(of: 0)
        == "0–2(م) 3–8(null) 0–2([[[0, 1, \"س\", \"م\"], [2, 4, \"😀!\", null]], null])")
  }

  @Test("A manifest within the pipeline file: any program that gives lines back will do")
  func inline() throws {
    let type = ProcessStage.inlineType(environment: [:]) { _ in }
    var values = OptionValues(defaultsOf: PluginManifest.inlineKeys)
    values.set("command", ["cat"])
    let resolve = try #require(type.resolve)
    let resolved = try resolve(values, "/")
    #expect(try outcomes(of: resolved, ["a", "", "خانه‌ها"], options: values) == ["", "", ""])
    #expect(!resolved.isTrusted)
  }
}
