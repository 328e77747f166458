/// The units that a name is searched in, one after the other.
struct WordList {
  /// Consecutive letters of a name that are searched together, and what stands before them.
  struct Unit {
    var letters: Range<Int>
    /// The separator before the unit, 0 at the start.
    var separator: UInt16
    /// Whether it is one letter with a period behind it.
    var isInitial: Bool
    /// What the letters say that are not spelled by their sound.
    var meaning: WordMeanings.Meaning?
  }

  private(set) var units: [Unit] = []

  /// Divides canonical letters at spaces and periods, and joins particles to the words they belong to.
  mutating func divide(_ letters: [UInt16], inLatin: Bool) {
    units.removeAll(keepingCapacity: true)
    var start = 0
    var separator: UInt16 = 0
    for index in 0...letters.count {
      let isEnd = index == letters.count
      guard isEnd || letters[index] == ASCII.space || letters[index] == ASCII.period else { continue }
      if index > start {
        let hasPeriod = !isEnd && letters[index] == ASCII.period
        append(Unit(letters: start..<index, separator: separator, isInitial: hasPeriod), letters, inLatin)
        separator = 0
      }
      if !isEnd { separator = separator == ASCII.period ? separator : letters[index] }
      start = index + 1
    }
  }

  /// Finds the words that are not spelled by their sound, and joins those that say one thing.
  mutating func findMeanings(_ meanings: WordMeanings, _ letters: [UInt16]) {
    var index = 0
    while index < units.count {
      if let (meaning, count) = meanings.meaning(at: index, of: units, letters) {
        units[index].meaning = meaning
        units[index].letters = units[index].letters.lowerBound..<units[index + count - 1].letters.upperBound
        units.removeSubrange((index + 1)..<(index + count))
        if meanings.hasPeriod(meaning), index + 1 < units.count {
          units[index + 1].separator = ASCII.period
        }
      }
      index += 1
    }
  }

  private mutating func append(_ unit: Unit, _ letters: [UInt16], _ inLatin: Bool) {
    if let last = units.last, unit.separator == ASCII.space, !unit.isInitial,
      Particles.joins(letters[last.letters], letters[unit.letters], inLatin: inLatin)
    {
      units[units.count - 1].letters = last.letters.lowerBound..<unit.letters.upperBound
    } else {
      units.append(unit)
    }
  }
}

/// Words that make one unit with the word behind or before them.
enum Particles {
  private static let openers = table(["عبد", "ابو", "ابي", "ابا", "ام", "ال", "ذو", "بو"])
  private static let closers = table(["الدين", "الله", "الاسلام", "الزمان"])
  private static let latinOpeners = table([
    "abd", "abdul", "abdel", "abdal", "abdol", "abu", "abou", "abo", "al", "el", "umm", "um", "ul",
  ])

  private static func table(_ words: [String]) -> [[UInt16]] { words.map { Array($0.utf16) } }

  /// Whether two words that follow each other belong together.
  static func joins(_ first: ArraySlice<UInt16>, _ second: ArraySlice<UInt16>, inLatin: Bool) -> Bool {
    let word = first.lastIndex(of: ASCII.space).map { first[($0 + 1)...] } ?? first
    if inLatin { return contains(latinOpeners, word) }
    return contains(openers, word) || contains(closers, second)
  }

  private static func contains(_ words: [[UInt16]], _ word: ArraySlice<UInt16>) -> Bool {
    words.contains { $0.count == word.count && $0.elementsEqual(word) }
  }
}
