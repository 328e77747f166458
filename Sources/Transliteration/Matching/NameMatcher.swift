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

  /// The score from which on two names should be taken for the same.
  ///
  /// Of pairs in Latin and Arabic letters that the built-in matcher has not seen, it lets 97 in 100 main spellings
  /// of one person pass, and fewer than three in 100 look-alikes; between two Latin spellings, 91 and six.
  public static let threshold: Float = 0.5

  /// Compares two names and says why; makes a worker for it, so use ``makeWorker()`` for many names.
  public func match(_ first: String, _ second: String) -> NameMatch { makeWorker().match(first, second) }
}
