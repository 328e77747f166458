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
  private var kept = KeptNames()
  /// What is translated in each of the names kept.
  private var meanings = Arena<Meaning>()

  /// What is translated in a name.
  struct Meaning: BitwiseCopyable, Equatable {
    var meaning: UInt64
    var meaningWithoutCountry: UInt64
    var hasCountry: Bool
    /// Whether some of the name is not translated: its sound.
    var hasSound: Bool
  }

  /// So many names of an entity are compared besides its labels.
  private static let aliasLimit = 3
  /// A name of one word has at least so many letters.
  private static let leastLetters = 4

  init(_ knowledge: KnowledgeBase, _ matcher: NameMatchWorker) {
    self.knowledge = knowledge
    self.matcher = matcher
  }

  /// The sounds of all names, by the places that ``names(of:translates:)`` gives.
  var sounds: PreparedNames {
    _read { yield kept.names }
  }

  /// What is translated in a name.
  func meaning(of name: Int) -> Meaning { meanings[name] }

  /// The names of an entity, those that are compared alike once; valid until the next call.
  ///
  /// - Parameter translates: whether words are translated, else all but those that say nothing are sounds.
  mutating func names(of entity: UInt32, translates: Bool) -> Range<Int> {
    let key = UInt64(entity) << 1 | (translates ? 0 : 1)
    if let names = kept.names(of: key) { return names }
    let start = kept.makeRoom()
    meanings.truncate(to: start)
    read(entity, after: start, translates: translates)
    return kept.remember(key, from: start)
  }

  private mutating func read(_ number: UInt32, after start: Int, translates: Bool) {
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
    let meaning = Meaning(
      meaning: translated.meaning, meaningWithoutCountry: translated.meaningWithoutCountry,
      hasCountry: translated.countryCount > 0, hasSound: translated.soundCount > 0)
    if kept.add(
      prepared, after: start, isOther: { [meanings = meanings.elements] in meanings[$0] != meaning })
    {
      meanings.append(meaning)
    }
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
