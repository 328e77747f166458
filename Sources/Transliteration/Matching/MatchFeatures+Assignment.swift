import Glibc

extension MatchFeatures {
  /// Odds of parts beyond this say no more.
  private static let oddsLimit: Float = 4

  /// The features of two names whose parts are assigned.
  ///
  /// - Parameter whole: the quality of the names as a whole.
  init(_ first: NameView, _ second: NameView, _ assignment: borrowing PartAssignment, whole: Float) {
    self[.whole] = whole
    let extra = UnmatchedParts(first, assignment.firstIsMatched)
    let otherExtra = UnmatchedParts(second, assignment.secondIsMatched)
    addPairs(first, second, assignment, contradictions: Float(min(extra.count, otherExtra.count)))
    addUnmatched(first, second, extra, otherExtra)
    self[.nearMiss] = min(extra.count, otherExtra.count) > 0 ? assignment.nearMiss : 0
    self[.differentNames] = assignment.hasDifferentNames(first, second) ? 1 : 0
    self[.disorder] = assignment.disorder
    let counts = (first.partCount, second.partCount)
    self[.partsOfShorter] = Float(min(counts.0, counts.1))
    self[.partsOfLonger] = Float(max(counts.0, counts.1))
    let arabic = (first.parts[0].alphabet == .arabic ? 1 : 0) + (second.parts[0].alphabet == .arabic ? 1 : 0)
    self[.acrossScripts] = arabic == 1 ? 1 : 0
    self[.inArabicLetters] = arabic == 2 ? 1 : 0
  }

  /// What the pairs say.
  private mutating func addPairs(
    _ first: NameView, _ second: NameView, _ assignment: borrowing PartAssignment, contradictions: Float
  ) {
    var found: (first: Float, second: Float) = (0, 0)
    var evidence: Float = 0
    var leastOdds = Self.oddsLimit
    var sumOfOdds: Float = 0
    var pairCount: Float = 0
    self[.firstOdds] = -Self.oddsLimit
    self[.lastOdds] = -Self.oddsLimit
    for pair in assignment.pairs {
      let odds = max(-Self.oddsLimit, min(Self.oddsLimit, pair.odds))
      if pair.first.lowerBound == 0, pair.second.lowerBound == 0 { self[.firstOdds] = odds }
      if pair.first.upperBound == first.partCount, pair.second.upperBound == second.partCount {
        self[.lastOdds] = odds
      }
      let probability = 1 / (1 + expf(-pair.odds))
      for index in pair.first { found.first += first.parts[index].weight * probability }
      for index in pair.second { found.second += second.parts[index].weight * probability }
      if pair.isInitial {
        self[.initials] += 1
        continue
      }
      let least = min(first.parts[pair.first.lowerBound].weight, second.parts[pair.second.lowerBound].weight)
      let weight = least * probability
      evidence += max(pair.score, 0) * weight
      self[.pairedWeight] += weight
      self[.rarestPair] = max(self[.rarestPair], weight)
      leastOdds = min(leastOdds, odds)
      sumOfOdds += odds
      pairCount += 1
      if pair.first.count + pair.second.count > 2 { self[.joined] += 1 }
      let isParent = first.parts[pair.first.lowerBound].prefixKind == .parent
      let otherIsParent = second.parts[pair.second.lowerBound].prefixKind == .parent
      if isParent != otherIsParent { self[.parents] += 1 }
    }
    self[.evidence] = logf(1 + evidence)
    self[.leastOdds] = contradictions > 0 || pairCount == 0 ? -Self.oddsLimit : leastOdds
    let judged = pairCount + contradictions
    self[.meanOdds] =
      judged > 0 ? (sumOfOdds - contradictions * Self.oddsLimit) / judged : -Self.oddsLimit
    let totals = (first: first.totalWeight, second: second.totalWeight)
    let shares = (first: found.first / totals.first, second: found.second / totals.second)
    let smallerIsFirst = totals.first <= totals.second
    self[.coverageOfSmaller] = smallerIsFirst ? shares.first : shares.second
    self[.coverageOfLarger] = smallerIsFirst ? shares.second : shares.first
    self[.commonness] = min(totals.first / Float(first.partCount), totals.second / Float(second.partCount))
  }

  /// What the parts without counterpart say.
  private mutating func addUnmatched(
    _ first: NameView, _ second: NameView, _ extra: UnmatchedParts, _ otherExtra: UnmatchedParts
  ) {
    self[.contradictions] = Float(min(extra.count, otherExtra.count))
    self[.contradictingWeight] = min(extra.weight, otherExtra.weight)
    self[.rarestExtra] = max(extra.rarest, otherExtra.rarest)
    self[.rarestContradiction] = min(extra.rarest, otherExtra.rarest)
    self[.firstContradicts] = extra.hasFirst && otherExtra.hasFirst ? 1 : 0
    self[.lastContradicts] = extra.hasLast && otherExtra.hasLast ? 1 : 0
    self[.extraAtStart] = extra.hasFirst != otherExtra.hasFirst ? 1 : 0
    self[.extraAtEnd] = extra.hasLast != otherExtra.hasLast ? 1 : 0
    self[.missing] = Float(abs(extra.count - otherExtra.count))
    self[.missingShare] = self[.missing] / Float(max(first.partCount, second.partCount))
  }
}

/// The parts of one name without counterpart in the other.
private struct UnmatchedParts {
  private(set) var count = 0
  private(set) var weight: Float = 0
  /// The greatest weight of one.
  private(set) var rarest: Float = 0
  let hasFirst: Bool
  let hasLast: Bool

  init(_ name: NameView, _ isMatched: InlineArray<10, Bool>) {
    hasFirst = !isMatched[0]
    hasLast = !isMatched[name.partCount - 1]
    for index in 0..<name.partCount where !isMatched[index] {
      count += 1
      weight += name.parts[index].weight
      rarest = max(rarest, name.parts[index].weight)
    }
  }
}

extension NameView {
  fileprivate var totalWeight: Float { parts.reduce(0) { $0 + $1.weight } }
}
