/// Tables over U+0600 to U+06FF: what each character is folded to and what it tells.
struct ArabicLetters: Sendable {
  /// Folds to nothing: punctuation, digits, signs.
  static let separator: UInt8 = 0
  /// Stays inside a word without being a letter: vowel signs and tatweel.
  static let mark: UInt8 = 1

  /// What is known of one character.
  struct Entry {
    /// The low byte of the folded letter, or ``separator`` or ``mark``.
    let fold: UInt8
    /// The ``ArabicLetterTrait`` of the character.
    let trait: UInt8

    var isLetter: Bool { fold > mark }
  }

  private let entries: [Entry]

  /// The entry of the character that is this far into the block.
  @inline(__always)
  subscript(position: UInt8) -> Entry { entries[Int(position)] }

  init() {
    var folds = [UInt8](repeating: Self.separator, count: 256)
    var traits = [UInt8](repeating: ArabicLetterTrait.shared.rawValue, count: 256)
    let foreign = ArabicLetterTrait.foreign.rawValue
    for letter in 0x20...0x4A { folds[letter] = UInt8(letter) }
    for letter in Array(0x6E...0xD3) + [0xD5, 0xEE, 0xEF, 0xFA, 0xFB, 0xFC, 0xFF] {
      folds[letter] = UInt8(letter)
      traits[letter] = foreign
    }
    let vowelSigns = Array(0x4B...0x5F) + [0x70]
    for sign in vowelSigns { traits[sign] = ArabicLetterTrait.vocalization.rawValue }
    for mark in vowelSigns + Array(0x10...0x1A) + [0x40] + Array(0xD6...0xDC) + Array(0xDF...0xE8)
      + Array(0xEA...0xED)
    {
      folds[mark] = Self.mark
    }
    for (variants, letter) in Self.variants {
      for variant in variants.unicodeScalars { folds[Int(variant.value & 0xFF)] = UInt8(letter.value & 0xFF) }
    }
    for (letters, trait) in Self.tellingLetters {
      for letter in letters.unicodeScalars { traits[Int(letter.value & 0xFF)] = trait.rawValue }
    }
    entries = zip(folds, traits).map(Entry.init)
  }

  /// Letters that are typed for one another, so that careless spelling finds the same words.
  private static let variants: [(String, Unicode.Scalar)] = [
    ("أإٱ", "ا"), ("ؤ", "و"), ("يىئ", "ی"), ("ك", "ک"), ("ۀہەھ", "ه"),
  ]

  private static let tellingLetters: [(String, ArabicLetterTrait)] = [
    ("ٱ", .shared), ("پچژگ", .persian), ("ک", .keheh), ("ی", .farsiYeh), ("ك", .arabicKaf), ("ي", .arabicYeh),
    ("ة", .tehMarbuta), ("ى", .alefMaksura), ("أ", .hamzaAboveAlef), ("إ", .hamzaBelowAlef),
    ("آ", .maddaAlef), ("ۀ", .hehYeh), ("ہھە", .easternHeh), ("ڤ", .veh),
  ]
}
