/// What earlier processes of a run have put on the disk for good: the sum of the journal's commits.
struct CommittedProgress {
  /// Whether an earlier process began, which it does only when the files may be written.
  var hasBegun = false
  var sequence = 0
  var cursor = Cursor.start
  /// The source written last, and as offset its line feeds so far; none at the start.
  var lines = Cursor(input: -1, member: 0, offset: 0)
  var outputLengths: [Int]?
  var quarantineLength = 0
  var finishedBytes = 0
  var counts = RunCounts()
  var failures: [InputFailure] = []
  var ids: [UInt64] = []
  var duplicates = 0
  /// Whether only names are left to be given.
  var isComplete = false
  /// Documents that are not to be processed again, with the reason, by their place.
  var culprits: [Cursor: Culprit] = [:]

  init() {}

  /// Adds up the records of a journal.
  init(_ records: [JournalRecord]) {
    for record in records {
      switch record {
      case .start: hasBegun = true
      case .culprit(let culprit): culprits[culprit.cursor] = culprit
      case .commit(let commit):
        sequence = commit.sequence
        cursor = commit.cursor
        lines = commit.lines
        outputLengths = commit.outputLengths
        quarantineLength = commit.quarantineLength
        finishedBytes = commit.finishedBytes
        counts.add(commit.counts)
        failures += commit.failures
        ids += commit.ids
        duplicates += commit.duplicates
        isComplete = commit.isLast
      }
    }
  }
}
