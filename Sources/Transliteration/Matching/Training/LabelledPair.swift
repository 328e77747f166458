/// Two names of which it is known whether they name the same person.
public struct LabelledPair: Sendable {
  /// One name, in UTF-8.
  public var first: String
  /// The other one.
  public var second: String
  /// Whether they are spellings of one person's name.
  public var isSame: Bool
  /// How much the pair counts.
  public var weight: Float

  /// Makes a pair.
  public init(_ first: String, _ second: String, isSame: Bool, weight: Float = 1) {
    self.first = first
    self.second = second
    self.isSame = isSame
    self.weight = weight
  }
}
