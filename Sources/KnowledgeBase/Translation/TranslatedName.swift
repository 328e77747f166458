import TextCore
import Transliteration

/// A name as what is translated in it and what is spelled by its sound: of *جامعة كامبردج* the meaning *university*
/// and the sound of *كامبردج*.
///
/// The order of the words counts for nothing, as Arabic and Persian put first what English puts last. Buffers are
/// kept from one name to the next. Ownership: one thread.
public struct TranslatedName: ~Copyable {
  /// A number for what is translated, the same for the same meanings in any order; 0 for nothing.
  public private(set) var meaning: UInt64 = 0
  /// The same without countries: *Ministry of Defence* for *Iraqi Ministry of Defence*.
  public private(set) var meaningWithoutCountry: UInt64 = 0
  /// How many words are translated.
  public private(set) var translatedCount = 0
  /// How many of them name countries.
  public private(set) var countryCount = 0
  /// What is translated but for countries, word by word.
  public private(set) var words = Arena<TranslationTable.Meaning>()
  /// The rest, with spaces between words.
  public private(set) var sound = Arena<UInt8>()
  /// The words of the rest, the first of which begins in the text where the name does.
  public private(set) var soundWords = Arena<FoldedWord>()
  /// How many words the rest has.
  public var soundCount: Int { soundWords.count }

  private let table = TranslationTable.shared

  /// Makes a name without words.
  public init() {}

  /// Takes words of a text as a name.
  ///
  /// - Parameters:
  ///   - start: where the name begins in the text: behind particles of its first word.
  ///   - translates: whether words are translated; words that say nothing are left out in any case.
  ///   - isSound: whether it is known that no word is translated or says nothing.
  public mutating func read(
    _ folded: borrowing FoldedText, _ words: Range<Int>, from start: UInt32,
    in text: UnsafeBufferPointer<UInt8>, translates: Bool, isSound: Bool = false
  ) {
    (meaning, meaningWithoutCountry) = (0, 0)
    (translatedCount, countryCount) = (0, 0)
    self.words.truncate(to: 0)
    sound.truncate(to: 0)
    soundWords.truncate(to: 0)
    var index = words.lowerBound
    while index < words.upperBound {
      var word = folded.words.base[index]
      if !isSound {
        let next = index + 1 < words.upperBound ? folded.bytes(of: folded.words.base[index + 1]) : nil
        if let (found, count) = table.meaning(folded.bytes(of: word), next: next),
          translates || found.isOptional
        {
          add(found)
          index += count
          continue
        }
      }
      if sound.count > 0 { sound.append(0x20) }
      word.source.start = max(start, word.source.start)
      sound.append(UnsafeBufferPointer(rebasing: text[Int(word.source.start)..<Int(word.sourceStemEnd)]))
      soundWords.append(word)
      index += 1
    }
  }

  private mutating func add(_ found: TranslationTable.Meaning) {
    guard !found.isOptional else { return }
    let number = PhoneticKeys.combine(0, UInt64(found.number))
    meaning &+= number
    translatedCount += 1
    if found.isCountry {
      countryCount += 1
    } else {
      meaningWithoutCountry &+= number
      words.append(found)
    }
  }

  /// Calls `body` with keys of the whole name; names that may be translations of each other share one.
  ///
  /// - Parameter prepared: the sound, prepared for comparison.
  public func forEachKey(_ prepared: borrowing PreparedName, _ body: (UInt64) -> Void) {
    guard soundCount > 0 else {
      if translatedCount > 1 { body(Self.salt &+ meaning) }
      if countryCount > 0, translatedCount - countryCount > 1 { body(Self.salt &+ meaningWithoutCountry) }
      return
    }
    prepared.forEachNameKey { body(key(ofSound: $0)) }
  }

  /// The name's key when its sound has a key.
  public func key(ofSound key: UInt64) -> UInt64 { Self.salt &+ meaning &+ key }

  /// Sets keys of other names apart from those of persons.
  private static let salt: UInt64 = 0x5851_F42D_4C95_7F2D
}
