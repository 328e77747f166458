/// Reads a vowelled word: which letters are consonants, which make long vowels and diphthongs, and which are
/// not heard. The rules are those that all standards share.
struct WordReader {
  private let word: [VowelledLetter]
  private let language: NameLanguage
  private let hasNext: Bool
  private let isConstruct: Bool
  private let isVowelled: Bool
  private var segments: [NameSegment] = []
  private var index = 0
  /// Where the word, or what follows its article or a zero-width non-joiner, begins.
  private var start = 0
  private var hasArticle = false

  /// Reads a word.
  ///
  /// - Parameters:
  ///   - hasNext: whether another word follows, which a Persian ezafe links to.
  ///   - isConstruct: whether ة is a *t* here because the next word belongs to this one.
  static func read(_ word: [VowelledLetter], _ language: NameLanguage, hasNext: Bool, isConstruct: Bool)
    -> [NameSegment]
  {
    var reader = WordReader(word, language, hasNext: hasNext, isConstruct: isConstruct)
    reader.read()
    return reader.segments
  }

  private init(_ word: [VowelledLetter], _ language: NameLanguage, hasNext: Bool, isConstruct: Bool) {
    self.word = word
    self.language = language
    self.hasNext = hasNext
    self.isConstruct = isConstruct
    isVowelled = word.contains { $0.isVowelled }
  }

  /// Whether a word begins with the article: ال before at least two letters, but not in الله.
  static func hasArticle(_ word: [VowelledLetter]) -> Bool {
    word.count >= 4 && word[0].letter == ArabicLetter.alef && word[1].letter == ArabicLetter.lam
      && (word[0].vowel ?? .a) == .a && word[1].vowel == nil && !word[1].isDoubled && !isGod(word[...])
  }

  private static func isGod(_ letters: ArraySlice<VowelledLetter>) -> Bool {
    letters.map(\.letter) == Array("الله".utf16)
  }

  private mutating func read() {
    if Self.isGod(word[...]) { return appendGod(first: .a) }
    if Self.hasArticle(word) {
      let next = word[2].letter
      append(.article(sun: ArabicLetter.sunLetters.contains(next) ? next : nil))
      index = 2
      start = 2
      hasArticle = true
    }
    while index < word.count {
      if language == .persian, index > 0, word.count - index == 4, Self.isGod(word[index...]) {
        return appendGod(first: .u)
      }
      readLetter()
      if index < word.count, word[index - 1].marks.contains(.nonJoiner) {
        start = index
        hasArticle = false
      }
    }
  }

  private mutating func appendGod(first: VowelledLetter.Vowel) {
    append(.short(first))
    append(.consonant(ArabicLetter.lam, isDoubled: true))
    append(.long(.a))
    append(.consonant(ArabicLetter.heh, isDoubled: false))
    index = word.count
  }

  private mutating func append(_ kind: NameSegment.Kind, isGuessed: Bool = false) {
    segments.append(NameSegment(kind: kind, isGuessed: isGuessed))
  }

  private mutating func readLetter() {
    let letter = word[index]
    let isFirst = index == start
    switch letter.letter {
    case ArabicLetter.alefMadda:
      if !isFirst, !letter.marks.contains(.hamza) { append(.hamza) }
      append(.long(.a))
      finish(letter)
    case ArabicLetter.alefHamzaAbove, ArabicLetter.alefHamzaBelow, ArabicLetter.wawHamza,
      ArabicLetter.yehHamza:
      if !isFirst { append(.hamza) }
      let carried: VowelledLetter.Vowel = letter.letter == ArabicLetter.alefHamzaBelow ? .i : .a
      readVowel(letter.vowel ?? (isFirst && !letter.marks.contains(.sukun) ? carried : nil))
    case ArabicLetter.alef where isFirst: readInitialAlef(letter)
    case ArabicLetter.alef: readMedialAlef(letter)
    case ArabicLetter.tehMarbuta: readFeminineEnding(letter)
    case ArabicLetter.alefMaksura where index + 1 == word.count:
      if segments.last?.kind != .tanwin(.a) { append(.alefMaksura) }
      finish(letter)
    case ArabicLetter.waw, ArabicLetter.yeh, ArabicLetter.alefMaksura: readGlide(letter, isFirst: isFirst)
    case ArabicLetter.hehHamza:
      appendSilentHeh()
      if hasNext { append(.ezafe(.hamza)) }
    case ArabicLetter.heh where isSilentHeh(letter):
      appendSilentHeh()
      if hasNext, letter.vowel == .i { append(.ezafe(.vowel)) }
      if hasNext, letter.marks.contains(.hamza) { append(.ezafe(.hamza)) }
    default:
      // The article's assimilation is written as a doubled letter and is no second one.
      append(
        .consonant(letter.letter, isDoubled: letter.isDoubled && !(isFirst && hasArticle && isSun(letter))),
        isGuessed: letter.isGuessed && letter.isDoubled)
      readVowel(letter.vowel)
    }
  }

  private func isSun(_ letter: VowelledLetter) -> Bool { ArabicLetter.sunLetters.contains(letter.letter) }

  /// Goes on to the next letter, after what else is written on this one.
  private mutating func finish(_ letter: VowelledLetter) {
    if letter.marks.contains(.hamza) { append(.hamza) }
    if letter.marks.contains(.tanwin) {
      append(.tanwin(letter.marks.contains(.fatha) ? .a : letter.marks.contains(.kasra) ? .i : .u))
    }
    index += 1
  }
}

