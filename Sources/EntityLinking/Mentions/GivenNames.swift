import KnowledgeBase
import TextCore

/// The given names of a knowledge base's persons, counted, as traits of words.
enum GivenNames {
  /// A word is a given name when so many persons begin with it.
  private static let least: UInt32 = 3

  /// Adds the given names in all languages to a lexicon.
  ///
  /// - Complexity: O(persons).
  static func add(of knowledge: KnowledgeBase, to lexicon: inout WordLexicon) {
    var counts: [UInt64: UInt32] = [:]
    var folded = FoldedText()
    for number in 0..<UInt32(knowledge.entityCount) where knowledge.type(of: number) == .person {
      knowledge.entity(number).forEachLabel { _, label in
        folded.fold(label)
        guard folded.words.count > 1 else { return }
        counts[WordLexicon.hash(folded.bytes(of: folded.words[0])), default: 0] += 1
      }
    }
    for (hash, count) in counts where count >= least && !lexicon.traits(hash).contains(.function) {
      lexicon.insert(hash, .givenName)
    }
  }
}
