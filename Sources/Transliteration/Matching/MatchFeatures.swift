/// What the comparison of two names is judged by.
enum MatchFeature: Int, CaseIterable {
  /// Share of the weight of the name with less weight that was found in the other, and of the other.
  case coverageOfSmaller, coverageOfLarger
  /// The least log odds of a pair of parts, and their mean.
  case leastOdds, meanOdds
  /// Number of parts without counterpart on both sides: they contradict each other; and their weight.
  case contradictions, contradictingWeight
  /// Logarithm of the log odds of all matched parts, by weight.
  case evidence
  /// Quality of both names taken as one run of sounds.
  case whole
  /// Number of parts of the longer name that the other lacks, and their share.
  case missing, missingShare
  /// Matched parts that stand in another order, as a share.
  case disorder
  /// Number of matched initials.
  case initials
  /// Number of pairs of which one side is two parts.
  case joined
  /// One of the names has one part only.
  case onePart
  /// Both first parts lack a counterpart, both last ones do.
  case firstContradicts, lastContradicts
  /// The first parts are a pair.
  case firstAgrees
  /// Latin with Arabic letters, Arabic letters with Arabic letters.
  case acrossScripts, inArabicLetters
}

/// The values of a comparison's features.
struct MatchFeatures: Sendable {
  static let count = MatchFeature.allCases.count
  private(set) var values = InlineArray<19, Float>(repeating: 0)

  @inline(__always)
  subscript(feature: MatchFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}
