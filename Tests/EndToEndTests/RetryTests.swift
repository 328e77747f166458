import Foundation
import TestSupport
import Testing

@Suite("Documents that failed can be tried again")
struct RetryTests {
  private static let inputs = [
    "a.csv": "id,text,x\n1,\"hello \"\"BAD\"\" one\",a\n2,fine,b\n3,\"two\nBAD lines\",c\n",
    "b.jsonl":
      "{\"id\":1,\"text\":\"BAD قاسم\"}\nnot json\n{\"id\":2,\"text\":\"ok\"}\n{\"text\":\"no id BAD\"}\n",
    "c.txt": "BAD نیروهای",
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in Self.inputs { try folder.write(text, to: name) }
    try folder.write("version: 1\nstages: [tokenize]\n", to: "ok.yaml")
    try folder.write(
      "version: 1\nstages:\n  - tokenize\n  - fault: {action: fail, containing: BAD}\n", to: "bad.yaml")
    return folder
  }

  @Test("They come out as if they had never failed, in every format; what is no document fails again")
  func retry() throws {
    let folder = try folder()
    func run(_ pipeline: String, _ arguments: String) throws -> CommandRunner.Finished {
      try CommandRunner.shell("\"$DABIR\" run \(pipeline) \(arguments) -q", in: folder)
    }
    #expect(try run("ok.yaml", "a.csv b.jsonl c.txt -o whole.jsonl").status == 2)
    #expect(try run("bad.yaml", "a.csv b.jsonl c.txt -o first.jsonl").status == 2)
    #expect(try run("ok.yaml", "--retry first.jsonl.quarantine.jsonl -o second.jsonl").status == 2)
    let first = try folder.text("first.jsonl").split(separator: "\n")
    let second = try folder.text("second.jsonl").split(separator: "\n")
    let whole = try folder.text("whole.jsonl").split(separator: "\n")
    #expect(first.count == 2)
    #expect(second.count == 5)
    #expect((first + second).sorted() == whole.sorted())
    // The line that is no JSON is kept again, word by word as the first run over everything keeps it.
    #expect(
      try folder.text("second.jsonl.quarantine.jsonl") == folder.text("whole.jsonl.quarantine.jsonl"))
  }

  @Test("A quarantine with a line that is none of one: that line fails, the others go on")
  func damaged() throws {
    let folder = try folder()
    #expect(
      try CommandRunner.dabir("run", "bad.yaml", "c.txt", "-q", "-o", "q.jsonl", in: folder).status == 2)
    let kept = try folder.text("q.jsonl.quarantine.jsonl")
    try folder.write("{\"input\":\"x\"}\n\(kept)", to: "mixed.jsonl")
    let finished = try CommandRunner.dabir("run", "ok.yaml", "--retry", "mixed.jsonl", "-q", in: folder)
    #expect(finished.status == 2)
    #expect(finished.lines.count == 1)
    #expect(finished.errors.hasPrefix("mixed.jsonl:1: parse failed: field 'text' is missing or null"))
  }

  @Test("Numbers that no quarantine has make a line none of one")
  func hostileNumbers() throws {
    let folder = try folder()
    let hostile = ["-9223372036854775808", "0", "9223372036854775807"].flatMap { number in
      [("offset", number), ("line", number)].map { key, value in
        "{\"input\":\"x\",\"format\":\"text\",\"offset\":3,\"line\":4,\"bytes\":\"QQ==\"}"
          .replacingOccurrences(of: "\"\(key)\":\(key == "line" ? 4 : 3)", with: "\"\(key)\":\(value)")
      }
    }
    try folder.write(hostile.joined(separator: "\n") + "\n", to: "hostile.jsonl")
    let finished = try CommandRunner.dabir("run", "ok.yaml", "--retry", "hostile.jsonl", in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    // A record at the beginning of its source is as good as any.
    #expect(finished.lines.count == 1)
    #expect(!finished.errors.contains("brought the process down"))
  }

  @Test("One that crashes costs itself, also when it begins where others do in their files")
  func crash() throws {
    let folder = try TemporaryFolder()
    for (name, text) in [("a.txt", "first"), ("b.txt", "BAD"), ("c.txt", "third")] {
      try folder.write(text, to: name)
    }
    try folder.write(
      "version: 1\nstages:\n  - fault: {action: fail}\nerrors: {budget: 100%}\n", to: "fail.yaml")
    try folder.write(
      "version: 1\nstages:\n  - fault: {action: crash, containing: BAD}\n", to: "crash.yaml")
    #expect(
      try CommandRunner.dabir(
        "run", "fail.yaml", "a.txt", "b.txt", "c.txt", "-q", "-o", "q.jsonl", in: folder
      ).status == 0)
    let finished = try CommandRunner.dabir(
      "run", "crash.yaml", "--retry", "q.jsonl.quarantine.jsonl", "-q", "-o", "out.jsonl", in: folder)
    #expect(finished.status == 2, "\(finished.errors)")
    #expect(try folder.jsonLines("out.jsonl").map { $0["id"] as? String } == ["a.txt", "c.txt"])
    #expect(try folder.jsonLines("out.jsonl.quarantine.jsonl").map { $0["id"] as? String } == ["b.txt"])
  }

  @Test("Inputs and --retry exclude each other")
  func both() throws {
    let finished = try CommandRunner.dabir("run", "ok.yaml", "a.csv", "--retry", "q.jsonl", in: folder())
    #expect(finished.status == 64)
  }
}
