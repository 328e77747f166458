import Glibc

/// Compares prepared names; one a thread, as its storage is used again and again.
public final class NameMatchWorker {
  private let parameters: MatcherParameters
  private var preparer: NamePreparer
  /// For keys alone, which weights do not change.
  private var keyPreparer = NamePreparer(nil)
  private(set) var assignment = PartAssignment()
  private var aligner = PartAligner()

  init(_ parameters: MatcherParameters) {
    self.parameters = parameters
    preparer = NamePreparer(parameters)
  }

  /// Prepares a name; see ``NamePreparer/prepare(_:into:)``.
  public func prepare(_ bytes: UnsafeBufferPointer<UInt8>, into name: inout PreparedName) {
    preparer.prepare(bytes, into: &name)
  }

  /// Prepares a string.
  public func prepare(_ text: String) -> PreparedName { preparer.prepare(text) }

  /// Prepares a name for its keys alone, in less time: what only comparing needs is left out.
  public func prepareForKeys(_ bytes: UnsafeBufferPointer<UInt8>, into name: inout PreparedName) {
    keyPreparer.prepare(bytes, into: &name)
  }

  /// What a word adds to the keys of names; nil when that depends on the words beside it.
  ///
  /// - Parameter name: room to prepare the word in; what it holds is lost.
  public func keys(ofWord word: UnsafeBufferPointer<UInt8>, preparing name: inout PreparedName) -> WordKeys? {
    keyPreparer.prepare(word, into: &name)
    return WordKeys(name, letters: keyPreparer.canonical.letters)
  }

  /// The canonical letters of the name that was prepared last.
  var canonicalLetters: [UInt16] { preparer.canonical.letters }

  /// The probability, from 0 to 1, that two names are spellings of one person's name.
  ///
  /// 0 when either name has no parts. Calibrated on pairs of which half are look-alikes. Swapping the names changes
  /// the score at most where several parts fit equally well.
  public func score(_ first: PreparedName, _ second: PreparedName) -> Float {
    guard first.partCount > 0, second.partCount > 0 else { return 0 }
    return NameView.withBoth(first, second, score)
  }

  /// The same for a name of a list, by its place there.
  public func score(_ first: PreparedName, _ list: borrowing PreparedNames, _ index: Int) -> Float {
    let second = list.view(index)
    guard first.partCount > 0, second.partCount > 0 else { return 0 }
    return NameView.with(first) { score($0, second) }
  }

  private func score(_ first: NameView, _ second: NameView) -> Float {
    let weights = parameters.weights
    let learned = QuadraticModel.logOdds(features(first, second).values.span, weights.span)
    let odds = learned - (assignment.hasDifferentNames(first, second) ? Self.differentNames : 0)
    return 1 / (1 + expf(-odds))
  }

  /// The features of a comparison; ``assignment`` holds the parts that belong together afterwards.
  func features(_ first: PreparedName, _ second: PreparedName) -> MatchFeatures {
    NameView.withBoth(first, second, features)
  }

  private func features(_ first: NameView, _ second: NameView) -> MatchFeatures {
    let pairs = parameters.scores.pairs
    let scores = pairs.span
    let partWeights = parameters.partWeights
    assignment.assign(first, second, scores, partWeights.span)
    return summarize(first, second, scores)
  }

  /// What it takes off the log odds that each name has a well-known name which is not the other's: brothers share all
  /// other parts.
  private static let differentNames: Float = 3

  /// Odds of parts beyond this say no more.
  private static let oddsLimit: Float = 4

