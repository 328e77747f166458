/// What is glued to a word of a name and is spelled apart elsewhere.
///
/// Letters are taken out so that joined and separate spellings give the same letters; what another spelling may
/// lack altogether stays, and its length is told.
enum WordAffixes {
  /// The letters that every spelling of *Abd* gets.
  static func servant(isArabic: Bool) -> LetterBuffer {
    var letters = LetterBuffer()
    for unit in isArabic ? arabicServant : latinServant { letters.append(unit) }
    return letters
  }

  /// Strips a word; returns how many sounds at its start another spelling may lack, and what they are.
  static func strip(_ word: inout LetterBuffer) -> (prefix: Int, kind: NamePart.Prefix) {
    word.isArabic ? stripArabic(&word) : stripLatin(&word)
  }

  /// *al-Din*, *ullah* and the like as they are when glued: without article.
  static func normalizeEnding(_ word: inout LetterBuffer) {
    if word.isArabic {
      if word.has(arabicArticle, at: 0) { word.remove(0..<(word.has(god, at: 0) ? 1 : 2)) }
      if word.count == 3, word[0] == 0x644, word[1] == 0x644 { word.remove(0..<1) }
      return
    }
    var start = 0
    while start < word.count, !isConsonant(word[start]) { start += 1 }
    if start > 0, start < word.count {
      word.remove(0..<start)
      if word.count > 2, word[0] == word[1] || (word[0] == l && word[1] != 0x61) { word.remove(0..<1) }
    }
  }

  // MARK: - Arabic letters

  private static func stripArabic(_ word: inout LetterBuffer) -> (prefix: Int, kind: NamePart.Prefix) {
    var prefix = (0, NamePart.Prefix.none)
    if word.count >= 6, word.has(arabicServant, at: 0), word.has(arabicArticle, at: 3) {
      word.remove(3..<5)
      prefix = (3, .servant)
    } else if word.count >= 4, word.has(arabicArticle, at: 0), !word.has(god, at: 0) {
      prefix = (2, .article)
    } else if word.count >= 7, word.has(arabicFather, at: 0), word.has(arabicArticle, at: 3) {
      word.remove(3..<5)
    }
    if word.count >= 7, word.has(religion, at: word.count - 5) {
      word.remove(word.count - 5..<word.count - 3)
    } else if word.count >= 6, word.has(god, at: word.count - 4) {
      word.remove(word.count - 4..<word.count - 2)
    }
    return prefix
  }

  private static let arabicServant = Array("عبد".utf16)
  private static let arabicArticle = Array("ال".utf16)
  private static let arabicFather = Array("ابو".utf16)
  private static let religion = Array("الدين".utf16)
  private static let god = Array("الله".utf16)

  // MARK: - Latin letters

  private static func stripLatin(_ word: inout LetterBuffer) -> (prefix: Int, kind: NamePart.Prefix) {
    stripLatinEnding(&word)
    if word.count >= 6, word.has(latinServant, at: 0) {
      return stripLatinServant(&word)
    }
    if word.count >= 6, word[0] == 0x61 || word[0] == 0x65 || word[0] == 0x75 {
      if word[1] == l, isConsonant(word[2]), word[2] != l { return (2, .article) }
      // Essid, Attia: the article before a sun letter, glued.
      if isConsonant(word[1]), word[1] == word[2] { return (1, .article) }
    }
    if word.count >= 7, word.has(son, at: 0) || word.has(sonMaghreb, at: 0), isConsonant(word[3]) {
      return (3, .connector)
    }
    if word.count >= 8, word[0] == 0x61, word[1] == 0x62 {
      // Abolghasem, Aboulfazl: the article inside.
      let article = word[3] == l ? 3 : word[4] == l ? 4 : 0
      if article > 0, !isConsonant(word[2]), isConsonant(word[article + 1]) {
        word.remove(article..<article + 1)
      }
    }
    return (0, .none)
  }

  /// *Abdul-*, *Abder-*, *Abdes-*: the vowel and the article's consonant go.
  private static func stripLatinServant(_ word: inout LetterBuffer) -> (prefix: Int, kind: NamePart.Prefix) {
    var end = 3
    while end < word.count, !isConsonant(word[end]) { end += 1 }
    guard end > 3, end + 1 < word.count, word.count - end >= 3 else { return (0, .none) }
    if word[end] == word[end + 1] {
      word.remove(3..<end + 1)
    } else if word[end] == l, isConsonant(word[end + 1]) || word.count - end >= 4 {
      word.remove(3..<end + 1)
    }
    return (3, .servant)
  }

  /// *-eddine*, *-ullah*: the vowel and the article's consonant go.
  private static func stripLatinEnding(_ word: inout LetterBuffer) {
    for ending in latinReligion where word.count >= ending.count + 4 {
      let start = word.count - ending.count
      guard word.has(ending, at: start) else { continue }
      let consonant = word[start - 1]
      guard consonant == l || consonant == ending[0] else { continue }
      let vowel = startOfVowel(word, before: start - 1)
      if vowel < start - 1, vowel >= 2 { word.remove(vowel..<start) }
      return
    }
    for ending in latinGod where word.count >= ending.count + 3 {
      let start = word.count - ending.count
      guard word.has(ending, at: start), !isConsonant(word[start - 1]) else { continue }
      let vowel = startOfVowel(word, before: start)
      if vowel >= 2 { word.remove(vowel..<start + 1) }
      return
    }
  }

  /// Where the vowel begins that ends before an offset: one letter, or *ou*, *oo*.
  private static func startOfVowel(_ word: LetterBuffer, before end: Int) -> Int {
    guard end > 0, !isConsonant(word[end - 1]) else { return end }
    let o = UInt16(UInt8(ascii: "o"))
    return end > 1 && word[end - 2] == o ? end - 2 : end - 1
  }

  private static let l = UInt16(UInt8(ascii: "l"))
  private static let latinServant = Array("abd".utf16)
  private static let son = Array("bin".utf16)
  private static let sonMaghreb = Array("ben".utf16)
  private static let latinReligion = ["din", "dine", "deen", "dein"].map { Array($0.utf16) }
  private static let latinGod = ["llah", "lla"].map { Array($0.utf16) }

  @inline(__always)
  private static func isConsonant(_ letter: UInt16) -> Bool {
    switch letter {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: false
    default: true
    }
  }
}
