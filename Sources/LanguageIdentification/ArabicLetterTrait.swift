/// What a letter of the Arabic script tells about the language that it writes.
enum ArabicLetterTrait: UInt8, CaseIterable {
  /// One number for each trait.
  typealias Counts = InlineArray<17, Int32>

  /// Common to all languages of the script.
  case shared
  /// پ چ ژ گ, in nearly every language but Arabic.
  case persian
  /// ک as typed for Persian.
  case keheh
  /// ی as typed for Persian.
  case farsiYeh
  /// ك as typed for Arabic.
  case arabicKaf
  /// ي as typed for Arabic.
  case arabicYeh
  /// ة, rare outside Arabic.
  case tehMarbuta
  /// ى, the dotless final of Arabic.
  case alefMaksura
  /// أ, found in a few Persian words.
  case hamzaAboveAlef
  /// إ, all but absent from Persian.
  case hamzaBelowAlef
  /// آ, frequent in Persian.
  case maddaAlef
  /// ۀ of careful Persian spelling.
  case hehYeh
  /// ہ ھ ە: the letters h of Urdu and Kurdish, at times mistyped elsewhere.
  case easternHeh
  /// ڤ for v in Kurdish, and in foreign names in Arabic.
  case veh
  /// Any letter that neither Arabic nor Persian has.
  case foreign
  /// The zero-width non-joiner that Persian and Kurdish set between the parts of a word.
  case nonJoiner
  /// A vowel sign, tanwin, shadda or sukun.
  case vocalization

  /// How much the letter speaks for each side, in eighths of a nat.
  ///
  /// Only the differences matter. `others` stands for every language of the script that is neither Arabic
  /// nor Persian.
  var weights: (arabic: Int, persian: Int, others: Int) {
    switch self {
    case .shared: (0, 0, 0)
    case .persian: (-16, 0, 0)
    case .keheh: (-10, 0, 0)
    case .farsiYeh: (-6, 0, 0)
    case .arabicKaf: (0, -8, -4)
    case .arabicYeh: (0, -6, -4)
    case .tehMarbuta: (0, -14, -14)
    case .alefMaksura: (0, -4, -1)
    case .hamzaAboveAlef: (0, -6, -8)
    case .hamzaBelowAlef: (0, -20, -20)
    case .maddaAlef: (-2, 0, 0)
    case .hehYeh: (-16, 0, -4)
    case .easternHeh: (-10, -10, 0)
    case .veh: (-4, -16, 0)
    case .foreign: (-24, -24, 0)
    case .nonJoiner: (-12, 0, 0)
    case .vocalization: (0, -2, -3)
    }
  }

  /// Whether the letter shows the keyboard more than the language.
  ///
  /// A text has one keyboard, so however many such letters it holds, they are one observation.
  var isTypingHabit: Bool {
    switch self {
    case .keheh, .farsiYeh, .arabicKaf, .arabicYeh: true
    default: false
    }
  }
}
