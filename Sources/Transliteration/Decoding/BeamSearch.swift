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
  private static let unitMargin: Float = 7

  /// Names that are foreign with this probability are judged by the joint n-gram of all names, others by that of
  /// local ones.
  private static let surelyForeign: Float = 0.9

  private(set) var model: DirectionModel
  /// The joint n-gram that suits the origin of the last name, and its weight.
  private var joint: Ngram
  private var jointFeature = Feature.wideNgram
  private var jointWeight: Float = 0
  /// How likely the last name is foreign.
  private(set) var foreign: Float = 0
  /// Number of spellings found for the last name.
  private(set) var count = 0

  let buffers: SearchBuffers
  private let remembersPairs: Bool
  private var sourceHash = Lexicon.emptyHash
  /// The width and the margin of the search under way.
  private var kept = 0
  private var margin: Float = 0
  /// The vowels written on the last name, if any are.
  private var vowels: WrittenVowels?
  private var steps: Int32 = 0
  private(set) var sourceLength = 0

  /// Makes a search over a direction.
  ///
  /// - Parameter remembersPairs: whether spellings gain by being attested for the very name.
  init(_ model: DirectionModel, width: Int, remembersPairs: Bool = true) {
    self.remembersPairs = remembersPairs
    self.model = model
    joint = model.wide
    self.width = width
    buffers = SearchBuffers(model, width: max(width, Self.widest), length: Self.longestName)
  }

  /// Searches with other weights from now on.
  func use(_ weights: FeatureWeights) { model.weights = weights }

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
    count = 0
    self.vowels = vowels
    guard source.count <= Self.longestName else { return }
    sourceLength = source.count
    self.foreign = foreign ?? OriginGate.probability(logit: model.gate.logit(source))
    model.weights.weights(foreign: self.foreign, into: buffers.weights)
    jointFeature = self.foreign < Self.surelyForeign ? .localNgram : .wideNgram
    joint = self.foreign < Self.surelyForeign ? model.local : model.wide
    jointWeight = buffers.weights[jointFeature.rawValue]
    run(source, width: width, margin: remembersPairs ? Self.margins.usual : Self.margins.wider)
    guard remembersPairs else { return }
    sourceHash = source.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:))
    if !addAttested(), model.names.contains(sourceHash) {
      run(source, width: max(width, Self.widest), margin: Self.margins.wider)
      _ = addAttested()
    }
    sort()
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

  private func advance(_ source: UnsafeBufferPointer<UInt8>, _ position: Int) {
    let units = model.units[letter: source[position]]
    guard !units.isEmpty else {
      for index in 0..<count {
        buffers.hypotheses[index].step = record(buffers.hypotheses[index].step, unit: 0)
      }
      return
    }
    model.network.begin(source, at: position, foreign: foreign, into: buffers.sums)
    var pool = ExtensionPool(base: buffers.extensions, capacity: 2 * kept)
    let network = buffers.scores + units.count
    var listed = units.count
    for offset in 0..<listed { buffers.shortlist[offset] = Int32(units.lowerBound + offset) }
    for index in 0..<count {
      let hypothesis = buffers.hypotheses + index
      joint.scores(
        of: units, after: hypothesis.pointee.jointNode, into: buffers.scores, targets: buffers.targets)
      model.network.activate(
        buffers.state, sums: buffers.sums, history: hypothesis.pointee.history,
        unit: Int(hypothesis.pointee.unit))
      model.network.scores(
        of: UnsafeBufferPointer(start: buffers.shortlist, count: listed), state: buffers.state, into: network)
      let sounds = model.sounds[letter: source[position]]
      model.sounds.ngram.scores(
        of: sounds, after: hypothesis.pointee.soundNode, into: buffers.soundScores,
        targets: buffers.soundTargets)
      propose(hypothesis: index, position, units, listed, firstSound: sounds.lowerBound, to: &pool)
      if index == 0, vowels == nil { listed = shorten(listed, network) }
    }
    extend(pool, position)
  }

  /// Offers the units of the shortlist as extensions of a hypothesis.
  @inline(__always)
  private func propose(
    hypothesis index: Int, _ position: Int, _ units: Range<Int>, _ listed: Int, firstSound: Int,
    to pool: inout ExtensionPool
  ) {
    let before = buffers.hypotheses[index].score
    let isVowelled = vowels != nil
    let networkWeight = buffers.weights[Feature.network.rawValue]
    let lengthWeight = buffers.weights[Feature.length.rawValue]
    let soundWeight = buffers.weights[Feature.soundNgram.rawValue]
    for place in 0..<listed {
      let unit = Int(buffers.shortlist[place])
      let ngram = buffers.scores[unit - units.lowerBound]
      let network = buffers.scores[units.count + place]
      let letters = Float(model.units[unit].count)
      let soundPlace = model.sounds[unit] - firstSound
      let sound = buffers.soundScores[soundPlace]
      var score =
        before + jointWeight * ngram + networkWeight * network + soundWeight * sound + lengthWeight * letters
      if isVowelled { score -= vowelLoss(buffers.hypotheses[index], unit, position) }
      guard score > pool.threshold else { continue }
      pool.insert(
        Extension(
          score: score, hypothesis: Int32(index), unit: UInt32(unit),
          node: buffers.targets[unit - units.lowerBound],
          soundNode: buffers.soundTargets[soundPlace], ngram: ngram, sound: sound, network: network),
        margin: margin)
    }
  }

  /// Keeps the units of the shortlist that are likely enough, and returns how many they are.
  private func shorten(_ listed: Int, _ network: UnsafePointer<Float>) -> Int {
    let least = (0..<listed).reduce(-Float.infinity) { max($0, network[$1]) } - Self.unitMargin
    var kept = 0
    for place in 0..<listed where network[place] >= least {
      buffers.shortlist[kept] = buffers.shortlist[place]
      kept += 1
    }
    return kept
  }

  private func vowelLoss(_ hypothesis: Hypothesis, _ unit: Int, _ position: Int) -> Float {
    var run = hypothesis.run
    return vowels?.add(model.units[unit], at: position, model.alphabets.target, to: &run) ?? 0
  }

  /// Makes hypotheses of extensions, one of each spelling, and keeps the best.
  private func extend(_ pool: ExtensionPool, _ position: Int) {
    let letterWeight = buffers.weights[Feature.letterNgram.rawValue]
    var made = 0
    for index in 0..<pool.count {
      let item = pool[index]
      var next = buffers.hypotheses[Int(item.hypothesis)]
      let chunk = model.units[Int(item.unit)]
      if let vowels,
        vowels.add(chunk, at: position, model.alphabets.target, to: &next.run) >= WrittenVowels.breach
      {
        next.breaches += 1
      }
      var letterScore: Float = 0
      for place in 0..<chunk.count {
        let letter = chunk[place]
        let (score, target) = model.letters.score(of: Int(letter) + 1, after: next.letterNode)
        letterScore += score
        next.letterNode = target
        next.history = next.history << 8 | UInt64(letter)
        next.hash = Lexicon.hash(next.hash, adding: letter)
      }
      next.score = item.score + letterWeight * letterScore
      next.sums[jointFeature.rawValue] += item.ngram
      next.sums[Feature.network.rawValue] += item.network
      next.sums[Feature.soundNgram.rawValue] += item.sound
      next.sums[Feature.letterNgram.rawValue] += letterScore
      next.sums[Feature.length.rawValue] += Float(chunk.count)
      next.length += UInt16(chunk.count)
      if let twin = (0..<made).first(where: { buffers.successors[$0].hash == next.hash }) {
        guard buffers.successors[twin].score < next.score else { continue }
        complete(&next, item)
        buffers.successors[twin] = next
      } else {
        complete(&next, item)
        buffers.successors[made] = next
        made += 1
      }
    }
    swap(&buffers.hypotheses, &buffers.successors)
    count = made
    sort()
    count = min(count, kept)
  }

  private func complete(_ next: inout Hypothesis, _ item: Extension) {
    next.jointNode = item.node
    next.soundNode = item.soundNode
    next.unit = UInt16(item.unit)
    next.step = record(next.step, unit: next.unit)
  }

  private func record(_ previous: Int32, unit: UInt16) -> Int32 {
    buffers.trail[Int(steps)] = TrailStep(previous: previous, unit: unit)
    steps += 1
    return steps - 1
  }

  /// Adds what can only be said of whole names.
  private func finish() {
    let letterWeight = buffers.weights[Feature.letterNgram.rawValue]
    for index in 0..<count {
      let hypothesis = buffers.hypotheses + index
      let ngram = joint.score(of: Ngram.endSymbol, after: hypothesis.pointee.jointNode).score
      let letters = model.letters.score(of: Ngram.endSymbol, after: hypothesis.pointee.letterNode).score
      hypothesis.pointee.sums[jointFeature.rawValue] += ngram
      hypothesis.pointee.sums[Feature.letterNgram.rawValue] += letters
      hypothesis.pointee.score += jointWeight * ngram + letterWeight * letters
      let sound = model.sounds.ngram.score(of: Ngram.endSymbol, after: hypothesis.pointee.soundNode).score
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
