import Foundation
import TestSupport
import Testing

/// What a run knows must outlive the working process that found it out.
@Suite("Restarts")
struct RestartTests {
  /// Articles of about 10 KB, the last with a text of its own.
  private func articles(_ count: Int, last: String) -> String {
    let filler = String(repeating: "Some words of a long article. ", count: 300)
    return (0..<count).map { index in
      "{\"id\":\"\(index)\",\"text\":\"\(index == count - 1 ? last : filler)\"}\n"
    }.joined()
  }

  private let pipeline = """
    version: 1
    stages: [{fault: {action: loop, containing: LOOP}}]
    output: {layers: []}
    errors: {budget: 5}
    limits: {seconds: 3}
    """

  @Test("An input that could not be read is not forgotten")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write(pipeline, to: "p.yaml")
    try folder.write([0xFF, 0xFE, 0x7B, 0x00], to: "a.jsonl")
    try folder.write(articles(150, last: "LOOP"), to: "b.jsonl")
    let run = try CommandRunner.dabir("run", "p.yaml", "a.jsonl", "b.jsonl", "-o", "o.jsonl", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot read 'a.jsonl': it is UTF-16"))
    let report = String(decoding: try folder.read("o.jsonl.run.json"), as: UTF8.self)
    #expect(report.contains("\"complete\": false"))
    #expect(report.contains("\"quarantined\": 1"))
    let lines = try folder.read("o.jsonl").count { $0 == 0x0A }
    #expect(lines == 149)
    // Nor is such a run taken for complete.
    let again = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "b.jsonl", "-o", "o.jsonl", "--resume", in: folder)
    #expect(again.status == 1)
  }

  @Test("Standard input and output stay whole", arguments: ["cat in.jsonl | $DABIR", "< in.jsonl $DABIR"])
  func streams(command: String) throws {
    let folder = try TemporaryFolder()
    let crash = pipeline.replacing("loop", with: "crash").replacing("[]}", with: "[], text: true}")
    try folder.write(crash, to: "p.yaml")
    try folder.write(articles(200, last: "LOOP") + articles(200, last: "LOOP"), to: "in.jsonl")
    let script = "\(command) run p.yaml - --workers 2 | (sleep 1; cat)"
    let run = try CommandRunner.shell(script, in: folder)
    let lines = run.lines
    #expect(lines.count == 398)
    #expect(Set(lines).count == 199)
    #expect(lines.allSatisfy { $0.hasSuffix("}") && $0.contains("\"text\":\"Some words") })
  }
}
