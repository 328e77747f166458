/// Finds the best spellings of a letter sequence in the target script.
///
/// One search serves one thread; its buffers are used again for every name, and nothing is allocated per name.
final class BeamSearch {
  /// Hypotheses that are kept after every letter.
  let width: Int
  /// Longest letter sequence that is searched.
  static let longestName = 96
  /// Extensions that are this much worse than the best are dropped.
  private static let margin: Float = 8
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

  private var hypotheses: UnsafeMutablePointer<Hypothesis>
  private var successors: UnsafeMutablePointer<Hypothesis>
  private let extensions: UnsafeMutablePointer<Extension>
  private let trail: UnsafeMutablePointer<TrailStep>
  private let scores: UnsafeMutablePointer<Float>
  private let targets: UnsafeMutablePointer<UInt32>
  private let soundScores: UnsafeMutablePointer<Float>
  private let soundTargets: UnsafeMutablePointer<UInt32>
  private let shortlist: UnsafeMutablePointer<Int32>
  private let sums: UnsafeMutablePointer<Int16>
  private let state: UnsafeMutablePointer<Int16>
  private let weights: UnsafeMutablePointer<Float>
  private let remembersPairs: Bool
  private var sourceHash = Lexicon.emptyHash
  private var steps: Int32 = 0
  private var sourceLength = 0

  /// Makes a search over a direction.
  ///
  /// - Parameter remembersPairs: whether spellings gain by being attested for the very name.
  init(_ model: DirectionModel, width: Int, remembersPairs: Bool = true) {
    self.remembersPairs = remembersPairs
    self.model = model
    joint = model.wide
    self.width = width
    hypotheses = .allocate(capacity: 2 * width)
    successors = .allocate(capacity: 2 * width)
    extensions = .allocate(capacity: 2 * width)
    trail = .allocate(capacity: (Self.longestName + 1) * 2 * width)
    scores = .allocate(capacity: 2 * model.units.widest + 8)
    targets = .allocate(capacity: model.units.widest + 1)
    soundScores = .allocate(capacity: model.sounds.widest)
    soundTargets = .allocate(capacity: model.sounds.widest)
    shortlist = .allocate(capacity: model.units.widest + 1)
    sums = .allocate(capacity: model.network.hidden)
    state = .allocate(capacity: model.network.hidden)
    weights = .allocate(capacity: Feature.allCases.count)
  }

  deinit {
    hypotheses.deallocate()
    successors.deallocate()
    extensions.deallocate()
    trail.deallocate()
    scores.deallocate()
    shortlist.deallocate()
    targets.deallocate()
    soundScores.deallocate()
    soundTargets.deallocate()
    sums.deallocate()
    state.deallocate()
    weights.deallocate()
  }

  /// Searches with other weights from now on.
  func use(_ weights: FeatureWeights) { model.weights = weights }

  /// A spelling found for the last name, best first.
  func spelling(_ index: Int) -> Hypothesis { hypotheses[index] }

