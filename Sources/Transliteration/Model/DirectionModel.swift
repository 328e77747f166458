/// All that is needed to write names of one script in another.
final class DirectionModel: Sendable {
  let alphabets: Alphabets
  let units: UnitTable
  /// Joint n-gram over the units of all names.
  let wide: Ngram
  /// Joint n-gram over the units of local names.
  let local: Ngram
  /// n-gram over the letters of the target script; letter i is symbol i + 1.
  let letters: Ngram
  let network: ChunkNetwork
  let sounds: SoundModel
  /// Whether a name is foreign.
  let originGate: LetterGate
  /// Whether ال at the beginning of a name is the article; only to Latin, which sets the article off.
  let articleGate: LetterGate?
  let lexicon: Lexicon
  let attested: AttestedPairs
  let names: KnownNames
  let weights: FeatureWeights
  /// Keeps the memory that the tables lie in.
  private let image: ModelImage

  /// The direction with a number of an image.
  ///
  /// - Parameter checks: whether to look for damage that would lead the search astray; what was built into the
  ///   program needs no check.
  init(_ image: ModelImage, direction: Int, checks: Bool) throws(ModelError) {
    self.image = image
    alphabets = try Alphabets(image.section(.alphabets, of: direction))
    units = try UnitTable(image.section(.units, of: direction))
    wide = try Ngram(image.section(.wideNgram, of: direction))
    local = try Ngram(image.section(.localNgram, of: direction))
    letters = try Ngram(image.section(.letterNgram, of: direction))
    let networkSection = try image.section(.network, of: direction)
    network = try ChunkNetwork(networkSection)
    sounds = try SoundModel(
      image.section(.soundClasses, of: direction), ngram: image.section(.soundNgram, of: direction),
      units: units)
    originGate = try LetterGate(image.section(.originGate, of: direction), bits: LetterGate.originBits)
    articleGate =
      image.has(.articleGate, of: direction)
      ? try LetterGate(image.section(.articleGate, of: direction), bits: LetterGate.articleBits) : nil
    lexicon = try Lexicon(image.section(.lexicon, of: direction))
    attested = try AttestedPairs(Lexicon(image.section(.attested, of: direction)))
    names = try KnownNames(image.section(.knownNames, of: direction))
    weights = try FeatureWeights(image.section(.weights, of: direction))
    let layout = NetworkLayout(
      sourceSymbols: alphabets.source.count, targetSymbols: alphabets.target.count, units: units.count)
    guard network.layout == layout, units.letters == alphabets.source.count else {
      throw networkSection.damage
    }
    if checks {
      try units.check(targetLetters: alphabets.target.count, .damaged(part: "units"))
      for ngram in [wide, local, letters, sounds.ngram] { try ngram.check(.damaged(part: "n-gram")) }
    }
  }
}
