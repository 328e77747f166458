import TextCore

extension TextLanguage {
  /// The language that a name of unknown language is taken for, by its letters; nil in other scripts.
  ///
  /// Arabic letters that only Persian uses, or that only its keyboards write, make a name Persian.
  init?(lettersOf name: String) {
    var isArabicScript = false
    for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC:
        self = .persian
        return
      case 0x600...0x6FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: isArabicScript = true
      case 0...0x24F, 0x1E00...0x1EFF, 0x2B0...0x2FF: break
      default: return nil
      }
    }
    self = isArabicScript ? .arabic : .english
  }
}

extension NameLanguages {
  /// Makes a set of languages.
  public init(_ languages: [TextLanguage]) {
    self.init(rawValue: languages.reduce(0) { $0 | 1 << $1.rawValue })
  }
}