  /// Searches the spellings of a name, given as indexes of source letters; what is longer than
  /// ``longestName`` has none.
  ///
  /// - Complexity: O(length · width · units of a letter).
  func search(_ source: UnsafeBufferPointer<UInt8>) {
    count = 0
    guard source.count <= Self.longestName else { return }
    sourceLength = source.count
    foreign = model.gate.probability(source)
    model.weights.weights(foreign: foreign, into: weights)
    jointFeature = foreign < Self.surelyForeign ? .localNgram : .wideNgram
    joint = foreign < Self.surelyForeign ? model.local : model.wide
    jointWeight = weights[jointFeature.rawValue]
    sourceHash = source.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:))
    steps = 0
    var first = Hypothesis()
    first.jointNode = joint.start
    first.letterNode = model.letters.start
    first.soundNode = model.sounds.ngram.start
    hypotheses[0] = first
    count = 1
    for position in 0..<source.count { advance(source, position) }
    finish()
  }

  private func advance(_ source: UnsafeBufferPointer<UInt8>, _ position: Int) {
    let units = model.units[letter: source[position]]
    guard !units.isEmpty else {
      for index in 0..<count { hypotheses[index].step = record(hypotheses[index].step, unit: 0) }
      return
    }
    model.network.begin(source, at: position, foreign: foreign, into: sums)
    var pool = ExtensionPool(base: extensions, capacity: 2 * width)
    let network = scores + units.count
    var listed = units.count
    for offset in 0..<listed { shortlist[offset] = Int32(units.lowerBound + offset) }
    for index in 0..<count {
      let hypothesis = hypotheses + index
      joint.scores(of: units, after: hypothesis.pointee.jointNode, into: scores, targets: targets)
      model.network.activate(
        state, sums: sums, history: hypothesis.pointee.history, unit: Int(hypothesis.pointee.unit))
      model.network.scores(
        of: UnsafeBufferPointer(start: shortlist, count: listed), state: state, into: network)
      let sounds = model.sounds[letter: source[position]]
      model.sounds.ngram.scores(
        of: sounds, after: hypothesis.pointee.soundNode, into: soundScores, targets: soundTargets)
      propose(hypothesis: index, units, listed, firstSound: sounds.lowerBound, to: &pool)
      if index == 0 { listed = shorten(listed, network) }
    }
    extend(pool)
  }

  /// Offers the units of the shortlist as extensions of a hypothesis.
  @inline(__always)
  private func propose(
    hypothesis index: Int, _ units: Range<Int>, _ listed: Int, firstSound: Int, to pool: inout ExtensionPool
  ) {
    let before = hypotheses[index].score
    let networkWeight = weights[Feature.network.rawValue]
    let lengthWeight = weights[Feature.length.rawValue]
    let soundWeight = weights[Feature.soundNgram.rawValue]
    for place in 0..<listed {
      let unit = Int(shortlist[place])
      let ngram = scores[unit - units.lowerBound]
      let network = scores[units.count + place]
      let letters = Float(model.units[unit].count)
      let soundPlace = model.sounds[unit] - firstSound
      let sound = soundScores[soundPlace]
      let score =
        before + jointWeight * ngram + networkWeight * network + soundWeight * sound + lengthWeight * letters
      guard score > pool.threshold else { continue }
      pool.insert(
        Extension(
          score: score, hypothesis: Int32(index), unit: UInt32(unit), node: targets[unit - units.lowerBound],
          soundNode: soundTargets[soundPlace], ngram: ngram, sound: sound, network: network),
        margin: Self.margin)
    }
  }

  /// Keeps the units of the shortlist that are likely enough, and returns how many they are.
  private func shorten(_ listed: Int, _ network: UnsafePointer<Float>) -> Int {
    let least = (0..<listed).reduce(-Float.infinity) { max($0, network[$1]) } - Self.unitMargin
    var kept = 0
    for place in 0..<listed where network[place] >= least {
      shortlist[kept] = shortlist[place]
      kept += 1
    }
    return kept
  }

  /// Makes hypotheses of extensions, one of each spelling, and keeps the best.
  private func extend(_ pool: ExtensionPool) {
    let letterWeight = weights[Feature.letterNgram.rawValue]
    var made = 0
    for index in 0..<pool.count {
      let item = pool[index]
      var next = hypotheses[Int(item.hypothesis)]
      let chunk = model.units[Int(item.unit)]
      var letterScore: Float = 0
      for position in 0..<chunk.count {
        let letter = chunk[position]
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
      if let twin = (0..<made).first(where: { successors[$0].hash == next.hash }) {
        guard successors[twin].score < next.score else { continue }
        complete(&next, item)
        successors[twin] = next
      } else {
        complete(&next, item)
        successors[made] = next
        made += 1
      }
    }
    swap(&hypotheses, &successors)
    count = made
    sort()
    count = min(count, width)
  }

  private func complete(_ next: inout Hypothesis, _ item: Extension) {
    next.jointNode = item.node
    next.soundNode = item.soundNode
    next.unit = UInt16(item.unit)
    next.step = record(next.step, unit: next.unit)
  }

  private func record(_ previous: Int32, unit: UInt16) -> Int32 {
    trail[Int(steps)] = TrailStep(previous: previous, unit: unit)
    steps += 1
    return steps - 1
  }

  /// Adds what can only be said of whole names.
  private func finish() {
    let letterWeight = weights[Feature.letterNgram.rawValue]
    for index in 0..<count {
      let hypothesis = hypotheses + index
      let ngram = joint.score(of: Ngram.endSymbol, after: hypothesis.pointee.jointNode).score
      let letters = model.letters.score(of: Ngram.endSymbol, after: hypothesis.pointee.letterNode).score
      hypothesis.pointee.sums[jointFeature.rawValue] += ngram
      hypothesis.pointee.sums[Feature.letterNgram.rawValue] += letters
      hypothesis.pointee.score += jointWeight * ngram + letterWeight * letters
      let sound = model.sounds.ngram.score(of: Ngram.endSymbol, after: hypothesis.pointee.soundNode).score
      hypothesis.pointee.sums[Feature.soundNgram.rawValue] += sound
      hypothesis.pointee.score += weights[Feature.soundNgram.rawValue] * sound
      let entry = model.lexicon[hypothesis.pointee.hash]
      if remembersPairs {
        hypothesis.pointee.score += model.attested.gain(source: sourceHash, target: hypothesis.pointee.hash)
      }
      entry.forEachFeature { hypothesis.pointee.score += weights[$0.rawValue] }
    }
    sort()
  }

  /// Sorts hypotheses by score; they are few and nearly sorted.
  private func sort() {
    for index in stride(from: 1, to: count, by: 1) {
      let item = hypotheses[index]
      var place = index
      while place > 0, hypotheses[place - 1].score < item.score {
        hypotheses[place] = hypotheses[place - 1]
        place -= 1
      }
      hypotheses[place] = item
    }
  }

  /// Visits the units of a spelling, the last source letter first.
  @inline(__always)
  func forEachUnitBackward(of spelling: Int, _ visit: (_ position: Int, _ unit: Int) -> Void) {
    var step = hypotheses[spelling].step
    var position = sourceLength - 1
    while step >= 0 {
      visit(position, Int(trail[Int(step)].unit))
      step = trail[Int(step)].previous
      position -= 1
    }
  }

  /// The probability that a spelling is one that people use, if the weights were fitted to such.
  func probability(of spelling: Int) -> Float {
    var all: Float = 0
    for index in 0..<count { all += Float.exponential(hypotheses[index].score - hypotheses[0].score) }
    let own = Float.exponential(hypotheses[spelling].score - hypotheses[0].score)
    return model.weights.coverage * own / all
  }
}