extension WordReader {
  private mutating func readInitialAlef(_ letter: VowelledLetter) {
    if let vowel = letter.vowel { return readVowel(vowel) }
    let next = index + 1 < word.count ? word[index + 1] : nil
    // An unmarked alef before an unmarked glide begins foreign names, as in ايران.
    if let next, !next.isVowelled, !next.isDoubled {
      if next.letter == ArabicLetter.yeh { return readVowel(.i) }
      if next.letter == ArabicLetter.waw { return readVowel(.u) }
    }
    append(.short(.a), isGuessed: true)
    finish(letter)
  }

  private mutating func readMedialAlef(_ letter: VowelledLetter) {
    // ا behind ً and the silent ا of a plural.
    let isSilent =
      index + 1 == word.count && (segments.last?.kind == .long(.u) || segments.last?.kind == .tanwin(.a))
    if !isSilent, !letter.marks.contains(.tanwin) { append(.long(.a)) }
    finish(letter)
  }

  private mutating func readFeminineEnding(_ letter: VowelledLetter) {
    let afterLong = segments.last?.kind == .long(.a)
    if segments.last?.kind == .short(.a) { segments.removeLast() }
    append(.feminineEnding(isConstruct: isConstruct, hasVowel: !afterLong))
    finish(letter)
  }

  /// و or ي that no vowel before it has taken.
  private mutating func readGlide(_ letter: VowelledLetter, isFirst: Bool) {
    let isLast = index + 1 == word.count
    if language == .persian, hasNext, isLast, letter.letter == ArabicLetter.yeh,
      case .long = segments.last?.kind, letter.vowel == .i
    {
      append(.ezafe(.yeh))
      index += 1
      return
    }
    let followedByAlef = !isLast && word[index + 1].letter == ArabicLetter.alef
    if !isFirst, !isVowelled, !followedByAlef, segments.last?.isVowel == false {
      append(.long(letter.letter == ArabicLetter.waw ? .u : .i), isGuessed: true)
      return finish(letter)
    }
    append(
      .consonant(
        letter.letter == ArabicLetter.waw ? ArabicLetter.waw : ArabicLetter.yeh, isDoubled: letter.isDoubled),
      isGuessed: letter.isGuessed && letter.isDoubled)
    readVowel(letter.vowel)
  }

  private func isSilentHeh(_ letter: VowelledLetter) -> Bool {
    let isLast = index + 1 == word.count || letter.marks.contains(.nonJoiner)
    guard language == .persian, isLast, index > start else { return false }
    switch segments.last?.kind {
    case .short(.a), .short(.i): return true
    case .consonant:
      return !isVowelled || word[index - 1].vowel == nil && !word[index - 1].marks.contains(.sukun)
    default: return false
    }
  }

  /// A silent ه with the vowel that it shows, which may be marked on the letter before.
  private mutating func appendSilentHeh() {
    var isGuessed = true
    if case .short = segments.last?.kind { isGuessed = segments.removeLast().isGuessed }
    append(.silentHeh, isGuessed: isGuessed)
    index += 1
  }

  /// The vowel of the letter at `index`, with the letter after it when that makes it long or a diphthong.
  private mutating func readVowel(_ vowel: VowelledLetter.Vowel?) {
    let letter = word[index]
    let isLast = index + 1 == word.count
    guard let vowel else { return finish(letter) }
    let isGuessed = letter.isGuessed
    if isLast {
      // Case endings are not romanized; a Persian kasra before another word is the ezafe.
      if language == .persian, hasNext, vowel == .i { append(.ezafe(.vowel)) }
      return finish(letter)
    }
    let next = word[index + 1]
    let isNextLast = index + 2 == word.count
    let isBare = !next.isDoubled && (next.vowel == nil && !next.marks.contains(.tanwin))
    let meetsAlef = !isNextLast && word[index + 2].letter == ArabicLetter.alef && !next.marks.contains(.sukun)
    finish(letter)
    switch (vowel, next.letter) {
    case (.a, ArabicLetter.alef) where next.vowel == nil && !next.marks.contains(.tanwin):
      append(.long(.a))
    case (.a, ArabicLetter.alefMaksura) where isNextLast: append(.alefMaksura)
    case (.a, ArabicLetter.alefMadda) where next.marks.contains(.hamza): append(.long(.a))
    case (.a, ArabicLetter.waw) where isBare && !meetsAlef: append(.diphthong(.u), isGuessed: isGuessed)
    case (.a, ArabicLetter.yeh) where isBare && !meetsAlef: append(.diphthong(.i), isGuessed: isGuessed)
    case (.i, ArabicLetter.yeh) where language == .persian && next.marks.contains(.sukun):
      append(.diphthong(.i), isGuessed: isGuessed)
    case (.i, ArabicLetter.yeh)
    where language == .persian && isNextLast && hasNext && next.marks.contains(.hamza):
      append(.long(.i))
      append(.ezafe(.hamza))
      index += 1
      return
    case (.i, ArabicLetter.yeh) where isBare && !meetsAlef, (.i, ArabicLetter.alefMaksura) where isBare:
      append(.long(.i), isGuessed: isGuessed)
    case (.u, ArabicLetter.waw) where isBare && !meetsAlef: append(.long(.u), isGuessed: isGuessed)
    case (.i, ArabicLetter.yeh) where next.isDoubled, (.u, ArabicLetter.waw) where next.isDoubled:
      append(.doubledGlide(vowel, isFinal: isNextLast), isGuessed: isGuessed)
      return readVowel(next.vowel)
    case _ where letter.marks.contains(.daggerAlif):
      return append(.long(.a))
    default:
      return append(.short(vowel), isGuessed: isGuessed)
    }
    finish(next)
  }
}
