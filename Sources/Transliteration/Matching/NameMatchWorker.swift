import Glibc

/// Compares prepared names; one a thread, as its storage is used again and again.
public final class NameMatchWorker {
  private let parameters: MatcherParameters
  private let trees: TreeAnswers
  private var preparer: NamePreparer
  /// For keys alone, which weights do not change.
  private var keyPreparer = NamePreparer(nil, isForNameKeys: true)
  private(set) var assignment = PartAssignment()
  private var aligner = PartAligner()

  init(_ parameters: MatcherParameters) {
    self.parameters = parameters
    trees = TreeAnswers(parameters.trees)
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

  /// What a word adds to the keys of names.
  ///
  /// - Parameter name: room to prepare the word in; what it holds is lost.
  public func keys(ofWord word: UnsafeBufferPointer<UInt8>, preparing name: inout PreparedName) -> WordKeys {
    keyPreparer.prepare(word, into: &name)
    let letters = keyPreparer.letters
    return WordKeys(name, letters: letters.values.span.extracting(0..<letters.count))
  }

  /// The canonical letters of the name that was prepared last.
  var canonicalLetters: [UInt16] { Array(preparer.letters.values[..<preparer.letters.count]) }

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

  /// Whether all parts of the names that were compared last stand in the same order.
  public var isInOrder: Bool { assignment.disorder == 0 }

  private func score(_ first: NameView, _ second: NameView) -> Float {
    let whole = assign(first, second)
    if assignment.pairs.isEmpty, whole < Self.leastWhole { return 0 }
    let features = MatchFeatures(first, second, assignment, whole: whole)
    let odds =
      trees.logOdds(features.values.span) - Self.differentNames * features[.differentNames]
    return 1 / (1 + expf(-odds))
  }

  /// Most names that share a key are no more alike than any two: without a pair of parts, and below this quality as a
  /// whole, nothing else has to be asked.
  private static let leastWhole: Float = 0.05

  /// What it takes off the log odds that each name has a well-known name which is not the other's, besides what is
  /// learnt of it: brothers share all other parts, and lists of names have few brothers.
  private static let differentNames: Float = 2.5

  /// The features of a comparison; ``assignment`` holds the parts that belong together afterwards.
  func features(_ first: PreparedName, _ second: PreparedName) -> MatchFeatures {
    NameView.withBoth(first, second) { first, second in
      let whole = assign(first, second)
      return MatchFeatures(first, second, assignment, whole: whole)
    }
  }

  /// Finds the parts that belong together, and returns the quality of the names as a whole; 1 when no parts contradict
  /// each other.
  private func assign(_ first: NameView, _ second: NameView) -> Float {
    let pairs = parameters.scores.pairs
    let scores = pairs.span
    let partWeights = parameters.partWeights
    assignment.assign(first, second, scores, partWeights.span)
    return assignment.isContradicted(first, second) ? whole(first, second, scores) : 1
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
