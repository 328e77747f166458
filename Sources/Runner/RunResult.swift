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
  public var workers: Int
  /// Time from start to end.
  public var seconds: Double
  /// Where the time went.
  public var times: PartTimes

  /// Whether every input was read to its end and every document has exactly one outcome.
  public var isComplete: Bool { failures.isEmpty && counts.outcomes.isBalanced }
}

/// Nanoseconds of all threads together, by part.
public struct PartTimes: Sendable, Hashable {
  /// Parsing of records into documents.
  public var decode: UInt64
  /// The stages, in the plan's order.
  public var stages: [UInt64]
  /// Rendering of output lines.
  public var render: UInt64
  /// Writing.
  public var write: UInt64
}
