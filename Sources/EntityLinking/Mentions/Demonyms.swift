import KnowledgeBase
import TextCore

/// What people and things of countries are called, as traits of words.
enum Demonyms {
  /// Countries are at least so well known.
  private static let leastPrior: Float = 0.6
  private static let keys = ["demonym", "demonym_ar", "demonym_fa"].map { Array($0.utf8) }

  /// Adds the demonyms of countries in all languages to a lexicon, as their facts tell them.
  static func add(of knowledge: KnowledgeBase, to lexicon: inout WordLexicon) {
    var folded = FoldedText()
    for number in 0..<UInt32(knowledge.entityCount)
    where knowledge.type(of: number) == .politicalPlace && knowledge.prior(of: number) >= leastPrior {
      knowledge.entity(number).forEachFact { key, value in
        guard keys.contains(where: { key.elementsEqual($0) }) else { return }
        folded.fold(value)
        for word in folded.words.elements where word.folded.count > 3 {
          lexicon.insert(WordLexicon.hash(folded.bytes(of: word)), .demonym)
        }
      }
    }
  }
}
