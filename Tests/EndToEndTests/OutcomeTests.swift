import Foundation
import TestSupport
import Testing

@Suite("Every document ends somewhere: written, filtered or quarantined")
struct OutcomeTests {
  private static let archive = [
    #"{"id":"a","text":"One."}"#, #"{"id":"b","text":"Zwei äöü."}"#, #"{"id":"c","text":"three"}"#,
    #"{"id":"d","text":"vier"}"#,
  ]

  private func folder(_ fault: String, budget: String = "0") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive.joined(separator: "\n") + "\n", to: "in.jsonl")
    try folder.write(
      """
      version: 1
      input: {paths: [in.jsonl]}
      stages: [fault: \(fault), tokenize]
      output: {layers: []}
      errors: {budget: \(budget)}
      """, to: "p.yaml")
    return folder
  }

  private func run(_ folder: TemporaryFolder) throws -> CommandRunner.Finished {
    try CommandRunner.dabir("run", "p.yaml", "-o", "out.jsonl", "-q", in: folder)
  }

  @Test("A document that fails is kept as it was, with its place and the reason")
  func fails() throws {
    let folder = try folder("{action: fail, ids: [b, d]}")
    let finished = try run(folder)
    #expect(finished.status == 2)
    #expect(finished.text == "")
    #expect(
      finished.errors == """
        in.jsonl:2: fault failed: the fault stage was told to fail here
        in.jsonl:4: fault failed: the fault stage was told to fail here
        2 documents failed; kept in out.jsonl.quarantine.jsonl, to be tried again with --retry

        """)
    #expect(try folder.text("out.jsonl") == "{\"id\":\"a\",\"lang\":null}\n{\"id\":\"c\",\"lang\":null}\n")
    #expect(
      try folder.text("out.jsonl.quarantine.jsonl") == """
        {"input":"in.jsonl","offset":25,"line":2,"format":"jsonl","id":"b","stage":"fault",\
        "reason":"the fault stage was told to fail here","bytes":"\(base64(Self.archive[1]))"}
        {"input":"in.jsonl","offset":84,"line":4,"format":"jsonl","id":"d","stage":"fault",\
        "reason":"the fault stage was told to fail here","bytes":"\(base64(Self.archive[3]))"}

        """)
    let report = try folder.json("out.jsonl.run.json")
    #expect(try outcomes(report) == "4 in = 2 written + 0 filtered + 2 quarantined")
    let output = try #require(report["output"] as? [String: Any])
    #expect(output["quarantine"] as? String == "out.jsonl.quarantine.jsonl")
  }

  @Test("A document that a stage leaves out is counted, and no mistake")
  func filters() throws {
    let folder = try folder("{as: drop, action: filter, ids: a, containing: äö}")
    let finished = try run(folder)
    #expect(finished.status == 0)
    #expect(finished.errors == "")
    #expect(try folder.text("out.jsonl") == "{\"id\":\"c\",\"lang\":null}\n{\"id\":\"d\",\"lang\":null}\n")
    let report = try folder.json("out.jsonl.run.json")
    #expect(try outcomes(report) == "4 in = 2 written + 2 filtered + 0 quarantined")
    let counts = try #require(report["outcomes"] as? [String: Any])
    #expect(counts["filtered_by_stage"] as? [String: Int] == ["drop": 2])
    #expect(try folder.names() == ["in.jsonl", "out.jsonl", "out.jsonl.run.json", "p.yaml"])
  }

  @Test(
    "The budget decides about the exit code",
    arguments: [
      ("0", 2), ("1", 2), ("2", 0), ("49%", 2), ("50%", 0), ("0.5", 78), ("101%", 78), ("-1", 78),
    ])
  func budget(_ budget: String, _ status: Int32) throws {
    let folder = try folder("{action: fail, ids: [b, d]}", budget: budget)
    #expect(try run(folder).status == status)
    if status != 78 { #expect(try folder.text("out.jsonl").split(separator: "\n").count == 2) }
  }

  @Test("An earlier run's quarantine goes when nothing fails any more")
  func overwrites() throws {
    let folder = try folder("{action: fail, ids: [b]}")
    #expect(try run(folder).status == 2)
    let arguments = "-o out.jsonl -q --overwrite --set stages.fault.ids=none"
    let finished = try CommandRunner.shell("\"$DABIR\" run p.yaml \(arguments)", in: folder)
    #expect(finished.status == 0)
    #expect(try folder.names() == ["in.jsonl", "out.jsonl", "out.jsonl.run.json", "p.yaml"])
  }

  @Test("Thousands of failures: the first ten are told, all are kept, in the order of the archive")
  func many() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<5000).map { "{\"id\":\"\($0)\",\"text\":\($0 % 2 == 0 ? "\"x\"" : "1")}\n" }
    try folder.write(lines.joined(), to: "in.jsonl")
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    let finished = try CommandRunner.dabir("run", "p.yaml", "in.jsonl", "-o", "out.jsonl", "-q", in: folder)
    #expect(finished.status == 2)
    let told = finished.errors.split(separator: "\n")
    #expect(told.count == 11)
    #expect(told.first == "in.jsonl:2: parse failed: field 'text' is a number, not a string")
    #expect(
      told.last
        == "2,500 documents failed (2,490 more are not shown); kept in out.jsonl.quarantine.jsonl, to be tried again with --retry"
    )
    let kept = try folder.jsonLines("out.jsonl.quarantine.jsonl")
    #expect(kept.compactMap { $0["line"] as? Int } == (0..<2500).map { $0 * 2 + 2 })
  }
}

/// The bytes of a text in base64.
func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
