/// Trains the model of one direction.
struct DirectionTrainer {
  let direction: Direction
  /// Names in the target script, with how many times lists have them.
  let words: [(word: String, count: Int)]
  let settings: TrainingSettings

  /// Fewer pairs teach nothing.
  static let fewestPairs = 50

  typealias Sections = [(kind: SectionKind, direction: Int, bytes: [UInt8])]

  /// Trains on all pairs, with weights fitted to names that an earlier training did not see.
  ///
  /// - Complexity: O(pairs · rounds), about a minute for 60,000 pairs.
  ///
  /// - Parameter tuning: pairs to fit the weights to, which the earlier training leaves out; when there are none,
  ///   some of `pairs` are taken.
  func train(_ pairs: [NamePair], tuning: [NamePair]) throws(TrainingError) -> Sections {
    let corpus = TrainingCorpus(pairs, direction)
    guard corpus.pairs.count >= Self.fewestPairs else { throw .tooFewPairs(corpus.pairs.count) }
    let (seen, heldOut) = tuning.isEmpty ? split(corpus.pairs) : split(corpus, tuning: tuning)
    var weights = FeatureWeights.initial
    if heldOut.count >= settings.fewestHeldOut {
      let trained = sections(corpus, seen, weights)
      let trial = try model(trained)
      for _ in 0..<2 {
        let search = BeamSearch(trial, width: settings.fittingWidth, remembersPairs: false)
        search.use(weights)
        weights = WeightFitter.fit(heldOut, search)
      }
      if seen.count == corpus.pairs.count {
        return try withKnownNames(Self.replacing(.weights, in: trained, with: weights.section), corpus.pairs)
      }
    }
    return try withKnownNames(sections(corpus, corpus.pairs, weights), corpus.pairs)
  }

  /// Tells the model which names of its pairs ask for the wider search, if the usual one is the narrowest in use.
  private func withKnownNames(_ sections: Sections, _ pairs: [LetterPair]) throws(TrainingError) -> Sections {
    let search = BeamSearch(try model(sections), width: NameSpeller.beam)
    let names = Set(pairs.lazy.filter(\.origin.isName).map(\.source))
    let hidden = names.filter { name in name.withUnsafeBufferPointer { search.needsWiderSearch($0) } }
    return Self.replacing(.knownNames, in: sections, with: LexiconBuilder.names(hidden))
  }

  private static func replacing(_ kind: SectionKind, in sections: Sections, with bytes: [UInt8]) -> Sections {
    sections.map { $0.kind == kind ? ($0.kind, $0.direction, bytes) : $0 }
  }

  private func model(_ sections: Sections) throws(TrainingError) -> DirectionModel {
    do throws(ModelError) {
      let image = try ModelImage(copying: ModelImage.assemble(name: "trial", sections: sections))
      return try DirectionModel(image, direction: direction.number, checks: true)
    } catch {
      throw .unusableModel(error)
    }
  }

  /// Names whose letters hash to a certain remainder are held out, with all their spellings: of names that are
  /// attested more than once, for which pairs are seldom mistakes, if there are enough of these.
  private func split(_ pairs: [LetterPair]) -> (seen: [LetterPair], heldOut: [HeldOutNames.Name]) {
    var attested: [[UInt8]: Float] = [:]
    for pair in pairs { attested[pair.source, default: 0] += pair.count }
    let enough = 2 * settings.fewestHeldOut * Int(settings.heldOutShare)
    let fewest: Float = attested.count { $0.value > 1 } >= enough ? 2 : 1
    func isHeldOut(_ pair: LetterPair) -> Bool {
      let hash = pair.source.reduce(Lexicon.emptyHash, Lexicon.hash(_:adding:))
      return (hash >> 33) % settings.heldOutShare == 0 && attested[pair.source, default: 0] >= fewest
    }
    return (pairs.filter { !isHeldOut($0) }, HeldOutNames(pairs.filter(isHeldOut)).names)
  }

  /// Holds out the names of tuning pairs.
  private func split(
    _ corpus: TrainingCorpus, tuning: [NamePair]
  ) -> (seen: [LetterPair], heldOut: [HeldOutNames.Name]) {
    let heldOut = HeldOutNames(corpus.letterPairs(of: tuning))
    return (corpus.pairs.filter { !heldOut.contains($0.source) }, heldOut.names)
  }

