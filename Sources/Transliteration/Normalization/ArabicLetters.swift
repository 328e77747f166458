/// What the scalars U+0600…U+06FF do in a name.
enum ArabicLetters {
  /// What a scalar stands for.
  enum Role: Equatable {
    /// A letter and its canonical form.
    case letter(UInt16)
    /// A mark on the letter before.
    case mark(LetterMarks)
    /// Hamza or madda above or below, which turn ا و ي into letters of their own.
    case seated(UInt32)
    /// Tatweel and signs that say nothing about a name.
    case nothing
    /// Punctuation between words.
    case separator
    case stray
  }

  static let roles: [Role] = (UInt16(0x600)...0x6FF).map(role(of:))

  private static func role(of scalar: UInt16) -> Role {
    if let folded = folds[scalar] { return .letter(folded) }
    switch scalar {
    case 0x64B: return .mark([.fatha, .tanwin])
    case 0x64C: return .mark([.damma, .tanwin])
    case 0x64D: return .mark([.kasra, .tanwin])
    case 0x64E: return .mark(.fatha)
    case 0x64F: return .mark(.damma)
    case 0x650: return .mark(.kasra)
    case 0x651: return .mark(.shadda)
    case 0x652: return .mark(.sukun)
    case 0x670: return .mark(.daggerAlif)
    case 0x621, 0x674: return .mark(.hamza)
    case 0x653...0x655: return .seated(UInt32(scalar))
    case 0x660...0x669: return .letter(scalar - 0x660 + 0x30)
    case 0x6F0...0x6F9: return .letter(scalar - 0x6F0 + 0x30)
    case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: return .separator
    case 0x610...0x61A, 0x61C, 0x640, 0x656...0x65F, 0x6D6...0x6ED: return .nothing
    case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FC, 0x6FF: return .letter(scalar)
    default: return .stray
    }
  }

  /// The letter that hamza or madda makes of the letter it is put on, 0 when it makes none.
  static func seat(_ letter: UInt16, under mark: UInt32) -> UInt16 {
    switch (letter, mark) {
    case (0x627, 0x653): 0x622
    case (0x627, 0x654): 0x623
    case (0x627, 0x655): 0x625
    case (0x648, 0x654): 0x624
    case (0x64A, 0x654), (0x6CC, 0x654), (0x649, 0x654): 0x626
    case (0x6D5, 0x654), (0x647, 0x654): 0x6C0
    default: 0
    }
  }

  /// Letters that are one with a plainer letter in names: other seats of hamza, other code points of the same
  /// letter, and letters of neighbouring languages whose sound is that of an Arabic or Persian letter.
  private static let folds: [UInt16: UInt16] = {
    var folds: [UInt16: UInt16] = [:]
    let rows: [(Character, String)] = [
      ("ا", "أإآٱٲٳ"), ("و", "ؤۆۇۈۉۊۋۏ"), ("ي", "ىئیۍێېےۓۑ"), ("ك", "کڪګڬ"), ("ه", "ةۀەہۂۃھۿ"),
      ("ل", "ڵ"), ("ر", "ڕڑړ"), ("ت", "ٹټ"), ("د", "ڈډ"), ("ن", "ںڼڻ"), ("ش", "ښ"), ("ژ", "ږ"), ("ز", "ځ"),
      ("س", "څ"), ("گ", "ڨڭۮ"), ("ف", "ڢ"), ("ق", "ڧ"),
    ]
    for (plain, others) in rows {
      for other in others.utf16 { folds[other] = plain.utf16.first }
    }
    return folds
  }()
}
