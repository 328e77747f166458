import Foundation
import TestSupport
import Testing

@Suite("A run that was cut off goes on, and ends with the same bytes")
struct ResumeTests {
  /// What is read, how it is made, and where it goes.
  struct Case: CustomTestStringConvertible {
    let inputs: String
    let output: String
    let seed: UInt64
    let make: @Sendable (TemporaryFolder) throws -> Void

    var testDescription: String { "\(inputs) to \(output)" }
  }

  private static let cases = [
    Case(inputs: "torn.jsonl.gz a.jsonl b.jsonl", output: "out.jsonl", seed: 1) { folder in
      try folder.write(Marked.jsonl(300, seed: 1), to: "torn.jsonl")
      try shell("gzip torn.jsonl && truncate -s -100 torn.jsonl.gz", folder)
      try folder.write(Marked.jsonl(1500, seed: 2), to: "a.jsonl")
      try folder.write(Marked.jsonl(1500, seed: 3), to: "b.jsonl")
    },
    Case(inputs: "a.jsonl.gz", output: "out.jsonl.zst", seed: 2) { folder in
      try folder.write(Marked.jsonl(3000, seed: 4), to: "a.jsonl")
      try shell("gzip a.jsonl", folder)
    },
    Case(inputs: "a.tar.gz", output: "out.jsonl.gz --shards 3", seed: 3) { folder in
      for member in 0..<5 {
        try folder.write(Marked.jsonl(600, seed: 5 + UInt64(member)), to: "in/\(member).jsonl")
      }
      try folder.write("nothing to read", to: "in/1.unknown")
      try shell("tar --sort=name -czf a.tar.gz in", folder)
    },
    Case(inputs: "a.csv b.csv", output: "out/", seed: 4) { folder in
      try folder.write(Marked.csv(2500, seed: 10), to: "a.csv")
      try folder.write(Marked.csv(500, seed: 11), to: "b.csv")
    },
  ]

  @Test("kill -9 of the supervisor, the worker or both, again and again", arguments: cases)
  func kill(_ example: Case) throws {
    let folder = try TemporaryFolder()
    try example.make(folder)
    try folder.write(Marked.pipeline, to: "p.yaml")
    let before = try folder.names()
    let run = "\"$DABIR\" run p.yaml \(example.inputs) -o \(example.output) -q --workers 2"
    let undisturbed = try CommandRunner.shell(run, in: folder)
    #expect(undisturbed.status == (example.seed == 1 ? 1 : 0), "\(undisturbed.errors)")
    let expected = try take(folder, before)

    var random = SeededGenerator(seed: example.seed)
    var kills = 0
    var resumed = false
    while kills < Stress.count(2, of: 25) || resumed {
      // The last time nobody disturbs it.
      let isLast = kills >= Stress.count(2, of: 25)
      let script = isLast ? "\(run) --resume" : disturbed("\(run) --resume", &random)
      let finished = try CommandRunner.shell(script, in: folder)
      kills += isLast ? 0 : 1
      resumed = finished.status == 137
      if resumed { continue }
      #expect(finished.status == undisturbed.status, "\(finished.errors)")
      compare(try take(folder, before), expected, "after \(kills) kills: \(finished.errors)")
    }
  }

  /// Kills one or both of the processes after a moment; 137 unless the run had ended already.
  private func disturbed(_ run: String, _ random: inout SeededGenerator) -> String {
    func moment() -> String { "sleep \(Double(random.int(0...2200)) / 1000)" }
    let victims = random.pick([["$pid"], ["$child"], ["$child", "$pid"], ["$pid", "$child"]])
    let kills = victims.map { "kill -9 \($0) 2>/dev/null" }
    // A killed worker alone is no end: the supervisor starts another, and both go later.
    let after = victims == ["$child"] ? [moment(), "kill -9 $pid 2>/dev/null"] : []
    return """
      \(run) & pid=$!
      \(moment())
      read child < /proc/$pid/task/$pid/children 2>/dev/null
      \((kills + after).joined(separator: "; "))
      wait $pid 2>/dev/null
      """
  }

