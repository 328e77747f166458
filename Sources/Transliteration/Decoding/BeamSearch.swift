/// Finds the best spellings of a letter sequence in the target script.
///
/// One search serves one thread; its buffers are used again for every name, and nothing is allocated per name.
final class BeamSearch {
  /// Hypotheses that are kept after every letter.
  let width: Int
  /// Longest letter sequence that is searched.
  static let longestName = 96
  /// Hypotheses that are kept where spellings are attested which the usual width does not reach.
  private static let widest = 32
  /// Extensions that are this much worse than the best are dropped; the second number is that of the wider search.
  private static let margins: (usual: Float, wider: Float) = (5.5, 8)
  /// Units that the network finds this much less likely than the likeliest, behind the best hypothesis, are
  /// not tried behind the others.
  static let unitMargin: Float = 7

  /// Names that are foreign with this probability are judged by the joint n-gram of all names, others by that of
  /// local ones.
  private static let surelyForeign: Float = 0.9

  let model: DirectionModel
  private(set) var weights: FeatureWeights
  /// The joint n-gram that suits the origin of the last name, and its weight.
  var joint: Ngram
  var jointFeature = Feature.wideNgram
  var jointWeight: Float = 0
  var jointRows: NgramRows
  /// How likely the last name is foreign.
  private(set) var foreign: Float = 0
  /// Whether ال, if the last name begins with it, is the article.
  private(set) var beginsWithArticle = false
  /// Number of spellings found for the last name.
  var count = 0

  let buffers: SearchBuffers
  private let remembersPairs: Bool
  private var sourceHash = Lexicon.emptyHash
  /// The width and the margin of the search under way.
  var kept = 0
  var margin: Float = 0
  /// The vowels written on the last name, if any are.
  var vowels: WrittenVowels?
  var steps: Int32 = 0
  private(set) var sourceLength = 0

  /// Makes a search over a direction.
  ///
  /// - Parameter remembersPairs: whether spellings gain by being attested for the very name.
  init(_ model: DirectionModel, width: Int, remembersPairs: Bool = true) {
    self.remembersPairs = remembersPairs
    self.model = model
    weights = model.weights
    joint = model.wide
    self.width = width
    buffers = SearchBuffers(model, width: max(width, Self.widest), length: Self.longestName)
    jointRows = buffers.wideRows
  }

  /// Searches with other weights from now on.
  func use(_ weights: FeatureWeights) { self.weights = weights }

  /// A spelling found for the last name, best first.
  func spelling(_ index: Int) -> Hypothesis { buffers.hypotheses[index] }

  /// Searches the spellings of a name, given as indexes of source letters; what is longer than
  /// ``longestName`` has none.
  ///
  /// - Parameters:
  ///   - vowels: what the spellings must keep to, if they can.
  ///   - foreign: how likely the name is foreign, if more is known of that than its letters say.
  /// - Complexity: O(length · width · units of a letter).
  func search(
    _ source: UnsafeBufferPointer<UInt8>, vowels: WrittenVowels? = nil, foreign: Float? = nil
  ) {
    guard begin(source, vowels, foreign) else { return }
    run(source, width: width, margin: remembersPairs ? Self.margins.usual : Self.margins.wider)
    guard remembersPairs else { return }
    if !addAttested(), model.names.contains(sourceHash) {
      run(source, width: max(width, Self.widest), margin: Self.margins.wider)
      _ = addAttested()
    }
    sort()
  }

  /// Whether the wider search finds an attested spelling of a name and the usual one does not.
  func needsWiderSearch(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard begin(source, nil, nil) else { return false }
    run(source, width: width, margin: Self.margins.usual)
    if addAttested() { return false }
    run(source, width: max(width, Self.widest), margin: Self.margins.wider)
    return addAttested()
  }

