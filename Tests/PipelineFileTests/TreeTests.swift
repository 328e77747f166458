import Testing

@testable import PipelineFile

@Suite("Aliases, nesting and repeated keys")
struct TreeTests {
  private static let head = "version: 1\nstages: [tokenize, link]\n"

  @Test("An alias stands for the value that its anchor names")
  func alias() throws {
    let text = """
      version: 1
      stages:
        - tokenize
        - link: &options {threshold: 0.9}
        - transliterate: {to: [&latin latin], best: 2}
      output: {layers: [*latin]}
      """
    let pipeline = try #require(try read(text).pipeline)
    #expect(pipeline.sections.group("output").texts("layers") == ["latin"])
  }

  @Test("'<<' adds the keys that are not there")
  func merge() throws {
    let text = """
      version: 1
      stages:
        - dictionary: &options {file: a, fold: false}
        - dictionary: {<<: *options, as: second, file: b}
      """
    let steps = try #require(try read(text).pipeline).plan.steps
    #expect(steps.map { $0.request.options.text("file") } == ["/data/a", "/data/b"])
    #expect(steps.map { $0.request.options.boolean("fold") } == [false, false])
    try expect(
      Self.head + "output: {<<: 5}",
      gives: [
        "3:14: '<<' takes a map or a list of maps, not 5"
      ])
  }

  @Test("A mistake in an anchored value is told once")
  func mistakeOnce() throws {
    let text = """
      version: 1
      stages:
        - dictionary: &options {file: a, fold: "${NONE}"}
        - dictionary: {<<: *options, as: second}
      """
    try expect(
      text,
      gives: [
        "3:43: the environment variable 'NONE' is not set (set it, or give a default: '${NONE:-…}')"
      ])
  }

  @Test("A bomb of aliases is refused before it goes off", arguments: [false, true])
  func bomb(asKey: Bool) throws {
    var text = "version: 1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let alias = "*a\(level - 1)"
      text +=
        "a\(level): &a\(level) [" + [String](repeating: alias, count: 10).joined(separator: ", ") + "]\n"
      if asKey { text += "? *a\(level)\n: x\n" }
    }
    let result = try read(text)
    #expect(result.pipeline == nil)
    #expect(
      result.diagnostics.last?.message
        == "more than 1000000 values, each use of an alias counted with all that it stands for")
  }

  @Test("Deep nesting is refused without a deep stack", arguments: ["[", "{a: ", "- "])
  func depth(open: String) throws {
    let text = String(repeating: open, count: 100_000)
    let diagnostics = try read(text).diagnostics
    #expect(diagnostics.map(\.message) == ["lists and maps stand more than 200 deep in each other"])
  }

  @Test("Aliases cannot go deeper than lists can")
  func aliasDepth() throws {
    var text = "version: 1\na0: &a0 [x]\n"
    for level in 1...250 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    try expect(text, gives: ["201:14: lists and maps stand more than 200 deep in each other"])
  }

  @Test("Every repeated key is reported where it stands")
  func duplicates() throws {
    let text = """
      version: 1
      stages:
        - tokenize: {engine: icu, engine: auto}
      output:
        layers: []
        "layers": [x]
      version: 2
      """
    try expect(
      text,
      gives: [
        "3:29: the key 'engine' is given twice (the first one is in line 3)",
        "6:3: the key 'layers' is given twice (the first one is in line 5)",
        "7:1: the key 'version' is given twice (the first one is in line 1)",
      ])
  }

  @Test("Keys are text, and tags are those of the core schema")
  func keysAndTags() throws {
    try expect(
      Self.head + "? [a]\n: b\noutput: {format: !csv csv, layers: !!set {}}\n",
      gives: [
        "3:3: a key must be text, not a list",
        "5:18: the tag '!csv' does not fit here",
        "5:36: the tag '!!set' does not fit here",
      ])
    try expect(Self.head + "limits: {workers: !!int \"5\"}\noutput: {format: !!str csv}", gives: [])
    try expect(Self.head + "limits: {workers: !!int x}", gives: ["3:19: the tag '!!int' does not fit here"])
  }

  @Test("More than a thousand mistakes are cut short")
  func tooMany() throws {
    let keys = (0..<5000).map { "k\($0): 1" }.joined(separator: "\n")
    let diagnostics = try read(Self.head + keys).diagnostics
    #expect(diagnostics.count == Findings.limit + 1)
    #expect(diagnostics.last?.line == "1002:1: too many mistakes: only 1000 are shown")
  }
}
