import KnowledgeBase
import TextCore

/// The family names of a knowledge base's persons in Arabic letters, counted, as traits of words.
struct FamilyNames {
  /// A word is a family name when so many persons' names end with it.
  private static let least: Int32 = 3

  private var words = NameWordCounts()

  /// Counts a name of a person.
  mutating func add(_ label: UnsafeBufferPointer<UInt8>, _ folded: inout FoldedText) {
    guard let space = label.lastIndex(of: 0x20) else { return }
    words.add(UnsafeBufferPointer(rebasing: label[(space + 1)...]), isAlone: false, last: true, &folded)
  }

  /// The hashes of the family names.
  var hashes: [UInt64] { words.hashes(atLeast: Self.least) }

  /// Adds them to a lexicon, but for plain words, and words that say something of names beside them.
  static func add(_ hashes: [UInt64], to lexicon: inout WordLexicon) {
    for hash in hashes where lexicon.traits(hash).isDisjoint(with: others) {
      lexicon.insert(hash, .familyName)
    }
  }

  private static let others = WordReadings.roles.union([.common, .function, .calendar, .demonym])
}