  private func summarize(
    _ first: NameView, _ second: NameView, _ scores: Span<Int16>
  ) -> MatchFeatures {
    var totalFirst: Float = 0
    var totalSecond: Float = 0
    for index in 0..<first.partCount { totalFirst += first.parts[index].weight }
    for index in 0..<second.partCount { totalSecond += second.parts[index].weight }
    var foundFirst: Float = 0
    var foundSecond: Float = 0
    var evidence: Float = 0
    var leastOdds = Self.oddsLimit
    var sumOfOdds: Float = 0
    var initials: Float = 0
    var joined: Float = 0
    for pair in assignment.pairs {
      let probability = 1 / (1 + expf(-pair.odds))
      for index in pair.first { foundFirst += first.parts[index].weight * probability }
      for index in pair.second { foundSecond += second.parts[index].weight * probability }
      if pair.isInitial {
        initials += 1
        continue
      }
      let weight = min(first.parts[pair.first.lowerBound].weight, second.parts[pair.second.lowerBound].weight)
      evidence += max(pair.score, 0) * weight * probability
      let odds = max(-Self.oddsLimit, min(Self.oddsLimit, pair.odds))
      leastOdds = min(leastOdds, odds)
      sumOfOdds += odds
      if pair.first.count + pair.second.count > 2 { joined += 1 }
    }
    let unmatchedFirst = assignment.unmatchedFirst(first.partCount)
    let unmatchedSecond = assignment.unmatchedSecond(second.partCount)
    let smallerIsFirst = totalFirst <= totalSecond
    let smaller = smallerIsFirst ? foundFirst / totalFirst : foundSecond / totalSecond
    let larger = smallerIsFirst ? foundSecond / totalSecond : foundFirst / totalFirst
    let lastFirst = first.partCount - 1
    let lastSecond = second.partCount - 1
    var features = MatchFeatures()
    features[.coverageOfSmaller] = smaller
    features[.coverageOfLarger] = larger
    let contradictions = Float(min(unmatchedFirst, unmatchedSecond))
    let pairCount = Float(assignment.pairs.count) - initials
    let judged = pairCount + contradictions
    features[.leastOdds] = contradictions > 0 || pairCount == 0 ? -Self.oddsLimit : leastOdds
    features[.meanOdds] =
      judged > 0 ? (sumOfOdds - contradictions * Self.oddsLimit) / judged : -Self.oddsLimit
    features[.contradictions] = contradictions
    features[.contradictingWeight] = min(
      assignment.unmatchedWeightFirst(first), assignment.unmatchedWeightSecond(second))
    features[.evidence] = logf(1 + evidence)
    features[.whole] = whole(first, second, scores)
    features[.disorder] = assignment.disorder
    features[.initials] = initials
    features[.joined] = joined
    features[.onePart] = min(lastFirst, lastSecond) == 0 ? 1 : 0
    features[.firstContradicts] = !assignment.firstIsMatched[0] && !assignment.secondIsMatched[0] ? 1 : 0
    features[.lastContradicts] =
      !assignment.firstIsMatched[lastFirst] && !assignment.secondIsMatched[lastSecond] ? 1 : 0
    features[.firstAgrees] =
      assignment.pairs.contains { $0.first.lowerBound == 0 && $0.second.lowerBound == 0 } ? 1 : 0
    features[.missing] = Float(abs(unmatchedFirst - unmatchedSecond))
    features[.missingShare] =
      Float(abs(unmatchedFirst - unmatchedSecond)) / Float(max(first.partCount, second.partCount))
    let arabic = (first.parts[0].alphabet == .arabic ? 1 : 0) + (second.parts[0].alphabet == .arabic ? 1 : 0)
    features[.acrossScripts] = arabic == 1 ? 1 : 0
    features[.inArabicLetters] = arabic == 2 ? 1 : 0
    return features
  }

  /// Quality of the names as two runs of sounds, which order and joining by more than two parts leave intact.
  private func whole(
    _ first: NameView, _ second: NameView, _ scores: Span<Int16>
  ) -> Float {
    // Two names of one part each have just been aligned.
    if first.isOneWholePart, second.isOneWholePart, let quality = assignment.lastQuality {
      return min(1, quality)
    }
    var expectedFirst: Float = 0
    var expectedSecond: Float = 0
    let firstAlphabet = first.parts[0].alphabet
    let secondAlphabet = second.parts[0].alphabet
    for index in 0..<first.partCount { expectedFirst += first.parts[index].expected(secondAlphabet) }
    for index in 0..<second.partCount { expectedSecond += second.parts[index].expected(firstAlphabet) }
    let score = aligner.score(
      first.sounds, 0..<first.sounds.count, prefix: 0, prefixCost: 0,
      second.sounds, 0..<second.sounds.count, otherPrefix: 0, otherPrefixCost: 0, scores)
    let quality = Float(score) / AlignmentScores.scale / max(expectedFirst, expectedSecond, 1)
    return max(0, min(1, quality))
  }
}

extension PartAssignment {
  /// Whether there is a well-known name on each side, without counterpart, and these are different names.
  func hasDifferentNames(_ first: NameView, _ second: NameView) -> Bool {
    for index in 0..<first.partCount where !firstIsMatched[index] {
      for other in 0..<second.partCount where !secondIsMatched[other] {
        if first.parts[index].identity.relation(to: second.parts[other].identity) == .different {
          return true
        }
      }
    }
    return false
  }

  /// Number of parts of the first name without counterpart.
  func unmatchedFirst(_ partCount: Int) -> Int {
    var count = 0
    for index in 0..<partCount where !firstIsMatched[index] { count += 1 }
    return count
  }

  /// Number of parts of the second name without counterpart.
  func unmatchedSecond(_ partCount: Int) -> Int {
    var count = 0
    for index in 0..<partCount where !secondIsMatched[index] { count += 1 }
    return count
  }

  /// Weight of the parts of the first name without counterpart.
  func unmatchedWeightFirst(_ name: NameView) -> Float {
    var sum: Float = 0
    for index in 0..<name.partCount where !firstIsMatched[index] { sum += name.parts[index].weight }
    return sum
  }

  /// Weight of the parts of the second name without counterpart.
  func unmatchedWeightSecond(_ name: NameView) -> Float {
    var sum: Float = 0
    for index in 0..<name.partCount where !secondIsMatched[index] { sum += name.parts[index].weight }
    return sum
  }

  /// Share of neighbouring pairs, by place in the first name, that stand the other way round in the second.
  var disorder: Float {
    guard pairs.count > 1 else { return 0 }
    var inversions = 0
    for (index, pair) in pairs.enumerated() {
      for other in pairs[(index + 1)...]
      where (pair.first.lowerBound < other.first.lowerBound)
        != (pair.second.lowerBound < other.second.lowerBound)
      {
        inversions += 1
      }
    }
    return Float(inversions) / Float(pairs.count * (pairs.count - 1) / 2)
  }
}
