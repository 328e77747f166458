import KnowledgeBase
import TextCore

/// Words that stand first or last in names of a knowledge base's persons, counted by their hashes.
struct NameWordCounts {
  private var counts = HashMap<Int32>(0)
  /// The hashes of words by hashes of them as they are written, as names have few; ``none`` for what is no word.
  private var known = HashMap<UInt64>(0)
  private static let none: UInt64 = 1

  /// Counts a word.
  ///
  /// - Parameters:
  ///   - isAlone: whether it is all there is between spaces, which only counts when it is several words.
  ///   - last: whether its last word counts, else its first.
  mutating func add(
    _ written: UnsafeBufferPointer<UInt8>, isAlone: Bool, last: Bool, _ folded: inout FoldedText
  ) {
    let key = SoundMemory.hash(written, isAlone ? 1 : 0)
    var hash = known[key]
    if hash == 0 {
      folded.fold(written)
      let count = folded.words.count
      let isName = count > (isAlone ? 1 : 0)
      hash = isName ? WordLexicon.hash(folded.bytes(of: folded.words[last ? count - 1 : 0])) : Self.none
      known[key] = hash
    }
    if hash != Self.none { counts[hash] += 1 }
  }

  /// The hashes of words that so many names have.
  func hashes(atLeast least: Int32) -> [UInt64] { counts.keys { $0 >= least } }
}

/// The given names of a knowledge base's persons, counted, as traits of words.
struct GivenNames {
  /// A word is a given name when so many persons begin with it.
  private static let least: Int32 = 3

  private var words = NameWordCounts()

  /// Counts a name of a person.
  mutating func add(_ label: UnsafeBufferPointer<UInt8>, _ folded: inout FoldedText) {
    // Mostly a space says that another word follows, which need not be folded then.
    let space = label.firstIndex(of: 0x20)
    let first = UnsafeBufferPointer(rebasing: label[..<(space ?? label.endIndex)])
    words.add(first, isAlone: space == nil, last: false, &folded)
  }

  /// The hashes of the given names in all languages.
  var hashes: [UInt64] { words.hashes(atLeast: Self.least) }

  /// Adds them to a lexicon, but for words that hold sentences together. What only *looks* like such a word is told
  /// apart in the text: see ``WordTraits/alefMaqsura``.
  static func add(_ hashes: [UInt64], to lexicon: inout WordLexicon) {
    for hash in hashes {
      let traits = lexicon.traits(hash)
      if !traits.contains(.function) || traits.contains(.alefMaqsura) { lexicon.insert(hash, .givenName) }
    }
  }
}
