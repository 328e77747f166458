/// Says how likely two names, in Latin or Arabic letters, are spellings of one person's name.
///
///     NameMatcher.builtin.match("Qassem Soleimani", "قاسم سليماني").score  // above 0.99
///
/// A matcher is shared by threads; each compares with a worker of its own.
public struct NameMatcher: Sendable {
  /// The matcher that ships with the library, learned from public name lists.
  public static let builtin = NameMatcher(.builtin)

  private let parameters: MatcherParameters

  /// Makes a matcher with parameters that were learned.
  public init(_ parameters: MatcherParameters) { self.parameters = parameters }

  /// Makes a worker for one thread.
  public func makeWorker() -> NameMatchWorker { NameMatchWorker(parameters) }

  /// The score from which on a name in Latin and one in Arabic letters should be taken for the same.
  ///
  /// Look-alikes are rarer between scripts, and spellings differ more, than within one: the thresholds let about as
  /// many look-alikes pass, three in a hundred of those that share a part.
  public static let thresholdAcrossScripts: Float = 0.3
  /// The score from which on two names in letters of one kind should be taken for the same.
  public static let thresholdWithinScript: Float = 0.7

  /// The threshold for two prepared names.
  public static func threshold(_ first: PreparedName, _ second: PreparedName) -> Float {
    threshold(first.alphabet, second.alphabet)
  }

  static func threshold(_ first: NameAlphabet, _ second: NameAlphabet) -> Float {
    first == second ? thresholdWithinScript : thresholdAcrossScripts
  }

  /// Compares two names and says why; makes a worker for it, so use ``makeWorker()`` for many names.
  public func match(_ first: String, _ second: String) -> NameMatch { makeWorker().match(first, second) }
}
