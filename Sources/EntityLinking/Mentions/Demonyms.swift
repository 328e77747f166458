import KnowledgeBase
import TextCore

/// What people and things of countries are called, with their countries.
///
/// The facts of a knowledge base and of the built-in one tell it: few bases have Arabic and Persian ones.
struct Demonyms: Sendable {
  /// The countries and other places by the hashes of words, and how well known they are.
  private var places: [UInt64: (country: CountryCode?, prior: Float)] = [:]

  /// Countries are at least so well known.
  private static let leastPrior: Float = 0.6
  private static let keys = ["demonym", "demonym_ar", "demonym_fa"].map { Array($0.utf8) }

  /// The hashes of the words in all languages.
  var hashes: some Sequence<UInt64> { places.keys }

  /// - Complexity: O(entities of the knowledge base).
  init(_ knowledge: KnowledgeBase) {
    addFacts(of: knowledge)
    if let builtIn = try? KnowledgeBase.builtIn() { addFacts(of: builtIn) }
  }

  /// The country of what a word says is of a country; nil for other words.
  func country(_ hash: UInt64) -> CountryCode? { places[hash]?.country }

  private mutating func addFacts(of knowledge: KnowledgeBase) {
    var folded = FoldedText()
    for number in 0..<UInt32(knowledge.entityCount)
    where knowledge.type(of: number) == .politicalPlace && knowledge.prior(of: number) >= Self.leastPrior {
      var words: [String] = []
      knowledge.entity(number).forEachFact { key, value in
        guard Self.keys.contains(where: { key.elementsEqual($0) }) else { return }
        folded.fold(value)
        // Of *Norfolk Islander* the last word says that it is people, of كوري جنوبي the first.
        guard let first = folded.words.elements.first, let last = folded.words.elements.last else { return }
        let word = first.isArabic ? first : last
        if word.folded.count > 3 { words.append(folded.bytes(of: word).text) }
      }
      for word in words { add(word, knowledge.country(of: number), knowledge.prior(of: number), &folded) }
    }
  }

  /// Adds a word: Arabic ones also with the article and in the feminine, English ones also in the plural.
  private mutating func add(
    _ word: String, _ country: CountryCode?, _ prior: Float, _ folded: inout FoldedText
  ) {
    let isArabic = word.utf8.first.map { $0 >= 0xD8 } ?? false
    for form in isArabic ? [word, word + "ه", "ال" + word, "ال" + word + "ه"] : [word, word + "s"] {
      folded.fold(form)
      for part in folded.words.elements {
        let hash = WordLexicon.hash(folded.bytes(of: part))
        if places[hash]?.prior ?? -1 < prior { places[hash] = (country, prior) }
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes as a string.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
