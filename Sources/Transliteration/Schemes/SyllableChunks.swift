/// Latin letters by the letters of a name, with every vowel at the consonant before it, where Arabic marks it.
///
/// A model's alignment may as well put a vowel at the consonant behind: ⁧قاسم⁩ as `q`, `a`, `s`, `em`.
struct SyllableChunks {
  private(set) var chunks: [String]
  private let letters: [UInt16]

  private static let consonants = Set("بتثجحخدذرزسشصضطظغفقكلمنپچژگڤه".utf16)
  private static let vowels = Set("aeiou")

  /// Moves vowels; `chunks` has one element for each of the canonical letters.
  init(_ chunks: [String], letters: [UInt16]) {
    self.chunks = chunks
    self.letters = letters
    for index in letters.indices where isConsonant(index) && !isWordStart(index) { moveVowels(from: index) }
    for index in letters.indices.dropFirst() { joinDoubled(index) }
    for index in letters.indices where needsVowel(before: index) { moveVowels(from: index) }
  }

  /// Whether a letter is a consonant for certain; ه at the end of a word seldom is.
  private func isConsonant(_ index: Int) -> Bool {
    Self.consonants.contains(letters[index]) && !(letters[index] == ArabicLetter.heh && isWordEnd(index))
  }

  /// Whether ع has the vowel of the consonant before it: no Arabic word begins with two consonants, so that one
  /// vowel there belongs to the first: ⁧سعد⁩ as `s`, `a`, `d`.
  private func needsVowel(before index: Int) -> Bool {
    guard letters[index] == ArabicLetter.ain, !isWordStart(index), isStemStart(index - 1) else {
      return false
    }
    return Self.consonants.contains(letters[index - 1])
      && chunks[index - 1].allSatisfy { !Self.vowels.contains($0) }
  }

  private mutating func moveVowels(from index: Int) {
    var vowels = chunks[index].prefix { Self.vowels.contains($0) }
    // *Saad*: the second vowel is that of ع.
    if letters[index] == ArabicLetter.ain, vowels.count > 1 { vowels = vowels.prefix(1) }
    chunks[index - 1] += vowels
    chunks[index].removeFirst(vowels.count)
  }

  /// *Ham ma*: the first of two equal consonants belongs to the letter that has the second.
  private mutating func joinDoubled(_ index: Int) {
    let before = chunks[index - 1]
    guard let consonant = chunks[index].first, !Self.vowels.contains(consonant), before.last == consonant,
      before.contains(where: Self.vowels.contains)
    else { return }
    chunks[index - 1].removeLast()
    chunks[index].insert(consonant, at: chunks[index].startIndex)
  }

  private func isWordStart(_ index: Int) -> Bool { index == 0 || letters[index - 1] < 0x80 }

  private func isWordEnd(_ index: Int) -> Bool { index + 1 == letters.count || letters[index + 1] < 0x80 }

  /// Whether a word begins at a letter, or does so behind the article.
  private func isStemStart(_ index: Int) -> Bool {
    isWordStart(index)
      || index >= 2 && letters[index - 1] == ArabicLetter.lam && letters[index - 2] == ArabicLetter.alef
        && isWordStart(index - 2)
  }
}
