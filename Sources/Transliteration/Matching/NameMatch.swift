/// What a comparison of two names found.
public struct NameMatch: Sendable, Equatable {
  /// The probability, from 0 to 1, that the names are spellings of one person's name.
  public var score: Float
  /// What speaks for and against, in the order of the first name's parts; what the first name lacks comes last.
  public var reasons: [Reason]

  /// What was found about one part of a name or about both names.
  public struct Reason: Sendable, Equatable {
    /// What was found.
    public var kind: Kind
    /// The part of the first name in canonical letters; empty where it has none.
    public var first: String
    /// The part of the second name; empty where it has none.
    public var second: String
    /// The probability, from 0 to 1, that the two parts are spellings of one; 0 where there is only one.
    public var likelihood: Float
  }

  /// What can be found.
  public enum Kind: String, Sendable, CaseIterable {
    /// Both names have the part, in the same letters.
    case equal
    /// Both have it in spellings that sound alike: they share a phonetic key.
    case variant
    /// Both have parts that resemble each other.
    case similar
    /// One name has an initial where the other has the part.
    case initial
    /// Two parts of one name are one of the other.
    case joined
    /// Only one name has the part, and that leaves room for the match.
    case missing
    /// Each name has a part that the other lacks.
    case contradiction
    /// The parts stand in another order.
    case order
  }
}
