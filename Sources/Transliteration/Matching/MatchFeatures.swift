/// What the comparison of two names is judged by.
enum MatchFeature: Int, CaseIterable {
  /// Share of the weight of the name with less weight that was found in the other, and of the other.
  case coverageOfSmaller, coverageOfLarger
  /// The least log odds of a pair of parts, and their mean.
  case leastOdds, meanOdds
  /// The log odds of the first parts, and of the last ones; the least where they are no pair.
  case firstOdds, lastOdds
  /// Number of parts without counterpart on both sides: they contradict each other; and their weight.
  case contradictions, contradictingWeight
  /// Both first parts lack a counterpart, both last ones do.
  case firstContradicts, lastContradicts
  /// Likeness of the most alike parts that contradict each other.
  case nearMiss
  /// Each name has a well-known name which is not the other's: brothers share all other parts.
  case differentNames
  /// Logarithm of the log odds of all matched parts, by weight.
  case evidence
  /// The weight of all pairs, and of the rarest one.
  case pairedWeight, rarestPair
  /// The weight of the rarest part without counterpart: in either name, and in the name whose rarest is more common.
  case rarestExtra, rarestContradiction
  /// Mean weight of the parts of the name with more common ones.
  case commonness
  /// Number of pairs of which one side only is somebody's father or mother: *Abu Muhammad* is not *Muhammad*.
  case parents
  /// Quality of both names taken as one run of sounds; 1 where parts do not contradict each other.
  case whole
  /// Number of parts of the longer name that the other lacks, and their share.
  case missing, missingShare
  /// Only one name's first part has a counterpart; only one name's last part has.
  case extraAtStart, extraAtEnd
  /// Matched parts that stand in another order, as a share.
  case disorder
  /// Number of matched initials.
  case initials
  /// Number of pairs of which one side is two parts.
  case joined
  /// Number of parts of the shorter name, and of the longer.
  case partsOfShorter, partsOfLonger
  /// Latin with Arabic letters, Arabic letters with Arabic letters.
  case acrossScripts, inArabicLetters
}

/// The values of a comparison's features.
struct MatchFeatures: Sendable {
  static let count = MatchFeature.allCases.count
  private(set) var values = InlineArray<31, Float>(repeating: 0)

  @inline(__always)
  subscript(feature: MatchFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}