  /// Takes a name; false when it is too long.
  private func begin(
    _ source: UnsafeBufferPointer<UInt8>, _ vowels: WrittenVowels?, _ foreign: Float?
  ) -> Bool {
    count = 0
    self.vowels = vowels
    guard source.count <= Self.longestName else { return false }
    sourceLength = source.count
    sourceHash = source.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:))
    self.foreign = foreign ?? LetterGate.probability(logit: model.originGate.logit(source))
    beginsWithArticle = (model.articleGate?.logit(source) ?? 0) > 0
    weights.weights(foreign: self.foreign, into: buffers.weights)
    model.network.begin(foreign: self.foreign, into: buffers.nameSums)
    let isForeign = self.foreign >= Self.surelyForeign
    jointFeature = isForeign ? .wideNgram : .localNgram
    joint = isForeign ? model.wide : model.local
    jointRows = isForeign ? buffers.wideRows : buffers.localRows
    jointWeight = buffers.weights[jointFeature.rawValue]
    return true
  }

  private func run(_ source: UnsafeBufferPointer<UInt8>, width: Int, margin: Float) {
    kept = width
    self.margin = margin
    steps = 0
    var first = Hypothesis()
    first.jointNode = joint.start
    first.letterNode = model.letters.start
    first.soundNode = model.sounds.ngram.start
    buffers.hypotheses[0] = first
    count = 1
    for position in 0..<source.count { advance(source, position) }
    finish()
  }

  /// Adds what can only be said of whole names.
  private func finish() {
    let letterWeight = buffers.weights[Feature.letterNgram.rawValue]
    for index in 0..<count {
      let hash = buffers.hypotheses[index].hash
      model.lexicon.prefetch(hash)
      model.attested.prefetch(source: sourceHash, target: hash)
    }
    jointRows.begin(Ngram.endSymbol..<(Ngram.endSymbol + 1))
    buffers.soundRows.begin(Ngram.endSymbol..<(Ngram.endSymbol + 1))
    for index in 0..<count {
      let hypothesis = buffers.hypotheses + index
      let ngram = jointRows.firstScore(after: hypothesis.pointee.jointNode)
      let letters = buffers.letterRows.firstScore(after: hypothesis.pointee.letterNode)
      hypothesis.pointee.sums[jointFeature.rawValue] += ngram
      hypothesis.pointee.sums[Feature.letterNgram.rawValue] += letters
      hypothesis.pointee.score += jointWeight * ngram + letterWeight * letters
      let sound = buffers.soundRows.firstScore(after: hypothesis.pointee.soundNode)
      hypothesis.pointee.sums[Feature.soundNgram.rawValue] += sound
      hypothesis.pointee.score += buffers.weights[Feature.soundNgram.rawValue] * sound
      let entry = model.lexicon[hypothesis.pointee.hash]
      entry.forEachFeature { hypothesis.pointee.score += buffers.weights[$0.rawValue] }
    }
    if let vowels { keepWritten(vowels) }
    sort()
  }

  /// Adds what the spellings gain by being attested; false when none is.
  private func addAttested() -> Bool {
    var isAttested = false
    for index in 0..<count {
      let gain = model.attested.gain(source: sourceHash, target: buffers.hypotheses[index].hash)
      buffers.hypotheses[index].score += gain
      isAttested = isAttested || gain > 0
    }
    return isAttested
  }

  /// Leaves out spellings that keep less of the written vowels than others do.
  private func keepWritten(_ vowels: WrittenVowels) {
    for index in 0..<count where !vowels.admitsEnd(buffers.hypotheses[index].run) {
      buffers.hypotheses[index].breaches += 1
    }
    let fewest = (0..<count).reduce(UInt8.max) { min($0, buffers.hypotheses[$1].breaches) }
    var kept = 0
    for index in 0..<count where buffers.hypotheses[index].breaches == fewest {
      buffers.hypotheses[kept] = buffers.hypotheses[index]
      kept += 1
    }
    count = kept
  }

  /// Sorts hypotheses by score; they are few and nearly sorted.
  private func sort() {
    for index in stride(from: 1, to: count, by: 1) {
      let item = buffers.hypotheses[index]
      var place = index
      while place > 0, buffers.hypotheses[place - 1].score < item.score {
        buffers.hypotheses[place] = buffers.hypotheses[place - 1]
        place -= 1
      }
      buffers.hypotheses[place] = item
    }
  }
}
