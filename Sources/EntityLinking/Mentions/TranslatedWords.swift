import KnowledgeBase
import TextCore

/// The words that names of organizations and places are translated with, as traits of words.
enum TranslatedWords {
  /// The hashes of the words with their traits.
  static func hashes() -> [(hash: UInt64, traits: WordTraits)] {
    var hashes: [(hash: UInt64, traits: WordTraits)] = []
    var folded = FoldedText()
    let table = TranslationTable.shared
    for (words, traits) in [
      (table.words + table.beginnings, WordTraits.translated), (table.optionalWords, .optional),
      (table.kinds, .kind), (table.placeKinds, .placeKind),
    ] {
      for word in words {
        folded.fold(word)
        for part in folded.words.elements {
          hashes.append((WordLexicon.hash(folded.bytes(of: part)), traits))
        }
      }
    }
    return hashes
  }
}
