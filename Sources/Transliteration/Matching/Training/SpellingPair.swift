/// Two spellings of one part of a name, in any scripts.
public struct SpellingPair: Sendable {
  /// One spelling, in UTF-8.
  public var first: String
  /// The other one.
  public var second: String
  /// How often the pair was seen, or any other measure of how much it counts.
  public var weight: Float

  /// Makes a pair.
  public init(_ first: String, _ second: String, weight: Float = 1) {
    self.first = first
    self.second = second
    self.weight = weight
  }
}
