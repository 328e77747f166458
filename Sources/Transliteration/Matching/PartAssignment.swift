/// Which parts of two names belong together: the best pairs first, then neighbours that join a pair.
///
/// Different well-known names in Arabic letters are no pair; what it says against others that they are, however alike
/// they sound, is learnt (``WellKnownNames``).
///
/// Reusable: an assignment allocates when it is made and never again.
struct PartAssignment: ~Copyable {
  /// Pairs below this quality are not looked at, pairs below these log odds are no pairs.
  private static let leastQuality: Float = 0.25
  private static let leastOdds: Float = -2
  /// Least ratio of what two parts' alignment can bring, by one and by the other.
  private static let leastRatio: Float = 0.2
  private static let leastRatioOfJoined: Float = 0.55

  private(set) var pairs: [PartPair] = []
  private(set) var firstIsMatched = InlineArray<10, Bool>(repeating: false)
  private(set) var secondIsMatched = InlineArray<10, Bool>(repeating: false)
  /// The quality of the parts that were compared last; nil when they did not come to be aligned.
  private(set) var lastQuality: Float?
  private var aligner = PartAligner()
  /// Single parts that resemble each other at all.
  private(set) var candidates: [PartPair] = []

  init() {
    pairs.reserveCapacity(PreparedName.maximumParts)
    candidates.reserveCapacity(PreparedName.maximumParts * PreparedName.maximumParts)
  }

  /// Pairs the parts of two names.
  mutating func assign(
    _ first: NameView, _ second: NameView, _ scores: Span<Int16>, _ model: Span<Float>
  ) {
    pairs.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    for index in 0..<PreparedName.maximumParts {
      firstIsMatched[index] = false
      secondIsMatched[index] = false
    }
    for i in 0..<first.partCount {
      for j in 0..<second.partCount {
        let pair = compare(first, i..<i + 1, second, j..<j + 1, scores, model)
        if pair.quality > 0 || pair.isInitial { candidates.append(pair) }
      }
    }
    takeBest()
    joinNeighbours(first, second, scores, model)
    joinUnmatched(first, second, scores, model)
  }

  /// Takes candidates from the best down; of equals, those in the same place, then the first ones.
  private mutating func takeBest() {
    while true {
      var best = -1
      for (index, pair) in candidates.enumerated()
      where pair.odds >= Self.leastOdds && !firstIsMatched[pair.first.lowerBound]
        && !secondIsMatched[pair.second.lowerBound]
      {
        if best < 0 || Self.isBetter(pair, candidates[best]) { best = index }
      }
      guard best >= 0 else { return }
      mark(candidates[best])
      pairs.append(candidates[best])
    }
  }

  private static func isBetter(_ pair: PartPair, _ other: PartPair) -> Bool {
    let difference = pair.odds - other.odds
    if abs(difference) > 0.1 { return difference > 0 }
    return abs(pair.first.lowerBound - pair.second.lowerBound)
      < abs(other.first.lowerBound - other.second.lowerBound)
  }

  private mutating func mark(_ pair: PartPair) {
    for index in pair.first { firstIsMatched[index] = true }
    for index in pair.second { secondIsMatched[index] = true }
  }

  // MARK: - Joined parts

  /// Lets unmatched parts join a matched neighbour where that makes a better pair.
  private mutating func joinNeighbours(
    _ first: NameView, _ second: NameView, _ scores: Span<Int16>, _ model: Span<Float>
  ) {
    for index in pairs.indices {
      let pair = pairs[index]
      guard !pair.isInitial else { continue }
      var best = pair
      for step in stride(from: -1, through: 1, by: 2) {
        let neighbour = pair.first.lowerBound + step
        guard neighbour >= 0, neighbour < first.partCount, !firstIsMatched[neighbour] else { continue }
        let range = min(neighbour, pair.first.lowerBound)..<max(neighbour, pair.first.lowerBound) + 1
        let joined = compare(first, range, second, pair.second, scores, model)
        if joined.score > best.score, joined.odds > best.odds { best = joined }
      }
      if best.first.count == 1 {
        for step in stride(from: -1, through: 1, by: 2) {
          let neighbour = pair.second.lowerBound + step
          guard neighbour >= 0, neighbour < second.partCount, !secondIsMatched[neighbour] else { continue }
          let range = min(neighbour, pair.second.lowerBound)..<max(neighbour, pair.second.lowerBound) + 1
          let joined = compare(first, pair.first, second, range, scores, model)
          if joined.score > best.score, joined.odds > best.odds { best = joined }
        }
      }
      pairs[index] = best
      mark(best)
    }
  }

