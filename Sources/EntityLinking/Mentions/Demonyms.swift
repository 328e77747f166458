import KnowledgeBase
import TextCore

/// What people and things of countries are called, as traits of words.
enum Demonyms {
  /// Countries are at least so well known.
  private static let leastPrior: Float = 0.6
  private static let keys = ["demonym", "demonym_ar", "demonym_fa"].map { Array($0.utf8) }

  /// The hashes of the demonyms of countries in all languages, as the facts of the knowledge base and of the
  /// built-in one tell them: few bases have Arabic and Persian ones.
  static func hashes(of knowledge: KnowledgeBase) -> [UInt64] {
    var hashes: [UInt64] = []
    addFacts(of: knowledge, to: &hashes)
    if let builtIn = try? KnowledgeBase.builtIn() { addFacts(of: builtIn, to: &hashes) }
    return hashes
  }

  private static func addFacts(of knowledge: KnowledgeBase, to hashes: inout [UInt64]) {
    var folded = FoldedText()
    var words: [String] = []
    for number in 0..<UInt32(knowledge.entityCount)
    where knowledge.type(of: number) == .politicalPlace && knowledge.prior(of: number) >= leastPrior {
      knowledge.entity(number).forEachFact { key, value in
        guard keys.contains(where: { key.elementsEqual($0) }) else { return }
        folded.fold(value)
        // Of *Norfolk Islander* the last word says that it is people, of كوري جنوبي the first.
        guard let first = folded.words.elements.first, let last = folded.words.elements.last else { return }
        let word = first.isArabic ? first : last
        if word.folded.count > 3 { words.append(folded.bytes(of: word).text) }
      }
    }
    for word in words {
      // Arabic ones also with the article and in the feminine, English ones also in the plural.
      let isArabic = word.utf8.first.map { $0 >= 0xD8 } ?? false
      let forms = isArabic ? [word, word + "ه", "ال" + word, "ال" + word + "ه"] : [word, word + "s"]
      for form in forms {
        folded.fold(form)
        for part in folded.words.elements { hashes.append(WordLexicon.hash(folded.bytes(of: part))) }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes as a string.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
