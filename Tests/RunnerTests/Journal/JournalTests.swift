import Glibc
import Pipeline
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("Journal")
struct JournalTests {
  private func commit(_ sequence: Int, failures: [InputFailure] = []) -> Commit {
    var counts = RunCounts()
    counts.inputs[1] = RunCounts.Outcomes()
    counts.inputs[1]?.documents = 3
    counts.inputs[1]?.written = 2
    counts.inputs[1]?.quarantined = ["parse": 1]
    return Commit(
      sequence: sequence, cursor: Cursor(input: 1, member: 0, offset: 512),
      lines: Cursor(input: 1, member: 0, offset: 3), outputLengths: [10, 20], quarantineLength: 5,
      finishedBytes: 600, counts: counts, failures: failures, ids: [1, .max], duplicates: 1, isLast: false)
  }

  @Test("What was committed adds up, unreadable inputs too")
  func sums() throws {
    let folder = try TemporaryFolder()
    let first = commit(1, failures: [InputFailure(input: 0, reason: "cannot open 'a'", isPermanent: true)])
    let second = commit(2)
    do {
      let journal = try Journal.open(path: folder.path("j"), output: "out")
      try journal.append(.start(Fingerprint(facts: [Fingerprint.Fact(name: "a", value: "b")])))
      try journal.append(.commit(first))
      try journal.append(.commit(second))
    }
    let whole = try folder.read("j")
    // A record that was cut short does not count.
    for cut in [whole.count, whole.count - 1] {
      try folder.write(Array(whole[..<cut]), to: "j")
      let records = try #require(try Journal.open(path: folder.path("j"), output: "out").load())
      let progress = CommittedProgress(records)
      let commits = cut == whole.count ? 2 : 1
      #expect(progress.sequence == commits)
      #expect(progress.counts.outcomes.documents == 3 * commits)
      #expect(progress.duplicates == commits)
      #expect(progress.failures == first.failures)
    }
  }

  @Test("A whole record that is none of this version stays as it is, whatever its numbers say")
  func otherVersions() throws {
    let start = JournalRecord.start(Fingerprint(facts: [Fingerprint.Fact(name: "a", value: "b")])).encoded
    let commit = JournalRecord.commit(commit(1)).encoded
    var unknown = RecordEncoder()
    unknown.put(3)
    var next = RecordEncoder()
    next.put(0)
    next.put(JournalRecord.version + 1)
    next.put(0)
    let negative = negativeCount
    for record in [unknown.bytes, next.bytes, start + [0], Array(commit.dropLast()), negative] {
      let folder = try TemporaryFolder()
      let bytes = framed(start) + framed(record)
      try folder.write(bytes, to: "j")
      #expect(try Journal.open(path: folder.path("j"), output: "out").load() == nil)
      #expect(try folder.read("j") == bytes)
    }
  }

  @Test("A run starts afresh over the journal of another version, and says so")
  func afresh() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("out.jsonl")
    let settings = try RunSettings(OptionValues(defaultsOf: RunSettings.sections), layers: [])
    var plan = RunPlan(
      settings: settings, inputs: [], target: try OutputTarget(output, name: "out"), overwrites: false,
      resumes: false, facts: [])
    try folder.write(framed([6]), to: "out.jsonl.journal")
    let error = #expect(throws: RunError.self) { try RunStart.decide(plan, .none) { _ in } }
    #expect(
      error?.description
        == "an unfinished run is at '\(output)'; go on with --resume, or start over with --overwrite")
    plan.resumes = true
    var notes: [String] = []
    let (_, progress) = try RunStart.decide(plan, .none) { notes.append($0) }
    #expect(
      notes == ["starting afresh instead of resuming: its journal was written by another version of dabir"])
    #expect(!progress.hasBegun)
    let (_, again) = try RunStart.decide(plan, .none) { notes.append($0) }
    #expect(notes.count == 1 && again.hasBegun)
  }

  /// A commit with -1 inputs.
  private var negativeCount: [UInt8] {
    var encoder = RecordEncoder()
    for number in [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1] { encoder.put(number) }
    return encoder.bytes
  }

  /// A record as it stands in the file.
  private func framed(_ body: [UInt8]) -> [UInt8] {
    var encoder = RecordEncoder()
    encoder.put(fixed: UInt64(body.count))
    encoder.put(fixed: body.withUnsafeBytes(StableHash.of))
    return encoder.bytes + body
  }

  @Test("Why a journal cannot be held")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let held = try Journal.open(path: folder.path("j"), output: "out")
    let error = #expect(throws: RunError.self) { try Journal.open(path: folder.path("j"), output: "out") }
    #expect(error?.description == "another run is writing to 'out'")
    withExtendedLifetime(held) {}
    #expect(
      Journal.refusal(ENOLCK, path: "o.journal", output: "o").description
        == "cannot lock 'o.journal': No locks available; if its file system has no locks, write the output to another "
        + "one")
  }
}
