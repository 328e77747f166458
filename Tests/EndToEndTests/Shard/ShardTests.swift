import Foundation
import TestSupport
import Testing

@Suite("Shards of an archive come to the same as the whole")
struct ShardTests {
  /// Articles without and with ids, broken lines, lone carriage returns, and no line feed at the end.
  private static let archive: String = {
    let lines = Marked.jsonl(700, seed: 3).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      number % 3 == 0
        ? line.replacing(/"id":"[^"]*",/, with: "") : String(line) + (number % 5 == 0 ? "\r" : "")
    }.joined(separator: "\n") + "{\"text\":\"the last one \u{85} قاسم\"}"
  }()

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Marked.pipeline, to: "p.yaml")
    try folder.write(Self.archive, to: "in/a.jsonl")
    return folder
  }

  private func sums(_ folder: TemporaryFolder, _ name: String) throws -> [String: Int] {
    try #require(folder.json(name)["sums"] as? [String: Int])
  }

  @Test("Output, quarantine and figures, wherever the borders are", arguments: 1...6 as ClosedRange<UInt64>)
  func ranges(seed: UInt64) throws {
    let folder = try folder()
    var random = SeededGenerator(seed: seed)
    let whole = try CommandRunner.dabir(
      "run", "p.yaml", "in/a.jsonl", "-o", "whole.jsonl", "--stats", "whole.json", "-q", in: folder)
    #expect(whole.status == 0, "\(whole.errors)")
    let size = Self.archive.utf8.count
    let borders = [0] + (0..<random.int(1...4)).map { _ in random.int(0...size) }.sorted()
    let ends = borders.dropFirst().map { "\($0)" } + [""]
    for (number, (start, end)) in zip(borders, ends).enumerated() {
      let finished = try CommandRunner.dabir(
        "run", "p.yaml", "in/a.jsonl", "--range", "\(start):\(end)", "-o", "\(number).jsonl", "--stats",
        "\(number).json", "--workers", "\(random.int(1...3))", "-q", in: folder)
      #expect(finished.status == 0, "\(finished.errors)")
    }
    let merged = try CommandRunner.shell(
      "\"$DABIR\" stats merge $(seq 0 \(borders.count - 1) | sed 's/$/.json/') -o sum.json", in: folder)
    #expect(merged.status == 0, "\(merged.errors)")
    for ending in [".jsonl", ".jsonl.quarantine.jsonl"] {
      let parts = try borders.indices.flatMap { part in
        folder.has("\(part)\(ending)") ? try folder.read("\(part)\(ending)") : []
      }
      let isSame = try parts == folder.read("whole\(ending)")
      #expect(isSame && !parts.isEmpty, "\(ending) at borders \(borders)")
    }
    #expect(try text(folder, "whole.jsonl").contains("\"id\":\"in/a.jsonl:"))
    var (sum, expected) = (try sums(folder, "sum.json"), try sums(folder, "whole.json"))
    // Whether an id came before is known within a shard alone.
    for key in ["duplicate_ids"] { (sum[key], expected[key]) = (nil, nil) }
    #expect(sum == expected)
    #expect(sum["bytes_in"] == size)
    for key in ["minima", "maxima", "histograms"] {
      let (a, b) = (try folder.json("sum.json")[key], try folder.json("whole.json")[key])
      #expect(a as? NSDictionary == b as? NSDictionary)
    }
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String { try folder.text(name) }

  @Test("A run without shards writes the same, with a report instead of figures")
  func wholeRun() throws {
    let folder = try folder()
    for (name, options) in [("a", "--stats a.json"), ("b", "")] {
      let finished = try CommandRunner.shell(
        "\"$DABIR\" run p.yaml in/a.jsonl -q -o \(name).jsonl \(options)", in: folder)
      #expect(finished.status == 0)
    }
    #expect(try folder.read("a.jsonl") == folder.read("b.jsonl"))
    #expect(
      try folder.names() == [
        "a.json", "a.jsonl", "a.jsonl.quarantine.jsonl", "b.jsonl", "b.jsonl.quarantine.jsonl",
        "b.jsonl.run.json",
        "in", "p.yaml",
      ])
  }

  @Test("Marked lines carry output, quarantine and figures, also when the process crashes amid them")
  func frames() throws {
    let folder = try folder()
    let crashing = Marked.pipeline.replacing("action: fail", with: "action: crash")
    try folder.write(crashing, to: "p.yaml")
    let files = try CommandRunner.dabir(
      "run", "p.yaml", "in/a.jsonl", "-o", "o.jsonl", "--stats", "s.json", "-q", in: folder)
    #expect(files.status == 0)
    let marked = try CommandRunner.dabir(
      "run", "p.yaml", "-", "--frame", "--name", "in/a.jsonl", "-q", in: folder,
      input: Array(Self.archive.utf8))
    #expect(marked.status == 0)
    func lines(_ mark: String) -> [String] {
      marked.lines.filter { $0.hasPrefix("\(mark)\t") }.map { String($0.dropFirst(2)) }
    }
    #expect(lines("o") == (try folder.text("o.jsonl")).split(separator: "\n").map(String.init))
    #expect(
      lines("q") == (try folder.text("o.jsonl.quarantine.jsonl")).split(separator: "\n").map(String.init))
    #expect(lines("o").count + lines("q").count + 1 == marked.lines.count)
    let figures = try #require(lines("s").first)
    #expect(marked.lines.last == "s\t\(figures)" && lines("s").count == 1)
    var sums = try #require(jsonObject(figures)["sums"] as? [String: Int])
    var expected = try self.sums(folder, "s.json")
    #expect(sums.removeValue(forKey: "bytes_out") ?? 0 > expected.removeValue(forKey: "bytes_out") ?? 0)
    #expect(sums == expected)
  }

  @Test("A stream that begins amid a file calls its documents by their place in the file")
  func streamAmidFile() throws {
    let folder = try folder()
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    let first = Array("{\"text\":\"one\"}\n".utf8)
    let finished = try CommandRunner.dabir(
      "run", "p.yaml", "-", "--frame", "--name", "b.jsonl", "--range", "4000:", "-q", in: folder,
      input: first + first)
    #expect(finished.status == 0)
    let ids = try finished.lines.dropLast().map { try jsonObject(String($0.dropFirst(2)))["id"] as? String }
    #expect(ids == ["b.jsonl:4000", "b.jsonl:\(4000 + first.count)"])
  }

  @Test("The budget is for the whole, which merging judges")
  func budget() throws {
    let folder = try TemporaryFolder()
    try folder.write("version: 1\nstages: [tokenize]\n", to: "p.yaml")
    try folder.write("{\"text\":\"a\"}\nbroken\n", to: "a.jsonl")
    let shard = try CommandRunner.dabir(
      "run", "p.yaml", "a.jsonl", "-o", "o.jsonl", "--stats", "s.json", "-q", in: folder)
    #expect(shard.status == 0)
    for (budget, status) in [("0", 2), ("1", 0), ("49%", 2), ("50%", 0), ("x", 64), ("-1", 64)]
      as [(String, Int32)]
    {
      let merged = try CommandRunner.dabir("stats", "merge", "s.json", "--budget=\(budget)", in: folder)
      #expect(merged.status == status, "\(budget)")
    }
    try folder.write("{}", to: "none.json")
    #expect(try CommandRunner.dabir("stats", "merge", "none.json", in: folder).status == 65)
    #expect(try CommandRunner.dabir("stats", "merge", "absent.json", in: folder).status == 1)
  }
}
