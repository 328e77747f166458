/// What keeps a run with many workers from being faster, and the figures that say so.
public struct Bottleneck: Sendable, Hashable, Codable {
  /// The kinds of bottleneck.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// Reading, which one thread at a time does, goes on nearly all the time.
    case reader
    /// Writing, which one thread at a time does, goes on nearly all the time.
    case writer
    /// Workers wait until `limits.memory` lets another batch in.
    case memoryLimit = "memory limit"
    /// Each worker needs more processor time for the same text than one alone: caches, memory or cores are shared.
    case sharedHardware = "shared caches, memory or cores"
    /// The workers did not get the processors: something else ran.
    case otherProcesses = "other processes"
    /// Nothing but the work itself: the part that takes most of it is named.
    case part = "work"
  }

  /// The share of the time that the reader was at work.
  public var readerShare: Double
  /// The share of the time that the writer was at work.
  public var writerShare: Double
  /// The share of the time that a worker waited for memory.
  public var waitShare: Double
  /// Processors that were at work on average.
  public var processorUse: Double
  /// The number of workers.
  public var workers: Int
  /// Processor time for the same text, as a multiple of what one worker alone needs.
  public var slowdown: Double
  /// The part that takes most of the workers' time.
  public var busiestPart: String
  /// How much of it, as a share.
  public var busiestShare: Double

  /// What it is, the most telling sign first.
  public var kind: Kind {
    if readerShare > 0.75 { return .reader }
    if writerShare > 0.75 { return .writer }
    if waitShare > 0.25 { return .memoryLimit }
    if processorUse < 0.85 * Double(workers) { return .otherProcesses }
    if workers > 1, slowdown > 1.15 { return .sharedHardware }
    return .part
  }
}
