/// Puts vowel marks on an unvowelled word after the spelling that the press gives it.
///
/// A chunk says what a letter of the word sounds like, and with which vowel: ⁧قاسم⁩ as `q`, `a`, `se`, `m` gets a
/// kasra on س. What the press does not show, such as the length of vowels, follows from the letters; its *e*,
/// which stands for *a* and for *i* in Arabic, is an *i* behind a long *a* (⁧خالد⁩ *Khaled*) and an *a* elsewhere.
struct VowelRestoration {
  private let language: NameLanguage

  init(_ language: NameLanguage) { self.language = language }

  /// Vowels the words that show none; `chunks` has one element for each letter of a word.
  func restore(_ word: [VowelledLetter], _ chunks: [String]) -> [VowelledLetter] {
    guard word.count == chunks.count, !word.contains(where: \.isVowelled) else { return word }
    var restored = word
    for index in word.indices { restore(&restored, index, Array(chunks[index].utf8)) }
    return restored
  }

  private func restore(_ word: inout [VowelledLetter], _ index: Int, _ chunk: [UInt8]) {
    let letter = word[index].letter
    if word[index].isGuessed && word[index].isVowelled { return }
    switch letter {
    case ArabicLetter.alef where isInitial(word, index), ArabicLetter.alefHamzaAbove,
      ArabicLetter.alefHamzaBelow:
      if let vowel = vowel(chunk[...], word, index) { mark(&word, index, vowel) }
    case ArabicLetter.alef, ArabicLetter.alefMadda, ArabicLetter.alefMaksura, ArabicLetter.hehHamza: break
    case ArabicLetter.waw, ArabicLetter.yeh: restoreGlide(&word, index, chunk)
    case ArabicLetter.heh where endsInVowel(word, index, chunk):
      // *Ah*, *eh*: the vowel before a silent ه.
      markPrevious(&word, index, chunk)
    case ArabicLetter.tehMarbuta: markPrevious(&word, index, Array("a".utf8))
    default:
      let consonants = chunk.prefix { !Self.isVowel($0) }
      // *Ss* is how much of the press writes an *s* between vowels.
      if consonants.count > 1, Set(consonants).count == 1, consonants.first != UInt8(ascii: "s") {
        word[index].marks.insert(.shadda)
        word[index].isGuessed = true
      }
      let rest = chunk.dropFirst(consonants.count)
      if letter == ArabicLetter.ain, repeatsVowel(word, index, rest) { return mark(&word, index, nil) }
      mark(&word, index, vowel(rest, word, index))
    }
  }

  /// Whether a letter begins a word, or its second half behind a zero-width non-joiner.
  private func isInitial(_ word: [VowelledLetter], _ index: Int) -> Bool {
    index == 0 || word[index - 1].marks.contains(.nonJoiner)
  }

  /// Whether ه ends a word, or its first half, and only shows a vowel.
  private func endsInVowel(_ word: [VowelledLetter], _ index: Int, _ chunk: [UInt8]) -> Bool {
    let isLast = index + 1 == word.count || word[index].marks.contains(.nonJoiner)
    return index > 0 && isLast && chunk.first.map(Self.isVowel) == true
  }

  /// *Saad* writes one vowel on both sides of ع, which is ⁧سَعْد⁩.
  private func repeatsVowel(_ word: [VowelledLetter], _ index: Int, _ chunk: ArraySlice<UInt8>) -> Bool {
    index > 0 && index + 2 == word.count && !chunk.isEmpty
      && word[index - 1].vowel == vowel(chunk, word, index)
  }

  /// و and ي: a consonant by *w*, *v*, *y* before a vowel, else part of the vowel before them.
  private func restoreGlide(_ word: inout [VowelledLetter], _ index: Int, _ chunk: [UInt8]) {
    let isWaw = word[index].letter == ArabicLetter.waw
    let consonants = Set((isWaw ? "wv" : "yj").utf8)
    let isLast = index + 1 == word.count
    let previous = index > 0 ? word[index - 1] : nil
    let firstConsonant = chunk.firstIndex { consonants.contains($0) }
    // *ay*, *iy*, *aw*, *ow* end in a sign of the vowel.
    let endsInSign =
      chunk.count == 2 && Self.isVowel(chunk[0]) && chunk.last == UInt8(ascii: isWaw ? "w" : "y")
    let endsLikeAVowel = firstConsonant == nil || endsInSign || !isWaw && chunk.elementsEqual("y".utf8)
    let meetsAlef = !isLast && word[index + 1].letter == ArabicLetter.alef
    if index == 0 || meetsAlef || !endsLikeAVowel {
      if let firstConsonant, firstConsonant > 0 {
        markPrevious(&word, index, Array(chunk[..<firstConsonant]))
      }
      if let firstConsonant, chunk[firstConsonant...].prefix(while: { $0 == chunk[firstConsonant] }).count > 1
      {
        word[index].marks.insert(.shadda)
      }
      let rest = chunk.drop { !Self.isVowel($0) }
      return mark(&word, index, meetsAlef ? .a : vowel(rest, word, index))
    }
    guard let previous, previous.letter != ArabicLetter.alef || isInitial(word, index - 1) else {
      return mark(&word, index, vowel(chunk[...], word, index))
    }
    // *ai*, *ei*, *aw* show a diphthong, alone or with the vowel of the letter before.
    let opensWithA =
      chunk.first == UInt8(ascii: "a") || chunk.first == UInt8(ascii: "e") || chunk.elementsEqual("ow".utf8)
    let isDiphthong =
      opensWithA && chunk.count > 1 && chunk[1] != chunk[0] || previous.vowel == .a && !chunk.isEmpty
    word[index - 1].marks.subtract(.vowels)
    word[index - 1].marks.insert(isDiphthong ? .fatha : isWaw ? .damma : .kasra)
    word[index - 1].isGuessed = true
    if isDiphthong { word[index].marks.insert(.sukun) }
    word[index].isGuessed = true
  }

  private func markPrevious(_ word: inout [VowelledLetter], _ index: Int, _ chunk: [UInt8]) {
    guard index > 0, word[index - 1].letter != ArabicLetter.alef else { return }
    word[index - 1].marks.subtract(.vowels)
    mark(&word, index - 1, vowel(chunk[...], word, index - 1) ?? .a)
  }

  private func mark(_ word: inout [VowelledLetter], _ index: Int, _ vowel: VowelledLetter.Vowel?) {
    switch vowel {
    case .a: word[index].marks.insert(.fatha)
    case .i: word[index].marks.insert(.kasra)
    case .u: word[index].marks.insert(.damma)
    case nil: word[index].marks.insert(.sukun)
    }
    word[index].isGuessed = true
  }

  private func vowel(_ letters: ArraySlice<UInt8>, _ word: [VowelledLetter], _ index: Int) -> VowelledLetter
    .Vowel?
  {
    switch letters.first {
    case UInt8(ascii: "a"): return .a
    case UInt8(ascii: "i"), UInt8(ascii: "y"): return .i
    case UInt8(ascii: "o"), UInt8(ascii: "u"): return .u
    case UInt8(ascii: "e"):
      if language == .persian || letters.dropFirst().first == UInt8(ascii: "e") { return .i }
      return index > 0 && word[index - 1].letter == ArabicLetter.alef ? .i : .a
    default: return nil
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiouy".utf8.contains(letter) && letter != UInt8(ascii: "y")
  }
}
