import Foundation
import TestSupport
import Testing

@Suite("Mistakes in pipeline files, as the command tells them")
struct PipelineMistakeTests {
  private func validate(_ pipeline: String, _ arguments: String...) throws -> CommandRunner.Finished {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try CommandRunner.shell("\"$DABIR\" validate p.yaml \(words)", in: folder)
  }

  @Test("Six mistakes, six messages with line and column, all at once")
  func six() throws {
    let finished = try validate(
      """
      version: 1
      inptu: {paths: [a.jsonl]}
      stages:
        - language: {overule: true}
        - tokenizer
        - fault: {action: explode}
      output: {offsets: 3}
      errors: {budget: lots}
      """)
    #expect(finished.status == 78)
    #expect(finished.text == "")
    #expect(
      finished.errors == """
        p.yaml:2:1: error: unknown key 'inptu'
        inptu: {paths: [a.jsonl]}
        ^
        hint: did you mean 'input'?
        p.yaml:4:16: error: unknown option 'overule' of stage 'language'
          - language: {overule: true}
                       ^
        hint: did you mean 'overrule'?
        p.yaml:5:5: error: unknown stage 'tokenizer'
          - tokenizer
            ^
        hint: did you mean 'tokenize'?
        p.yaml:6:21: error: 'action' of stage 'fault' must be one of fail, filter, loop, loop-begin, crash, \
        crash-begin, crash-render, memory, exit, wait, wait-begin, busy, not the text 'explode'
          - fault: {action: explode}
                            ^
        p.yaml:7:19: error: 'output.offsets' must be one of codepoints, utf8, utf16, not 3
        output: {offsets: 3}
                          ^
        p.yaml:8:18: error: errors.budget must be a number of documents or a share such as 0.1%, not 'lots'
        errors: {budget: lots}
                         ^

        """)
  }

  @Test("A layer that nothing writes is told beside mistakes of other kinds")
  func layers() throws {
    let finished = try validate(
      """
      version: 1
      stages: [tokenize: {x: 1}, tokenize]
      output: {layers: [tokens, token]}
      """)
    #expect(finished.status == 78)
    let told = finished.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      told == [
        "p.yaml:2:21: error: unknown option 'x' of stage 'tokenize'",
        "p.yaml:2:28: error: two stages go by the name 'tokenize'",
        "p.yaml:2:28: error: stage 'tokenize' writes layer 'tokens', which stage 'tokenize' has written already",
        "p.yaml:3:18: error: no stage of this pipeline writes layer 'token'",
      ])
  }

  /// One mistake each: the file, the first line of the message.
  static let mistakes = [
    ("", "p.yaml:1:1: error: the file is empty"),
    ("[1]\n", "p.yaml:1:1: error: a pipeline file must be a map of keys, not a list"),
    ("version: 1\n", "p.yaml:1:1: error: the key 'stages' is missing"),
    ("stages: [tokenize]\n", "p.yaml:1:1: error: the key 'version' is missing"),
    (
      "version: 2\nnew: 3\n",
      "p.yaml:1:10: error: this program knows version 1 of pipeline files, and the file says 2"
    ),
    ("version: 1\nstages: []\n", "p.yaml:2:9: error: 'stages' is an empty list"),
    ("version: 1\nstages: [fault]\n", "p.yaml:2:10: error: stage 'fault' lacks the option 'action'"),
    (
      "version: 1\nstages: [tokenize, tokenize]\n", "p.yaml:2:20: error: two stages go by the name 'tokenize'"
    ),
    (
      "version: 1\nstages: [tokenize]\noutput: {layers: [token]}\n",
      "p.yaml:3:18: error: no stage of this pipeline writes layer 'token'"
    ),
    (
      "version: 1\nstages: [tokenize]\nerrors: {budget: lots}\n",
      "p.yaml:3:18: error: errors.budget must be a number of documents or a share such as 0.1%, not 'lots'"
    ),
    (
      "version: 1\nstages: [tokenize]\nlimits: {document: 1}\n",
      "p.yaml:3:20: error: 'limits.document' must be an amount of memory from 1kB to 1GB, not 1"
    ),
    ("version: 1\nstages: [a\n", "p.yaml:2:11: error: "),
    ("version: 1\n\tstages: [a]\n", "p.yaml:2:1: error: "),
  ]

  @Test("One mistake each", arguments: mistakes)
  func one(_ pipeline: String, _ message: String) throws {
    let finished = try validate(pipeline)
    #expect(finished.status == 78)
    #expect(finished.text == "")
    #expect(finished.errors.hasPrefix(message), "\(finished.errors)")
  }

  /// Values of `--set` and what is said of them.
  static let overrides = [
    ("foo", "'=' is missing"), ("=1", "a key is missing before '='"),
    ("a..b=1", "a key is missing before '='"),
    ("stages.tokenize.x=1", "unknown option 'x' of stage 'tokenize'"),
    ("stages.nope.x=1", "no stage goes by the name 'nope'"),
    ("output.offsets=bytes", "'output.offsets' must be one of codepoints, utf8, utf16, not the text 'bytes'"),
    ("version=2", "this program knows version 1 of pipeline files, and the file says 2"),
    ("limits.document=99999999999999999999", "'limits.document' must be an amount of memory from 1kB to 1GB"),
    ("output.layers=[", ""),
  ]

  @Test("Mistakes in --set", arguments: overrides)
  func wrongOverride(_ override: String, _ message: String) throws {
    let finished = try validate("version: 1\nstages: [tokenize]\n", "--set", override)
    #expect(finished.status == 78)
    #expect(finished.text == "")
    #expect(finished.errors.hasPrefix("--set \(override): error: \(message)"), "\(finished.errors)")
  }

  @Test("A change by --set and the environment hold")
  func environment() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "version: 1\nstages: [fault: {action: filter, ids: '${SKIPPED:-none}'}]\n", to: "p.yaml")
    try folder.write("{\"id\":\"a\",\"text\":\"x\"}\n", to: "in.jsonl")
    for (script, documents) in [
      ("", 1), ("SKIPPED=a", 0), ("SKIPPED=b", 1),
    ] {
      let finished = try CommandRunner.shell("\(script) \"$DABIR\" run p.yaml in.jsonl -q", in: folder)
      #expect(finished.status == 0)
      #expect(finished.lines.count == documents, "\(script)")
    }
    let set = try CommandRunner.dabir(
      "run", "p.yaml", "in.jsonl", "-q", "--set", "stages.fault.ids=[a]", in: folder)
    #expect(set.status == 0 && set.text == "")
  }

  @Test("Several files: each is checked")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: [tokenize]\n", to: "good.yaml")
    try folder.write("version: 1\nstages: [tokenise]\n", to: "bad.yaml")
    let finished = try CommandRunner.dabir(
      "validate", "good.yaml", "bad.yaml", "none.yaml", "good.yaml", in: folder)
    #expect(finished.status == 78)
    #expect(finished.text == String(repeating: "good.yaml: ok, 1 stage, 0 tests\n", count: 2))
    #expect(
      finished.errors == """
        bad.yaml:2:10: error: unknown stage 'tokenise'
        stages: [tokenise]
                 ^
        hint: did you mean 'tokenize'?
        dabir: cannot open 'none.yaml': No such file or directory

        """)
  }

  @Test("A folder and a program are no pipelines")
  func strange() throws {
    let folder = try TemporaryFolder()
    let directory = try CommandRunner.dabir("validate", ".", in: folder)
    #expect(directory.status == 1)
    #expect(directory.errors == "dabir: cannot read '.': Is a directory\n")
    let program = try CommandRunner.dabir("validate", "/bin/sh", in: folder)
    #expect(program.status == 78)
    #expect(program.errors.hasPrefix("/bin/sh:1:"))
  }

  @Test("A pipeline's own test that fails says what differs")
  func failingTest() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      version: 1
      stages: [tokenize]
      tests:
        - {name: right, text: a b, expect: {tokens: [a, b]}}
        - {name: wrong, text: a b, expect: {tokens: [a, c]}}
      """, to: "p.yaml")
    let finished = try CommandRunner.dabir("test", "p.yaml", in: folder)
    #expect(finished.status == 1)
    #expect(
      finished.text == """
        passed  p.yaml: right
        FAILED  p.yaml: wrong
        p.yaml: 1 passed, 1 failed

        """)
    #expect(
      finished.errors == """
        p.yaml:5:51: error: row 2 of layer 'tokens' has text 'b', not 'c'
          - {name: wrong, text: a b, expect: {tokens: [a, c]}}
                                                          ^
        hint: it has: a 'word' | b 'word'

        """)
  }
}
