/// What the comparison of two names is judged by.
enum MatchFeature: Int, CaseIterable {
  case bias
  /// Share of the weight of the name with less weight that was found in the other, and of the other.
  case coverageOfSmaller, coverageOfLarger
  /// The same, squared: the last tenth counts most.
  case squareOfSmaller, squareOfLarger
  /// Number of parts without counterpart on both sides: they contradict each other.
  case contradictions
  /// Sum of the doubts about matched parts.
  case doubt
  /// The greatest doubt about a matched part.
  case worst
  /// Logarithm of the log odds of all matched parts, by weight.
  case evidence
  /// Logarithm of the number of matched parts.
  case matches
  /// Quality of both names taken as one run of sounds.
  case whole
  /// Matched parts that stand in another order, as a share.
  case disorder
  /// Number of matched initials.
  case initials
  /// Number of pairs of which one side is two parts.
  case joined
  /// One of the names has one part only, both have.
  case onePart, bothOnePart
  /// Both first parts lack a counterpart, both last ones do.
  case firstContradicts, lastContradicts
  /// The first parts are a pair, the last ones are.
  case firstAgrees, lastAgrees
  /// Number and share of parts of the longer name that the other lacks.
  case missing, missingShare
  /// Latin with Arabic letters, Arabic letters with Arabic letters.
  case acrossScripts, inArabicLetters
}

/// The values of a comparison's features.
struct MatchFeatures: Sendable {
  static let count = MatchFeature.allCases.count

  private(set) var values = InlineArray<24, Float>(repeating: 0)

  @inline(__always)
  subscript(feature: MatchFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  @inline(__always)
  func logOdds(_ weights: ContiguousArray<Float>) -> Float {
    var sum: Float = 0
    for index in 0..<Self.count { sum += values[index] * weights[index] }
    return sum
  }
}
