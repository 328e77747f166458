import Pipeline
import Testing

@testable import PipelineFile

@Suite("--set")
struct OverrideTests {
  private static let text = """
    version: 1
    stages:
      - tokenize
      - link: {threshold: 0.1}
      - dictionary: {file: a.txt}
      - dictionary: {file: b.txt, as: second}
    output: {format: csv}
    """

  @Test("changes sections and options, the later ones winning")
  func values() throws {
    let result = try read(
      Self.text,
      set: [
        "stages.link.threshold=0.5", "stages.link.tuning.depth=4", "stages.tokenize.engine=icu",
        "stages.second.file=c.txt", "output.layers=[tokens, 'mentions']", "limits.workers=2",
        "limits.workers=3",
        "output.format=", "input={paths: [x/*.jsonl]}",
      ])
    #expect(result.diagnostics.map(\.line) == [])
    let pipeline = try #require(result.pipeline)
    let options = pipeline.plan.steps.map(\.request.options)
    #expect(options[0].text("engine") == "icu")
    #expect(options[1].number("threshold") == 0.5)
    #expect(options[1].group("tuning").integer("depth") == 4)
    #expect(options[2].text("file") == "/data/a.txt")
    #expect(options[3].text("file") == "/here/c.txt")
    #expect(pipeline.sections.group("output").texts("layers") == ["tokens", "mentions"])
    #expect(pipeline.sections.group("output").text("format") == "jsonl")
    #expect(pipeline.sections.group("limits").integer("workers") == 3)
    #expect(pipeline.sections.group("input").texts("paths") == ["/here/x/*.jsonl"])
  }

  @Test("replaces whole stages and gives them names")
  func stages() throws {
    let result = try read(
      Self.text,
      set: ["stages.link={threshold: 1}", "stages.tokenize.as=words", "stages.words.engine=icu"])
    let steps = try #require(result.pipeline).plan.steps
    #expect(steps.map(\.label) == ["words", "link", "dictionary", "second"])
    #expect(steps[0].request.options.text("engine") == "icu")
    #expect(steps[1].request.options.number("threshold") == 1)
    #expect(try read(Self.text, set: ["stages=[language]"]).pipeline?.plan.steps.map(\.label) == ["language"])
  }

  @Test(
    "goes through the same checks",
    arguments: [
      ("stages.link.threshold=2", "'threshold' of stage 'link' must be a number from 0.0 to 1.0, not 2"),
      ("stages.link.treshold=1", "unknown option 'treshold' of stage 'link' (did you mean 'threshold'?)"),
      ("stages.lnk.threshold=1", "no stage goes by the name 'lnk' (did you mean 'link'?)"),
      ("outptu.format=csv", "unknown key 'outptu' (did you mean 'output'?)"),
      ("output.format.x=csv", "'output.format' is the text 'csv' in the file, so it has no key 'x'"),
      ("stages.link.threshold.x=1", "'stages.link.threshold' is 0.1 in the file, so it has no key 'x'"),
      ("output.sorted=yes", "'output.sorted' must be true or false, not the text 'yes' (write true)"),
      ("output={format: csv, format: csv}", "the key 'format' is given twice"),
      (
        "version=2",
        "this program knows version 1 of pipeline files, and the file says 2"
          + " (a newer dabir is needed)"
      ),
      (
        "input.paths=[*.jsonl]",
        "'*' begins an alias here, and the name of one must follow"
          + " (put a value that begins with '*' in quotes)"
      ),
      ("output.layers=[a", "expected ',' or ']' in the list (put a value with special characters in quotes)"),
      (
        "output.layers=${NONE}",
        "the environment variable 'NONE' is not set"
          + " (set it, or give a default: '${NONE:-…}')"
      ),
    ])
  func mistakes(argument: String, message: String) throws {
    try expect(Self.text, set: [argument], gives: ["--set \(argument): \(message)"])
  }

  @Test("does not guess which of two stages is meant")
  func ambiguous() throws {
    let text = "version: 1\nstages: [{dictionary: {file: a, as: x}}, {dictionary: {file: b, as: y}}]"
    try expect(
      text, set: ["stages.dictionary.fold=false"],
      gives: [
        "--set stages.dictionary.fold=false: 2 stages are named 'dictionary'"
          + " (give them names of their own with 'as:', and use those here)"
      ])
  }

  @Test("needs stages to change one")
  func noStages() throws {
    try expect(
      "version: 1", set: ["stages.link.threshold=1"],
      gives: [
        "1:1: the key 'stages' is missing ('stages' lists the stages that documents run through)",
        "--set stages.link.threshold=1: the file has no list of stages",
      ])
  }

  @Test(
    "is refused when it is no assignment",
    arguments: [
      ("output.format", "'=' is missing"), ("", "'=' is missing"), ("=1", "a key is missing before '='"),
      ("a..b=1", "a key is missing before '='"), ("a.=1", "a key is missing before '='"),
    ])
  func syntax(argument: String, message: String) throws {
    let error = try #require(throws: DiagnosticsError.self) {
      try PipelineOverride(argument, directory: "/here")
    }
    let hint = "write it as --set stages.link.threshold=0.5"
    #expect(error.diagnostics.map(\.line) == ["--set \(argument): \(message) (\(hint))"])
  }
}
