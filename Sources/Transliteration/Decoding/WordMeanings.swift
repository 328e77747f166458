/// The words of names that are not spelled by their sound: numbers of rulers and initials.
struct WordMeanings: Sendable {
  /// What such a word says.
  enum Meaning: Equatable {
    /// The number of a ruler, from 1 on.
    case number(Int)
    /// A place in the Latin alphabet, from 0 on.
    case letter(Int)
  }

  private let numbers: NumberWords
  private let letterNames: LetterNames
  private let isToLatin: Bool

  init(_ direction: Direction) {
    numbers = NumberWords(direction)
    letterNames = LetterNames(direction)
    isToLatin = direction.isToLatin
  }

  /// What the words from a unit on say, and how many units say it; nil when the unit is spelled by its sound.
  func meaning(at index: Int, of units: [WordList.Unit], _ letters: [UInt16]) -> (Meaning, units: Int)? {
    if let (value, count) = numbers.number(at: index, of: units, letters) { return (.number(value), count) }
    return letterNames.letter(at: index, of: units, letters).map { (.letter($0), 1) }
  }

  /// Whether a period follows what is written for a word: initials have one in Latin letters.
  func hasPeriod(_ meaning: Meaning) -> Bool {
    if case .letter = meaning { isToLatin } else { false }
  }

  /// How much likelier a word makes it that the name is foreign, as a natural logarithm: initials are Western.
  func originLogit(_ meaning: Meaning) -> Float {
    if case .letter = meaning, isToLatin { 3 } else { 0 }
  }

  /// Hands out the spellings of a word behind another, with their probabilities, the likeliest first.
  func spell(_ meaning: Meaning, behind word: ArraySlice<UInt16>, _ body: ([UInt8], Float) -> Void) {
    switch meaning {
    case .number(let value): numbers.spell(value, behind: word, body)
    case .letter(let letter): letterNames.spell(letter, body)
    }
  }
}

/// Canonical words by their hashes.
enum CanonicalWord {
  /// FNV-1a over UTF-16 units.
  static func hash(_ word: ArraySlice<UInt16>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The hash of the canonical form of a word.
  static func hash(_ word: String) -> UInt64 { hash(Array(NameNormalizer.canonical(word).utf16)[...]) }
}
