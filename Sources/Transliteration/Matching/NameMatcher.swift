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

  /// The score from which on names should be taken for the same: at most three of a hundred look-alikes of the
  /// pairs that the matcher was tuned on reach it.
  public var threshold: Float { parameters.threshold }

  /// Compares two names and says why; makes a worker for it, so use ``makeWorker()`` for many names.
  public func match(_ first: String, _ second: String) -> NameMatch { makeWorker().match(first, second) }
}
