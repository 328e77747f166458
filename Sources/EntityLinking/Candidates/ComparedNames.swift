import KnowledgeBase
import TextCore
import Transliteration

/// The names of organizations and places, prepared for comparison by their sound.
///
/// The few entities that common sounds lead to are compared again and again: their names are prepared once and kept
/// until memory is full.
///
/// Ownership: one a worker.
struct ComparedNames: ~Copyable {
  private let knowledge: KnowledgeBase
  private let matcher: NameMatchWorker
  private var folded = FoldedText()
  private var translated = TranslatedName()
  private var prepared = PreparedName()
  private var owners = Arena<Owner>()
  private var names = Arena<Name>()

  /// A name that is compared.
  struct Name: BitwiseCopyable {
    var meaning: UInt64
    var meaningWithoutCountry: UInt64
    var hasCountry: Bool
    /// Whether some of it is not translated, which ``sound`` holds.
    var hasSound: Bool
    var sound: PreparedName

    /// Whether nothing tells the names apart, not even their letters.
    func isCompared(like other: Name) -> Bool {
      (meaning, meaningWithoutCountry) == (other.meaning, other.meaningWithoutCountry)
        && hasCountry == other.hasCountry && hasSound == other.hasSound && sound.sounds(like: other.sound)
    }
  }

  struct Owner: BitwiseCopyable {
    /// The entity's number, twice, and one more for names that are read without translating; none when empty.
    var key: UInt64 = .max
    var start: Int32 = 0
    var count: Int32 = 0
  }

  private static let ownerSlots = 1 << 13
  /// So many names are kept, of some 600 bytes each.
  private static let nameLimit = 12_000
  /// So many names of an entity are compared besides its labels.
  private static let aliasLimit = 3
  /// A name of one word has at least so many letters.
  private static let leastLetters = 4

  init(_ knowledge: KnowledgeBase, _ matcher: NameMatchWorker) {
    self.knowledge = knowledge
    self.matcher = matcher
    forget()
  }

  private mutating func forget() {
    names.truncate(to: 0)
    owners.fill(Self.ownerSlots, Owner())
  }

  /// The names of an entity, those that are compared alike once; valid until the next call.
  ///
  /// - Parameter translates: whether words are translated, else all but those that say nothing are sounds.
  mutating func names(of entity: UInt32, translates: Bool) -> UnsafeBufferPointer<Name> {
    let key = UInt64(entity) << 1 | (translates ? 0 : 1)
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (Self.ownerSlots - 1)
    if owners.base[slot].key != key {
      if names.count > Self.nameLimit { forget() }
      let start = names.count
      read(entity, translates: translates)
      owners.base[slot] = Owner(key: key, start: Int32(start), count: Int32(names.count - start))
    }
    let owner = owners.base[slot]
    return UnsafeBufferPointer(start: names.base + Int(owner.start), count: Int(owner.count))
  }

  private mutating func read(_ number: UInt32, translates: Bool) {
    let start = names.count
    let entity = knowledge.entity(number)
    entity.forEachLabel { _, label in add(label, after: start, translates: translates) }
    var aliases = 0
    entity.forEachAlias { _, alias in
      aliases += 1
      if aliases <= Self.aliasLimit { add(alias, after: start, translates: translates) }
    }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, after start: Int, translates: Bool) {
    folded.fold(name)
    translated.read(folded, 0..<folded.words.count, from: 0, in: name, translates: translates)
    let sound = translated.sound.elements
    if Self.isSpelledOut(sound) { return }
    // So little sounds like many a word: *KIT*, ألقت.
    let isOneWord = translated.soundCount == 1 && translated.translatedCount == 0
    if isOneWord, sound.count < (sound[0] < 0x80 ? Self.leastLetters : Self.leastLetters * 2) { return }
    matcher.prepare(translated.sound.elements, into: &prepared)
    let read = Name(
      meaning: translated.meaning, meaningWithoutCountry: translated.meaningWithoutCountry,
      hasCountry: translated.countryCount > 0, hasSound: translated.soundCount > 0, sound: prepared)
    for index in start..<names.count where names.base[index].isCompared(like: read) { return }
    names.append(read)
  }

  /// Whether a name is written in capitals that nobody pronounces together: BBC, but not NATO.
  private static func isSpelledOut(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count > 0, name.allSatisfy({ $0 &- 0x41 < 26 || $0 == 0x2E || $0 == 0x20 }) else {
      return false
    }
    let vowels = name.reduce(0) { $0 + (Self.vowels.contains($1) ? 1 : 0) }
    return name.count < 4 || vowels < 2 || vowels == name.count
      || name.contains { $0 &- 0x41 >= 26 }
  }

  private static let vowels = Array("AEIOU".utf8)
}
