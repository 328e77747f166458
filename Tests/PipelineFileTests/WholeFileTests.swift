import Pipeline
import Testing

@testable import PipelineFile

@Suite("A whole pipeline file")
struct WholeFileTests {
  static let valid = """
    version: 1
    input:
      paths: [samples/*.jsonl, /abs/x.jsonl, ./near.jsonl]
      fields: {text: [title, body]}
    stages:
      - language
      - tokenize
      - link:
          threshold: 0.5
          knowledge: names.kb
      - transliterate: {to: [latin, persian], best: 3}
    output:
      layers: [mentions]
    limits: {memory: 64MB}
    tests:
      - name: a general
        text: "قاسم سلیمانی در بغداد"
        lang: fa
        expect: {mentions: [قاسم سلیمانی, {text: بغداد, entity: null, score: 1}]}
        contains:
          tokens: [{text: در, kind: word}]

    """

  @Test("becomes a plan, sections and tests")
  func valid() throws {
    let result = try read(Self.valid)
    #expect(result.diagnostics.map(\.line) == [])
    let pipeline = try #require(result.pipeline)
    #expect(pipeline.plan.steps.map(\.label) == ["language", "tokenize", "link", "transliterate"])
    let link = pipeline.plan.steps[2].request
    #expect(link.options.number("threshold") == 0.5)
    #expect(link.options.text("knowledge") == "/data/names.kb")
    #expect(link.options.group("tuning").integer("depth") == 3)
    #expect(link.location == SourceLocation(source: "p.yaml", line: 8, column: 5))
    let input = pipeline.sections.group("input")
    #expect(input.texts("paths") == ["/data/samples/*.jsonl", "/abs/x.jsonl", "/data/near.jsonl"])
    #expect(input.group("fields").texts("text") == ["title", "body"])
    #expect(input.group("fields").text("id") == "id")
    #expect(pipeline.sections.group("limits").integer("memory") == 64_000_000)
    #expect(pipeline.sections.group("limits").integer("workers") == 1)
    #expect(pipeline.sections.group("output").text("format") == "jsonl")
  }

  @Test("has its tests read")
  func tests() throws {
    let test = try #require(try read(Self.valid).pipeline?.tests.first)
    #expect(test.name == "a general")
    #expect(test.language == "fa")
    #expect(test.location == SourceLocation(source: "p.yaml", line: 16, column: 5))
    #expect(test.expectations.map(\.layer) == ["mentions", "tokens"])
    #expect(test.expectations.map(\.isPartial) == [false, true])
    let rows = test.expectations[0].rows
    #expect(rows[0].description == "text: 'قاسم سلیمانی'")
    #expect(rows[1].description == "text: 'بغداد', entity: null, score: 1")
    #expect(rows[1].location.column == 39)
  }

  @Test("with six mistakes gives six messages")
  func sixMistakes() throws {
    let text = """
      version: 1
      inptu: {paths: []}
      stages:
        - tokenise
        - link:
            treshold: 0.5
            tuning: {depth: 12}
        - transliterate: {to: latin}
      output:
        sorted: yes
      """
    try expect(
      text,
      gives: [
        "2:1: unknown key 'inptu' (did you mean 'input'?)",
        "4:5: unknown stage 'tokenise' (did you mean 'tokenize'?)",
        "6:7: unknown option 'treshold' of stage 'link' (did you mean 'threshold'?)",
        "7:23: 'tuning.depth' of stage 'link' must be a whole number from 1 to 9, not 12",
        "8:25: 'to' of stage 'transliterate' must be a list, each item one of latin, arabic, persian,"
          + " not the text 'latin' (write it as [latin])",
        "10:11: 'output.sorted' must be true or false, not the text 'yes' (write true)",
      ])
  }

  @Test(
    "needs a version that is known",
    arguments: [
      ("stages: [language]", "1:1: the key 'version' is missing (begin with 'version: 1')"),
      ("version:\nstages: [language]", "1:1: the key 'version' is missing (begin with 'version: 1')"),
      ("version: one\nstages: [language]", "1:10: 'version' must be 1, not the text 'one'"),
      ("version: '1'\nstages: [language]", "1:10: 'version' must be 1, not the text '1'"),
      ("version: 1.0\nstages: [language]", "1:10: 'version' must be 1, not 1.0"),
      ("version: [1]\nstages: [language]", "1:10: 'version' must be 1, not a list"),
      ("version: 0\nstages: [language]", "1:10: 'version' must be 1, not 0"),
      (
        "version: 3\nstagez: [new]",
        "1:10: this program knows version 1 of pipeline files, and the file says 3 (a newer dabir is needed)"
      ),
    ])
  func version(text: String, message: String) throws {
    try expect(text, gives: [message])
  }

  @Test("puts the mistakes of --set behind those of the file")
  func order() throws {
    let text = "version: 1\nstages: [language]\nlimits: {workers: 0}\noutput: {sorted: 5}"
    try expect(
      text, set: ["z=1", "output.layers=x"],
      gives: [
        "3:19: 'limits.workers' must be a whole number from 1 to 64, not 0",
        "4:18: 'output.sorted' must be true or false, not 5",
        "--set z=1: unknown key 'z' (known: input, output, limits, version, plugins, stages, tests)",
        "--set output.layers=x: 'output.layers' must be a list, each item text, not the text 'x'"
          + " (write it as [x])",
      ])
  }
}
