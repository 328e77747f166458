import KnowledgeBase
import TextCore

/// The given names of a knowledge base's persons, counted, as traits of words.
enum GivenNames {
  /// A word is a given name when so many persons begin with it.
  private static let least: UInt32 = 3

  /// The hashes of the given names in all languages.
  ///
  /// - Complexity: O(persons).
  static func hashes(of knowledge: KnowledgeBase) -> [UInt64] {
    var counts: [UInt64: UInt32] = [:]
    var folded = FoldedText()
    for number in 0..<UInt32(knowledge.entityCount) where knowledge.type(of: number) == .person {
      knowledge.entity(number).forEachLabel { _, label in
        // Mostly a space says that another word follows, which need not be folded then.
        let space = label.firstIndex(of: 0x20)
        folded.fold(UnsafeBufferPointer(rebasing: label[..<(space ?? label.endIndex)]))
        guard folded.words.count > (space == nil ? 1 : 0) else { return }
        counts[WordLexicon.hash(folded.bytes(of: folded.words[0])), default: 0] += 1
      }
    }
    return counts.filter { $0.value >= least }.keys.sorted()
  }

  /// Adds them to a lexicon, but for words that hold sentences together. What only *looks* like such a word is told
  /// apart in the text: see ``WordTraits/alefMaqsura``.
  static func add(_ hashes: [UInt64], to lexicon: inout WordLexicon) {
    for hash in hashes {
      let traits = lexicon.traits(hash)
      if !traits.contains(.function) || traits.contains(.alefMaqsura) { lexicon.insert(hash, .givenName) }
    }
  }
}
