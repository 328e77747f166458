/// Words that are not written as they are read, as ALA-LC's rules 19 and 24 for Arabic list them.
enum IrregularSpellings {
  /// The word as it would be written if spelling were regular; the word itself when it is, or has vowel marks.
  static func regular(_ word: [VowelledLetter], _ language: NameLanguage) -> [VowelledLetter] {
    guard !word.contains(where: { $0.isVowelled && !$0.isGuessed }) else { return word }
    return words[word.map(\.letter)] ?? word
  }

  private static let words: [[UInt16]: [VowelledLetter]] = {
    let pairs: KeyValuePairs = [
      "طه": "طَاهَا", "يس": "يَاسِين", "يسن": "يَاسِين", "عمرو": "عَمْر", "الرحمن": "الرَّحْمَان", "رحمن": "رَحْمَان",
      "إبرهيم": "إِبْرَاهِيم", "ابرهيم": "إِبْرَاهِيم", "إسحق": "إِسْحَاق", "اسحق": "إِسْحَاق", "بن": "بِن", "ابن": "اِبْن",
    ]
    var words: [[UInt16]: [VowelledLetter]] = [:]
    for (irregular, regular) in pairs {
      words[letters(irregular).map(\.letter)] = letters(regular)
    }
    return words
  }()

  private static func letters(_ text: String) -> [VowelledLetter] {
    var normalizer = NameNormalizer()
    var name = CanonicalName()
    var text = text
    text.withUTF8 { _ = normalizer.normalize($0, into: &name) }
    return VowelledLetter.words(name)?.first ?? []
  }
}
