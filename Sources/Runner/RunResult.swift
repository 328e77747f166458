/// What became of a run.
public struct RunResult: Sendable {
  /// Documents and what became of them.
  public var counts: RunCounts
  /// Inputs that could not be read to their end.
  public var failures: [InputFailure]
  /// Documents whose id came before.
  public var duplicateIDs: Int
  /// Whether there may be more duplicates than were found.
  public var duplicatesAreLowerBound: Bool
  /// Bytes read from all inputs.
  public var bytesRead: Int
  /// Bytes of output.
  public var bytesWritten: Int
  /// Threads that worked.
  public var workers = 0
  /// Time from start to end; of this process alone when the run was resumed.
  public var seconds = 0.0
  /// Where the time went.
  public var times: PartTimes

  /// Documents that an earlier process of the run had put on the disk.
  public var resumedDocuments = 0
  /// Whether a signal stopped the run, which can be resumed.
  public var isInterrupted = false

  /// Whether every input was read to its end and every document has exactly one outcome.
  public var isComplete: Bool { failures.isEmpty && counts.outcomes.isBalanced }
}

extension RunResult {
  /// What became of a run that an earlier process had brought to its end but for the names of files.
  init(_ resumed: CommittedProgress, stages: Int) {
    self.init(
      counts: resumed.counts, failures: resumed.failures, duplicateIDs: resumed.duplicates,
      duplicatesAreLowerBound: resumed.ids.count >= DuplicateCounter.capacity,
      bytesRead: resumed.finishedBytes, bytesWritten: resumed.outputLengths?.reduce(0, +) ?? 0,
      times: PartTimes(stages: [UInt64](repeating: 0, count: stages)))
    resumedDocuments = resumed.counts.outcomes.documents
  }
}

/// Nanoseconds of all threads together, by part.
public struct PartTimes: Sendable, Hashable {
  /// Reading and cutting into batches; one thread at a time does it.
  public var read: UInt64 = 0
  /// Waiting until batches in flight gave memory back.
  public var wait: UInt64 = 0
  /// Parsing of records into documents.
  public var decode: UInt64 = 0
  /// The stages, in the plan's order.
  public var stages: [UInt64]
  /// Rendering of output lines.
  public var render: UInt64 = 0
  /// Writing; one thread at a time does it.
  public var write: UInt64 = 0
}
