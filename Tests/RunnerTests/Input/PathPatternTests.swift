import TestSupport
import Testing

@testable import Runner

@Suite("Path patterns")
struct PathPatternTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in [
      "b.jsonl", "a.jsonl", "c.csv", ".hidden.jsonl", "x/a.jsonl", "x/y/a.jsonl", "x/y/d.txt", ".x/a.jsonl",
      "é.jsonl",
    ] {
      try folder.write("", to: name)
    }
  }

  private func matches(_ pattern: String) throws -> [String] {
    try PathPattern(folder.path(pattern)).matches().map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test(
    "Files that match, sorted by the bytes of their paths",
    arguments: [
      ("*.jsonl", ["a.jsonl", "b.jsonl", "é.jsonl"]), ("?.jsonl", ["a.jsonl", "b.jsonl"]),
      ("[bc].*", ["b.jsonl", "c.csv"]),
      ("[!a].jsonl", ["b.jsonl"]), ("*/a.jsonl", ["x/a.jsonl"]), ("x/*", ["x/a.jsonl"]),
      ("x/*/*", ["x/y/a.jsonl", "x/y/d.txt"]), ("**/a.jsonl", ["a.jsonl", "x/a.jsonl", "x/y/a.jsonl"]),
      ("**/*.txt", ["x/y/d.txt"]), ("x/**", ["x/a.jsonl", "x/y/a.jsonl", "x/y/d.txt"]),
      ("x/**/y/*.txt", ["x/y/d.txt"]), (".*.jsonl", [".hidden.jsonl"]), (".x/*", [".x/a.jsonl"]),
      ("*.none", []), ("none/*", []), ("x", []), ("*/none.jsonl", []), ("**/**/d.txt", ["x/y/d.txt"]),
    ])
  func patterns(pattern: String, expected: [String]) throws {
    #expect(try matches(pattern) == expected)
  }

  @Test("Links to folders are not followed by **, so that a circle of links ends")
  func links() throws {
    try folder.link("x/back", to: "..")
    #expect(try matches("**/a.jsonl") == ["a.jsonl", "x/a.jsonl", "x/y/a.jsonl"])
    // Named outright they are.
    #expect(try matches("x/back/*.csv") == ["x/back/c.csv"])
  }

  @Test("A link to nothing is listed, so that it is missed aloud")
  func danglingLink() throws {
    try folder.link("z.jsonl", to: "nowhere")
    #expect(try matches("z*.jsonl") == ["z.jsonl"])
    #expect(try matches("*/z.jsonl") == [])
  }

  @Test(
    "What makes a pattern",
    arguments: [("a*", true), ("a?", true), ("[a]", true), ("a.b", false), ("{a}", false)])
  func isPattern(path: String, expected: Bool) {
    #expect(PathPattern.isPattern(path) == expected)
  }
}
