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
  private var words = Arena<TranslationTable.Meaning>()

  /// What is translated in a name.
  struct Meaning: BitwiseCopyable {
    var meaning: UInt64
    var meaningWithoutCountry: UInt64
    var hasCountry: Bool
    /// Whether some of the name is not translated: its sound.
    var hasSound: Bool
    /// Its words but for countries, in the arena of words.
    var firstWord: Int32
    var wordCount: Int32
  }

  /// A name of one word has at least so many letters.
  private static let leastLetters = 4

  init(_ knowledge: KnowledgeBase, _ matcher: NameMatchWorker) {
    self.knowledge = knowledge
    self.matcher = matcher
  }

  /// The sounds of all names, by the indices that ``index(of:_:translates:)`` gives.
  var sounds: PreparedNames {
    _read { yield kept.names }
  }

  /// What is translated in a name.
  func meaning(of name: Int) -> Meaning { meanings[name] }

  /// The index of a name of an entity, valid until the next call; ``KeptNames/none`` when it is not compared.
  ///
  /// - Parameter translates: whether words are translated, else all but those that say nothing are sounds.
  mutating func index(of entity: UInt32, _ place: Int, translates: Bool) -> Int {
    let key = UInt64(entity) << 8 | UInt64(place) << 1 | (translates ? 0 : 1)
    if let index = kept.index(of: key) { return index }
    guard let name = knowledge.entity(entity).name(at: place), read(name, translates: translates) else {
      return kept.keep(nil, as: key)
    }
    matcher.prepare(translated.sound.elements, into: &prepared)
    let index = kept.keep(prepared, as: key)
    meanings.truncate(to: index)
    if index == 0 { words.truncate(to: 0) }
    meanings.append(
      Meaning(
        meaning: translated.meaning, meaningWithoutCountry: translated.meaningWithoutCountry,
        hasCountry: translated.countryCount > 0, hasSound: translated.soundCount > 0,
        firstWord: Int32(words.count), wordCount: Int32(translated.words.count)))
    words.append(translated.words.elements)
    return index
  }

  /// Whether each word that is translated in a name, but for countries, translates one of a name that means the same.
  func translate(_ name: Int, _ other: UnsafeBufferPointer<TranslationTable.Meaning>) -> Bool {
    let meaning = meanings[name]
    let own = UnsafeBufferPointer(
      start: words.base + Int(meaning.firstWord), count: Int(meaning.wordCount))
    return own.allSatisfy { word in other.contains { $0.number == word.number && $0.sharesLine(with: word) } }
      && other.allSatisfy { word in own.contains { $0.number == word.number && $0.sharesLine(with: word) } }
  }

  /// Reads a name; returns whether it is one to compare.
  private mutating func read(_ name: UnsafeBufferPointer<UInt8>, translates: Bool) -> Bool {
    folded.fold(name)
    translated.read(folded, 0..<folded.words.count, from: 0, in: name, translates: translates)
    let sound = translated.sound.elements
    if Self.isSpelledOut(sound) { return false }
    // So little sounds like many a word: *KIT*, ألقت.
    let isOneWord = translated.soundCount == 1 && translated.translatedCount == 0
    return !isOneWord || sound.count >= (sound[0] < 0x80 ? Self.leastLetters : Self.leastLetters * 2)
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
