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
      let records = try Journal.open(path: folder.path("j"), output: "out").load()
      let progress = CommittedProgress(records)
      let commits = cut == whole.count ? 2 : 1
      #expect(progress.sequence == commits)
      #expect(progress.counts.outcomes.documents == 3 * commits)
      #expect(progress.duplicates == commits)
      #expect(progress.failures == first.failures)
    }
  }
}
