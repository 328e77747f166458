import TextCore
import Transliteration

/// The numbers behind the names of popes and kings, which Arabic and Persian write as words and English in Roman
/// numerals: *السادس عشر* and *شانزدهم* are *XVI*.
struct RegnalNumbers: Sendable {
  /// From one word to its number.
  private let numbers: [UInt64: Int]
  /// From a second word to what it adds to the first one's number.
  private let tens: [UInt64: Int]

  static let shared = RegnalNumbers()

  // For lexicons.
  static let arabicWords = LexiconList(.ordinal, RegnalNumerals.arabic)
  static let arabicTenWords = LexiconList(.ordinal, RegnalNumerals.arabicTens)
  static let persianWords = LexiconList(.ordinal, RegnalNumerals.persian)

  private init() {
    numbers = Self.table(RegnalNumerals.arabic) { $0 }
      .merging(Self.table(RegnalNumerals.persian) { $0 }) { one, _ in one }
    tens = Self.table(RegnalNumerals.arabicTens) { $0 * 10 }
  }

  private static func table(_ words: StaticString, _ number: (Int) -> Int) -> [UInt64: Int] {
    var folded = FoldedText()
    var table: [UInt64: Int] = [:]
    for (index, spellings) in RegnalNumerals.words(words).enumerated() {
      for word in spellings {
        folded.fold(word)
        table[WordLexicon.hash(folded.bytes(of: folded.words[0]))] = number(index + 1)
      }
    }
    return table
  }

  /// The number that a run of words ends with, behind at least one more, and how many words say it; nil when there is
  /// none.
  func number(_ first: Int, _ last: Int, _ words: borrowing DocumentWords) -> (value: Int, words: Int)? {
    guard last > first, words.traits[last].contains(.ordinal) else { return nil }
    if let ten = tens[words.hashes[last]] {
      guard last - 1 > first, let unit = numbers[words.hashes[last - 1]] else { return nil }
      return (unit % 10 + ten, 2)
    }
    // The next word belongs to the number.
    if last + 1 < words.traits.count, words.traits[last + 1].contains([.ordinal, .afterSpace]),
      tens[words.hashes[last + 1]] != nil
    {
      return nil
    }
    guard let value = numbers[words.hashes[last]] else { return nil }
    return (value, 1)
  }
}
