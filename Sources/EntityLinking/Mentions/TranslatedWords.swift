import KnowledgeBase
import TextCore

/// The words that names of organizations and places are translated with, as traits of words.
enum TranslatedWords {
  /// Adds them to a lexicon.
  static func add(to lexicon: inout WordLexicon) {
    var folded = FoldedText()
    let table = TranslationTable.shared
    for (words, traits) in [
      (table.words + table.beginnings, WordTraits.translated), (table.optionalWords, .optional),
      (table.kinds, .kind), (table.placeKinds, .placeKind),
    ] {
      for word in words {
        folded.fold(word)
        for part in folded.words.elements { lexicon.insert(WordLexicon.hash(folded.bytes(of: part)), traits) }
      }
    }
  }
}
