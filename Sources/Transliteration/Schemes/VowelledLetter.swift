/// A letter of the Arabic script as written, with its vowel marks.
struct VowelledLetter: Sendable, Equatable {
  /// The letter, composed; the Persian forms of yeh and kaf are the Arabic ones.
  var letter: UInt16
  /// What is written, or was guessed to be missing.
  var marks: LetterMarks
  /// Whether ``marks`` were guessed.
  var isGuessed = false

  /// The short vowel behind the letter, if one is marked.
  var vowel: Vowel? {
    if marks.contains(.tanwin) { return nil }
    if marks.contains(.fatha) || marks.contains(.daggerAlif) { return .a }
    if marks.contains(.kasra) { return .i }
    return marks.contains(.damma) ? .u : nil
  }

  var isDoubled: Bool { marks.contains(.shadda) }

  /// Whether anything says which vowel follows.
  var isVowelled: Bool { !marks.isDisjoint(with: .vowels) }

  /// The three vowel qualities of Arabic; Persian *e* is i and *o* is u.
  enum Vowel: Sendable, Equatable {
    case a, i, u
  }

  /// The letters of a canonical name, word by word; nil when it has letters of another script.
  static func words(_ name: CanonicalName) -> [[VowelledLetter]]? {
    var words: [[VowelledLetter]] = [[]]
    for index in name.letters.indices {
      let letter = name.written[index]
      switch letter {
      case ASCII.space, ASCII.hyphen, ASCII.period: words.append([])
      case 0x600...0x6FF:
        words[words.count - 1].append(VowelledLetter(letter: plain(letter), marks: name.marks[index]))
      default: return nil
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func plain(_ letter: UInt16) -> UInt16 {
    switch letter {
    case ArabicLetter.persianYeh: ArabicLetter.yeh
    case 0x6A9, 0x6AA: ArabicLetter.kaf
    case 0x6C1, 0x6BE, 0x6D5: ArabicLetter.heh
    case 0x671: ArabicLetter.alef
    default: letter
    }
  }
}

/// Letters with parts to play in the rules.
enum ArabicLetter {
  static let alef: UInt16 = 0x627
  static let alefMadda: UInt16 = 0x622
  static let alefHamzaAbove: UInt16 = 0x623
  static let wawHamza: UInt16 = 0x624
  static let alefHamzaBelow: UInt16 = 0x625
  static let yehHamza: UInt16 = 0x626
  static let tehMarbuta: UInt16 = 0x629
  static let khah: UInt16 = 0x62E
  static let ain: UInt16 = 0x639
  static let kaf: UInt16 = 0x643
  static let lam: UInt16 = 0x644
  static let heh: UInt16 = 0x647
  static let waw: UInt16 = 0x648
  static let alefMaksura: UInt16 = 0x649
  static let yeh: UInt16 = 0x64A
  static let persianYeh: UInt16 = 0x6CC
  static let hehHamza: UInt16 = 0x6C0

  /// Whether a letter stands for a vowel as well as for a consonant.
  static func isGlide(_ letter: UInt16) -> Bool {
    letter == waw || letter == yeh || letter == persianYeh || letter == alefMaksura
  }

  /// The letters before which the article's *l* is assimilated.
  static let sunLetters = Set("تثدذرزسشصضطظلن".utf16)
}
