/// Something that measures rounds over the sample: this process, or another one.
public protocol RoundSource: AnyObject {
  /// What is measured on; the same in every round.
  var facts: RoundFacts { get }
  /// Measures a round.
  ///
  /// - Parameter alone: whether each part is measured alone, too.
  func measure(alone: Bool) throws(RunError) -> RoundTimes
}

/// What rounds are measured on.
public struct RoundFacts: Sendable, Hashable, Codable {
  /// The parts in order.
  public var parts: [String]
  /// The text of the whole sample.
  public var sample: SampleFacts
  /// Bytes of text that parts are run on alone, by part.
  public var aloneTextBytes: [Int]
}

/// What a round took, in nanoseconds of one thread's processor time.
public struct RoundTimes: Sendable, Hashable, Codable {
  /// Each part of the chain in each batch: those of the first batch come first.
  public var parts: [UInt64]
  /// Each part alone; empty when that was not asked for.
  public var alone: [UInt64]
  /// The chain from its first reading to its last writing.
  public var total: UInt64
  /// The same by the clock on the wall.
  public var wall: UInt64
  /// Fixed work within the first cache.
  public var core: UInt64
  /// Fixed work in shared caches.
  public var memory: UInt64
}
