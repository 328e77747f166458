/// Numbers behind the names of popes and kings, which are translated and not spelled: *Benedict XVI* is
/// بنديكت السادس عشر and بندیکت شانزدهم.
struct NumberWords: Sendable {
  /// From the hash of a canonical word to its number.
  private let numbers: [UInt64: Int]
  /// From the hash of a canonical second word to what it adds to the number before it.
  private let tens: [UInt64: Int]
  /// The spellings of each number in the target script as UTF-8; in Arabic a king's, then a queen's. None for numbers
  /// that have no words.
  private let spellings: [[[UInt8]]]
  private let isToLatin: Bool
  private let isArabic: Bool

  /// Names of queens, whose numbers are feminine in Arabic; those that end in *a* are, too.
  private static let queens = hashes([
    "elizabeth", "elisabeth", "margaret", "margrethe", "catherine", "mary", "anne",
  ])
  /// Names of rulers that begin with an article or letters like it; other words with an article, as those of corps,
  /// days and leagues, have ordinals that are no rulers' numbers.
  private static let rulersWithArticle = hashes([
    "الحسن", "الحسين", "إليزابيث", "ألكسندر", "الإسكندر", "ألفونسو", "ألبرت", "ألبير",
  ])
  /// How likely the number of a ruler is as the name says, a king's or a queen's.
  private static let likely: Float = 0.9

  init(_ direction: Direction) {
    let isArabic = direction.language == .arabic
    let words = RegnalNumerals.words(isArabic ? RegnalNumerals.arabic : RegnalNumerals.persian)
    let tenWords = isArabic ? RegnalNumerals.words(RegnalNumerals.arabicTens) : []
    let romans = (1...RegnalNumerals.largest).map {
      String(decoding: RegnalNumerals.roman($0), as: UTF8.self)
    }
    isToLatin = direction.isToLatin
    self.isArabic = isArabic
    numbers = Self.table(isToLatin ? words : romans.map { [$0] })
    tens = Self.table(isToLatin ? tenWords : []).mapValues { 10 * $0 }
    spellings = (1...RegnalNumerals.largest).map { number in
      let texts =
        direction.isToLatin
        ? [romans[number - 1]] : isArabic ? Self.arabic(number, words, tenWords) : Self.persian(number, words)
      return texts.map { Array($0.utf8) }
    }
  }

  private static func table(_ words: [[String]]) -> [UInt64: Int] {
    var table: [UInt64: Int] = [:]
    for (index, spellings) in words.enumerated() {
      for hash in hashes(spellings) { table[hash] = index + 1 }
    }
    return table
  }

  private static func hashes(_ words: [String]) -> Set<UInt64> {
    Set(words.map { CanonicalWord.hash($0) })
  }

  /// A king's and a queen's number.
  private static func arabic(_ number: Int, _ words: [[String]], _ tenWords: [[String]]) -> [String] {
    guard number > 10 else { return words[number - 1] }
    guard number % 10 != 0 else { return [] }
    let ones = words[number % 10 == 1 ? 10 : number % 10 - 1]
    let ten = tenWords[number / 10 - 1]
    // Above twenty the tens are alike, and the second spelling is another case.
    return zip(ones, number < 20 ? ten : [ten[0], ten[0]]).map { "\($0) \($1)" }
  }

  private static func persian(_ number: Int, _ words: [[String]]) -> [String] {
    number <= words.count ? [words[number - 1][0]] : []
  }

  /// The number that a unit behind the first begins, and how many units say it; nil when it is no number.
  func number(at index: Int, of units: [WordList.Unit], _ letters: [UInt16]) -> (value: Int, units: Int)? {
    let unit = units[index]
    guard index > 0, unit.separator == ASCII.space, !unit.isInitial,
      var value = numbers[CanonicalWord.hash(letters[unit.letters])]
    else { return nil }
    var count = 1
    if isToLatin {
      guard canBeRuler(letters[units[index - 1].letters]) else { return nil }
      if index + 1 < units.count, let ten = tens[CanonicalWord.hash(letters[units[index + 1].letters])] {
        (value, count) = (value % 10 + ten, 2)
      } else if value > 10, isArabic {
        return nil
      }
    } else if unit.letters.count == 1 {
      // Letters before more words are initials, and an X is mostly a letter: Malcolm X.
      guard index + 1 == units.count, value != 10 else { return nil }
    }
    return value <= RegnalNumerals.largest && !spellings[value - 1].isEmpty ? (value, count) : nil
  }

  private func canBeRuler(_ word: ArraySlice<UInt16>) -> Bool {
    !isArabic || !word.starts(with: [0x627, 0x644])
      || Self.rulersWithArticle.contains(CanonicalWord.hash(word))
  }

  /// Hands out the spellings of a number behind a name, with their probabilities, the likeliest first.
  func spell(_ number: Int, behind name: ArraySlice<UInt16>, _ body: ([UInt8], Float) -> Void) {
    let spellings = spellings[number - 1]
    guard spellings.count == 2 else { return spellings.forEach { body($0, 1) } }
    let isQueen = name.last == 0x61 || Self.queens.contains(CanonicalWord.hash(name))
    body(spellings[isQueen ? 1 : 0], Self.likely)
    body(spellings[isQueen ? 0 : 1], 1 - Self.likely)
  }
}
