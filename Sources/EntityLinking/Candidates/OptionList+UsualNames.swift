import KnowledgeBase
import TextCore

extension OptionList {
  /// How far a usual name is to be trusted, on the scale of the knowledge base.
  static let usualWeight: Float = 0.8

  /// Adds the entities of words that texts use for them and knowledge bases do not list.
  mutating func addUsualNames(
    _ finder: inout SpanFinder, _ words: borrowing DocumentWords, _ text: UnsafeBufferPointer<UInt8>,
    _ language: TextLanguage
  ) {
    for word in 0..<words.traits.count where words.traits.base[word].contains(.usualName) {
      let traits = words.traits[word]
      guard let entity = usualNames.entity(words.hashes[word]),
        language != .english || traits.contains(.capital),
        !Divisions.isNamed(
          finder.span(ofWord: word, text, words.traits.elements), words.traits.elements, language)
      else { continue }
      // *The city of Gaza* is not the strip.
      if language != .english, word > 0, words.traits[word - 1].contains([.apposition, .placeKind]),
        traits.contains(.afterSpace), Divisions.contains(entity, knowledge)
      {
        continue
      }
      let source = finder.folded.words[word]
      let length = source.sourceStemEnd - source.source.start
      let end = Int(source.sourceStemEnd)
      if traits.contains(.state),
        !traits.contains([.capital, .afterComma]) || end == text.count || text[end] != 0x2E
      {
        continue
      }
      // In two letters these are words, too.
      if length < 3, traits.isDisjoint(with: [.allCapitals, .state]) { continue }
      let isPlace = language != .english && knowledge.type(of: entity).isPlace
      let fame = isPlace ? OptionFeatures.renown(knowledge.prior(of: entity)) : 0
      addOption(entity, word: word, particles: 0, isSurname: false, &finder, words, text, language) {
        features in
        features.makeUsual(weight: Self.usualWeight)
        if isPlace, features[.common] == 0 {
          features[.famousPlace] = fame
          features[.shortWord] *= 1 - fame
        }
      }
    }
  }
}

extension FeatureVector {
  /// Says that an entity is what a name usually means, whoever else has it.
  mutating func makeUsual(weight: Float) {
    self[.first] = 1
    self[.bestKnown] = 1
    self[.weight] = weight
    self[.behind] = 0
    self[.rivals] = 0
  }
}
