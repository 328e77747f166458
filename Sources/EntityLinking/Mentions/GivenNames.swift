import KnowledgeBase
import TextCore

/// The given names of a knowledge base's persons, counted, as traits of words.
struct GivenNames {
  /// A word is a given name when so many persons begin with it.
  private static let least: Int32 = 3

  /// For words, by their hashes, how many names begin with them.
  private var counts = HashMap<Int32>(0)
  /// The hashes of first words, by hashes of them as they are written, as names have few; ``none`` for what is no
  /// first word of several.
  private var known = HashMap<UInt64>(0)
  private static let none: UInt64 = 1

  /// Counts a name of a person.
  mutating func add(_ label: UnsafeBufferPointer<UInt8>, _ folded: inout FoldedText) {
    // Mostly a space says that another word follows, which need not be folded then.
    let space = label.firstIndex(of: 0x20)
    let first = UnsafeBufferPointer(rebasing: label[..<(space ?? label.endIndex)])
    let written = SoundMemory.hash(first, space == nil ? 1 : 0)
    var hash = known[written]
    if hash == 0 {
      folded.fold(first)
      let isName = folded.words.count > (space == nil ? 1 : 0)
      hash = isName ? WordLexicon.hash(folded.bytes(of: folded.words[0])) : Self.none
      known[written] = hash
    }
    if hash != Self.none { counts[hash] += 1 }
  }

  /// The hashes of the given names in all languages.
  var hashes: [UInt64] { counts.keys { $0 >= Self.least } }

  /// Adds them to a lexicon, but for words that hold sentences together. What only *looks* like such a word is told
  /// apart in the text: see ``WordTraits/alefMaqsura``.
  static func add(_ hashes: [UInt64], to lexicon: inout WordLexicon) {
    for hash in hashes {
      let traits = lexicon.traits(hash)
      if !traits.contains(.function) || traits.contains(.alefMaqsura) { lexicon.insert(hash, .givenName) }
    }
  }
}