  private func sections(_ corpus: TrainingCorpus, _ pairs: [LetterPair], _ weights: FeatureWeights)
    -> Sections
  {
    var aligner = LetterAligner(
      longestChunk: direction.isToLatin ? 4 : 3, targetAlphabet: corpus.targetAlphabet)
    aligner.train(pairs, rounds: 5)
    let data = UnitSequences(pairs, letters: corpus.sourceAlphabet.count, aligner: aligner)
    let layout = NetworkLayout(
      sourceSymbols: corpus.sourceAlphabet.count, targetSymbols: corpus.targetAlphabet.count,
      units: data.chunks.count)
    let networks = (1...settings.networks).map { index in
      let trainer = NetworkTrainer(
        settings.network, layout: layout, seed: UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
      trainer.train(data, pairs, weight: networkWeight)
      return trainer
    }
    var random = TrainingGenerator(seed: 0x2545_F491_4F6C_DD1D)
    let lexicon = lexicon(corpus, pairs)
    let number = direction.number
    var parts: [(SectionKind, [UInt8])] = [
      (.alphabets, Alphabets(source: corpus.sourceAlphabet, target: corpus.targetAlphabet).section),
      (.units, UnitTable.section(chunks: data.chunks, starts: data.starts)),
      (.wideNgram, unitNgram(data, pairs, order: settings.wideOrder) { $0.isName }),
      (.localNgram, unitNgram(data, pairs, order: settings.localOrder) { $0 == .local }),
      (.letterNgram, letterNgram(lexicon.words, letters: corpus.targetAlphabet.count)),
      (.network, NetworkTrainer.section(networks)),
      (.originGate, GateTrainer.section(origins(pairs), bits: LetterGate.originBits, random: &random)),
      (.lexicon, lexicon.section()),
      (.weights, weights.section),
      (.attested, LexiconBuilder.attested(pairs.filter(\.origin.isName))),
      (.knownNames, LexiconBuilder.names([])),
    ]
    let classifier = SoundClassifier(
      data, letters: corpus.sourceAlphabet.count, targetAlphabet: corpus.targetAlphabet,
      isLatin: direction.isToLatin)
    parts.append((.soundClasses, SoundModel.section(classifier)))
    parts.append((.soundNgram, soundNgram(data, pairs, classifier)))
    if direction.isToLatin {
      let section = GateTrainer.section(
        corpus.articles, bits: LetterGate.articleBits, random: &random)
      parts.append((.articleGate, section))
    }
    return parts.map { (kind: $0.0, direction: number, bytes: $0.1) }
  }

  /// How much a pair counts to the network. Words teach it to read, but not to write: most Latin names are foreign.
  private func networkWeight(_ pair: LetterPair) -> Float {
    guard direction.isToLatin || pair.origin.isName else { return 0 }
    return min(pair.count.squareRoot(), settings.heaviestPair)
  }

  private func unitNgram(
    _ data: UnitSequences, _ pairs: [LetterPair], order: Int, where included: (NameOrigin) -> Bool
  ) -> [UInt8] {
    var counts = NgramCounts(order: order)
    for sequence in data.sequences where included(pairs[sequence.pair].origin) {
      let units = [UInt16(Ngram.startSymbol)] + sequence.units + [UInt16(Ngram.endSymbol)]
      counts.add(units, weight: pairs[sequence.pair].count.squareRoot().rounded())
    }
    let estimate = KneserNey(counts, symbols: data.chunks.count)
    return NgramWriter(keptOrder: settings.keptUnitOrder).section(counts, estimate)
  }

  /// The n-gram over readings learns from words too, whose spelling it does not see.
  private func soundNgram(_ data: UnitSequences, _ pairs: [LetterPair], _ classifier: SoundClassifier)
    -> [UInt8]
  {
    var counts = NgramCounts(order: settings.soundOrder)
    for sequence in data.sequences {
      let pair = pairs[sequence.pair]
      guard pair.origin != .foreign else { continue }
      let sounds = sequence.units.map { classifier.classes[Int($0)] }
      counts.add(
        [UInt16(Ngram.startSymbol)] + sounds + [UInt16(Ngram.endSymbol)],
        weight: pair.count.squareRoot().rounded())
    }
    let estimate = KneserNey(counts, symbols: classifier.count)
    return NgramWriter(keptOrder: settings.soundOrder).section(counts, estimate)
  }

  private func letterNgram(_ words: [[UInt8]], letters: Int) -> [UInt8] {
    var counts = NgramCounts(order: settings.letterOrder)
    for word in words {
      counts.add(
        [UInt16(Ngram.startSymbol)] + word.map { UInt16($0) + 1 } + [UInt16(Ngram.endSymbol)], weight: 1)
    }
    let estimate = KneserNey(counts, symbols: letters + 1)
    return NgramWriter(keptOrder: settings.keptLetterOrder).section(counts, estimate)
  }

  private func lexicon(_ corpus: TrainingCorpus, _ pairs: [LetterPair]) -> LexiconBuilder {
    var lexicon = LexiconBuilder()
    for pair in pairs where pair.origin.isName {
      lexicon.add(pair.target, isForeign: pair.origin == .foreign)
    }
    if !direction.isToLatin {
      // Words are spelled in their own script as names made of them are.
      for pair in pairs where pair.origin == .word { lexicon.add(pair.target, listed: 1) }
    }
    for (word, count) in words {
      if let letters = corpus.targetLetters(of: word) { lexicon.add(letters, listed: count) }
    }
    return lexicon
  }

  private func origins(_ pairs: [LetterPair]) -> [GateTrainer.Example] {
    var seen: Set<[UInt8]> = []
    return pairs.filter(\.origin.isName).compactMap { pair in
      let isForeign = pair.origin == .foreign
      return seen.insert(pair.source + [isForeign ? 1 : 0]).inserted ? (pair.source, isForeign) : nil
    }
  }
}