  /// Pairs two unmatched neighbours with an unmatched part: *Mohammad Taghi* with ⁧محمدتقی⁩.
  private mutating func joinUnmatched(
    _ first: NameView, _ second: NameView, _ scores: Span<Int16>, _ model: Span<Float>
  ) {
    for i in 0..<first.partCount where !firstIsMatched[i] {
      for j in 0..<second.partCount where !secondIsMatched[j] && !firstIsMatched[i] {
        var best = PartPair(first: i..<i + 1, second: j..<j + 1)
        if i + 1 < first.partCount, !firstIsMatched[i + 1] {
          best = compare(first, i..<i + 2, second, j..<j + 1, scores, model)
        }
        if j + 1 < second.partCount, !secondIsMatched[j + 1] {
          let joined = compare(first, i..<i + 1, second, j..<j + 2, scores, model)
          if joined.odds > best.odds { best = joined }
        }
        guard best.odds >= Self.leastOdds else { continue }
        mark(best)
        pairs.append(best)
      }
    }
  }

  // MARK: - One pair

  private mutating func compare(
    _ first: NameView, _ one: Range<Int>, _ second: NameView, _ two: Range<Int>,
    _ scores: Span<Int16>, _ model: Span<Float>
  ) -> PartPair {
    let a = first.parts[one.lowerBound]
    let b = second.parts[two.lowerBound]
    var pair = PartPair(first: one, second: two)
    lastQuality = nil
    if a.isInitial || b.isInitial {
      let x = Int(first.sounds[Int(a.start)])
      let y = Int(second.sounds[Int(b.start)])
      guard one.count == 1, two.count == 1, scores[x * AlignmentScores.stride + y] > 0 else { return pair }
      pair.isInitial = true
      pair.odds = 0
      return pair
    }
    // In Arabic letters one name has one spelling, give or take its seats of hamza.
    if one.count == 1, two.count == 1, a.alphabet == .arabic, b.alphabet == .arabic,
      a.identity.relation(to: b.identity) == .different
    {
      return pair
    }
    var expectedFirst: Float = 0
    for index in one { expectedFirst += first.parts[index].expected(b.alphabet) }
    var expectedSecond: Float = 0
    for index in two { expectedSecond += second.parts[index].expected(a.alphabet) }
    // Parts of unlike length are no pair, and joined ones must fit.
    let leastRatio = one.count + two.count > 2 ? Self.leastRatioOfJoined : Self.leastRatio
    guard min(expectedFirst, expectedSecond) >= leastRatio * max(expectedFirst, expectedSecond) else {
      return pair
    }
    let score = aligner.score(
      first.sounds, Int(a.start)..<Int(first.parts[one.upperBound - 1].end), prefix: Int(a.prefix),
      prefixCost: PartAligner.prefixCost(a.prefixKind),
      second.sounds, Int(b.start)..<Int(second.parts[two.upperBound - 1].end), otherPrefix: Int(b.prefix),
      otherPrefixCost: PartAligner.prefixCost(b.prefixKind), scores)
    pair.score = Float(score) / AlignmentScores.scale
    pair.quality = max(0, min(1.2, pair.score / max(expectedFirst, expectedSecond, 1)))
    lastQuality = pair.quality
    guard pair.quality >= Self.leastQuality else { return pair }
    let features = Self.features(pair, first, second)
    pair.odds = QuadraticModel.logOdds(features.values.span, model)
    return pair
  }

  private static func features(_ pair: PartPair, _ first: NameView, _ second: NameView)
    -> PartFeatures
  {
    let a = first.parts[pair.first.lowerBound]
    let b = second.parts[pair.second.lowerBound]
    let isSingle = pair.first.count + pair.second.count == 2
    return PartFeatures(
      pair, Int(first.parts[pair.first.upperBound - 1].end) - Int(a.start) - Int(a.prefix),
      Int(second.parts[pair.second.upperBound - 1].end) - Int(b.start) - Int(b.prefix),
      acrossScripts: a.alphabet != b.alphabet, isSingle ? a.identity.relation(to: b.identity) : .unknown)
  }

  /// The features of two names of one part each, for training; nil for initials and pairs below consideration.
  mutating func features(_ first: PreparedName, _ second: PreparedName, _ scores: Span<Int16>)
    -> PartFeatures?
  {
    let none = [Float](repeating: 0, count: QuadraticModel.weightCount(PartFeatures.count))
    return NameView.withBoth(first, second) { first, second in
      let pair = compare(first, 0..<1, second, 0..<1, scores, none.span)
      return pair.isInitial || pair.quality < Self.leastQuality ? nil : Self.features(pair, first, second)
    }
  }
}