  @Test(
    "A signal stops a run that can be resumed; a second one stops it at once",
    arguments: [
      ("INT", 130), ("TERM", 143),
    ] as [(String, Int32)])
  func signals(_ name: String, _ status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(Marked.jsonl(2500, seed: 20), to: "a.jsonl")
    try folder.write(Marked.pipeline, to: "p.yaml")
    let before = try folder.names()
    let run = "\"$DABIR\" run p.yaml a.jsonl -o out.jsonl -q --workers 2"
    #expect(try CommandRunner.shell(run, in: folder).status == 0)
    let expected = try take(folder, before)

    let stopped = try CommandRunner.shell(
      "set -m; \(run) & pid=$!; \(begun); kill -\(name) $pid; wait $pid", in: folder)
    #expect(stopped.status == status)
    #expect(stopped.errors.contains("--resume goes on from there"), "\(stopped.errors)")
    #expect(try folder.names().filter { $0.hasPrefix("out") }.contains("out.jsonl.journal"))
    let refused = try CommandRunner.shell(run, in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("an unfinished run is at 'out.jsonl'"))
    let again = try CommandRunner.shell("\(run) --resume", in: folder)
    #expect(again.status == 0, "\(again.errors)")
    compare(try take(folder, before), expected, again.errors)

    // A document that never ends keeps the first signal waiting, for longer than the test.
    let stuck = "\(run) --set stages.bad.action=loop --set limits.seconds=600 --overwrite"
    let killed = try CommandRunner.shell(
      "set -m; \(stuck) & pid=$!; \(begun); kill -\(name) $pid; sleep 0.3; kill -\(name) $pid; wait $pid",
      in: folder)
    #expect(killed.status == status)
    #expect(try CommandRunner.shell("\(run) --resume", in: folder).status == 0)
    compare(try take(folder, before), expected, "after two signals")
  }

  /// Waits until a run has begun, which takes seconds then.
  private let begun = "until [ -s out.jsonl.journal ]; do sleep 0.02; done"

  /// The files of a finished run, which go, with the parts of the report that do not depend on time.
  private func take(_ folder: TemporaryFolder, _ before: [String]) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try folder.names() where !before.contains(name) {
      let parts = FileManager.default.subpaths(atPath: folder.path(name)) ?? []
      for path in parts.isEmpty ? [name] : parts.map({ "\(name)/\($0)" }) {
        files[path] = try path.hasSuffix(".run.json") ? timeless(folder.json(path)) : folder.read(path)
      }
      try FileManager.default.removeItem(atPath: folder.path(name))
    }
    return files
  }

  private func timeless(_ report: [String: Any]) throws -> [UInt8] {
    var report = report
    for key in ["started", "finished", "times"] { report[key] = nil }
    let throughput = try #require(report["throughput"] as? [String: Any])
    report["throughput"] = throughput.filter { ["bytes_read", "text_bytes"].contains($0.key) }
    return Array(try JSONSerialization.data(withJSONObject: report, options: [.sortedKeys, .prettyPrinted]))
  }

  private func compare(_ files: [String: [UInt8]], _ expected: [String: [UInt8]], _ when: String) {
    #expect(files.keys.sorted() == expected.keys.sorted(), "\(when)")
    for (name, bytes) in expected {
      let isSame = files[name] == bytes
      #expect(isSame, "\(name) differs \(when)")
      if !isSame, name.hasSuffix(".run.json") {
        #expect(String(decoding: files[name] ?? [], as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  private static func shell(_ script: String, _ folder: TemporaryFolder) throws {
    let finished = try CommandRunner.shell(script, in: folder)
    try #require(finished.status == 0, "\(finished.errors)")
  }
}
