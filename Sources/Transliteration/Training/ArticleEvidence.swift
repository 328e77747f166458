/// Tells from a pair whether ال at the beginning of the name is the article.
enum ArticleEvidence {
  private static let vowels: Set<UInt16> = Set("aeiou".utf16)
  private static let letterL: UInt16 = 0x6C

  /// What a pair says: positive numbers for the article, negative ones for the first letters of the stem, 0 when the
  /// name does not begin with ال or nothing can be told.
  ///
  /// Latin spellings that set the article off (*Al-Salih*, *as-Sayyid*) or leave it out (*Bashir* for البشير) speak for
  /// it; a hamza on the alif (إلياس) speaks against it. A Persian name that is written in one (*Elham*) speaks against
  /// it too; an Arabic one does not (*Elbaradei*).
  ///
  /// - Parameters:
  ///   - script: a single word as it was written, not folded.
  ///   - latin: canonical letters.
  static func evidence(_ script: ArraySlice<UInt16>, _ latin: ArraySlice<UInt16>, _ language: NameLanguage)
    -> Int
  {
    guard script.count > 3, latin.count > 2, script[script.startIndex + 1] == ArabicLetter.lam,
      !script.contains(ASCII.space)
    else { return 0 }
    switch script.first {
    case ArabicLetter.alef: break
    case ArabicLetter.alefMadda, ArabicLetter.alefHamzaAbove, ArabicLetter.alefHamzaBelow: return -4
    default: return 0
    }
    let letters = latin.prefix(3).map { $0 }
    guard vowels.contains(letters[0]) else { return 2 }
    if TrainingCorpus.isSeparator(letters[2]) { return 4 }
    return language == .persian && letters[1] == letterL ? -1 : 0
  }
}
