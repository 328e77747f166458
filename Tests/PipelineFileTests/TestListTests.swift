import Pipeline
import Testing

@testable import PipelineFile

@Suite("The list of tests")
struct TestListTests {
  private static let head = "version: 1\nstages: [tokenize, link]\n"

  @Test(
    "is checked",
    arguments: [
      (
        "tests: {text: a}",
        "3:8: 'tests' must be a list of tests, not a map (begin each test with '- text: ')"
      ),
      (
        "tests: [a]",
        "3:9: test 1 must be a map with the keys name, text, lang, expect, contains,"
          + " not the text 'a'"
      ),
      ("tests: [{expect: {tokens: []}}]", "3:9: test 1 lacks the key 'text' ('text' is the document's text)"),
      (
        "tests: [{text: a}]",
        "3:9: test 1 expects nothing"
          + " (add 'expect' with all rows of a layer, or 'contains' with some)"
      ),
      ("tests: [{text: [a], expect: {}}]", "3:16: 'text' of test 1 must be text, not a list"),
      (
        "tests: [{text: a, expct: {}, contains: {}}]",
        "3:19: unknown key 'expct' of test 1 (did you mean 'expect'?)"
      ),
      (
        "tests: [{text: a, lang: x!, expect: {}}]",
        "3:25: 'lang' of test 1 must be a language tag such as en, ar or fa, not the text 'x!'"
      ),
      (
        "tests: [{text: a, expect: [a]}]",
        "3:27: 'expect' of test 1 must be a map of layers, not a list"
          + " (write it as {tokens: [word, word]})"
      ),
      (
        "tests: [{text: a, expect: {tokens: a}}]",
        "3:36: 'expect.tokens' of test 1 must be a list of rows, not the text 'a'"
      ),
      (
        "tests: [{text: a, expect: {tokens: [~]}}]",
        "3:37: item 1 of 'expect.tokens' of test 1 must be text or a map of columns, not null"
      ),
      (
        "tests: [{text: a, expect: {tokens: [{kind: {}}]}}]",
        "3:44: item 1 of 'expect.tokens.kind' of test 1 must be a single value, or a list of such, not a map"
      ),
      (
        "tests: [{text: a, expect: {tokns: []}}]",
        "3:28: no stage of this pipeline writes layer 'tokns' (did you mean 'tokens'?)"
      ),
      (
        "tests: [{text: a, contains: {tokens: [{kin: word}]}}]",
        "3:39: layer 'tokens' has no column 'kin' (did you mean 'kind'?)"
      ),
    ])
  func mistakes(line: String, message: String) throws {
    try expect(Self.head + line, gives: [message])
  }

  @Test("is checked also when the stages do not fit")
  func withoutPlan() throws {
    try expect(
      "version: 1\nstages: [link]\ntests: [{text: a, expect: {mentoins: []}}]",
      gives: [
        "2:10: stage 'link' reads layer 'tokens', which no stage before it writes"
          + " (put stage 'tokenize' before this one)",
        "3:28: no stage of this pipeline writes layer 'mentoins' (did you mean 'mentions'?)",
      ])
  }

  @Test("types the values of rows, and keeps quoted ones text")
  func values() throws {
    let row = "{text: 12, entity: null, score: 0.5, kind: 'true', list: [a, 1, 'null']}"
    let list = Node(
      content: .scalar(Scalar(text: "", isPlain: true)),
      origin: Origin(base: .init(source: "", directory: "")))
    #expect(list.isNull)
    let findings = Findings()
    let tree = try #require(
      TreeBuilder.tree(
        of: SourceText(Array("[\(row), 7]".utf8)), base: list.origin.base, hasLines: true, environment: [:],
        findings: findings))
    let rows = RowListReader(findings: findings).rows(tree, Subject())
    #expect(findings.isEmpty)
    #expect(
      rows.map(\.description) == [
        "text: '12', entity: null, score: 0.5, kind: 'true', list: ['a', 1, 'null']", "text: '7'",
      ])
  }

  @Test("numbers tests without a name")
  func names() throws {
    let text = Self.head + "tests: [{text: a, expect: {}}, {name: b, text: '', contains: {}}]"
    let tests = try #require(try read(text).pipeline).tests
    #expect(tests.map(\.name) == ["test 1", "b"])
    #expect(tests.map(\.text) == ["a", ""])
  }
}
