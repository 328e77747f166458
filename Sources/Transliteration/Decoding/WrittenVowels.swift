/// The vowels that are written on a name in Arabic letters, which a Latin spelling must keep: ⁧مَلِك⁩ is *Malik* or
/// *Malek*, ⁧مُلْك⁩ is *Mulk* or *Molk*. What is not written is left open.
///
/// A spelling is judged by its runs of vowels. A run stands for the marks from the letter that wrote the consonant
/// before it up to the letter that writes the consonant behind it, whichever of them wrote the vowels.
struct WrittenVowels {
  /// What a letter asks of the run that it has a part in.
  private struct Demand {
    /// The vowels that may stand for the letter's mark.
    var vowels = Vowels.all
    /// Whether the letter is content with no vowel: at the end of a word, where the press leaves case endings out,
    /// and with sukun, which has no ``vowels`` either.
    var isOptional = true
    /// Whether any vowels may go before, because the letter itself, و or ي, is written with one: *Oualid*.
    var isGlide = false
  }

  /// What a spelling loses for a run that is not as written: more than the best can be ahead.
  static let breach: Float = 20
  /// What it loses in Arabic names for an *e*, which half of the press writes for *a* and for *i*.
  private static let habit: Float = 0.8

  private var demands: [Demand] = []
  private let isPersian: Bool
  /// Whether no vowel is written.
  private(set) var isEmpty = true

  init(_ language: NameLanguage) { isPersian = language == .persian }

  /// Reads the marks of some letters of a name.
  mutating func read(_ name: CanonicalName, _ letters: Range<Int>) {
    demands.removeAll(keepingCapacity: true)
    isEmpty = name.marks[letters].allSatisfy { $0.isDisjoint(with: .vowels) }
    guard !isEmpty else { return }
    for index in letters { demands.append(demand(name, index, letters)) }
  }

  private func demand(_ name: CanonicalName, _ index: Int, _ letters: Range<Int>) -> Demand {
    let letter = name.written[index]
    let marks = name.marks[index]
    let isWordStart = index == letters.lowerBound || name.letters[index - 1] < 0x80
    let isWordEnd = index + 1 == letters.upperBound || name.letters[index + 1] < 0x80
    if letter < 0x80 { return Demand(vowels: []) }
    if letter == ArabicLetter.alef, marks.isDisjoint(with: .vowels) {
      // Behind a vowel at the end of the word before, the article has none of its own: *Abdu 'l-*.
      let isElided = isWordStart && index - 2 >= letters.lowerBound && vowels(name, index - 2, letters) != nil
      return isElided ? Demand(vowels: []) : Demand()
    }
    let isGlide = ArabicLetter.isGlide(letter)
    guard let vowels = vowels(name, index, letters) else {
      // No word begins with two consonants: the vowel before ⁧بْن⁩ is not written.
      let isSilent = marks.contains(.sukun) && !isWordStart || marks.contains(.tanwin)
      return isSilent && !isGlide ? Demand(vowels: []) : Demand()
    }
    if isGlide, isWordEnd { return Demand() }
    return Demand(vowels: vowels, isOptional: isWordEnd, isGlide: isGlide)
  }

  /// The vowels that the press writes for the mark of a letter; nil when it has none that is spoken.
  private func vowels(_ name: CanonicalName, _ index: Int, _ letters: Range<Int>) -> Vowels? {
    let marks = name.marks[index]
    if marks.contains(.tanwin) { return nil }
    if marks.contains(.damma) { return [.o, .u] }
    if marks.contains(.kasra) { return [.i, .e, .y] }
    guard marks.contains(.fatha) || marks.contains(.daggerAlif) else { return nil }
    let next = index + 1 < letters.upperBound ? name.letters[index + 1] : 0
    if next == ArabicLetter.waw { return isPersian ? [.a, .o] : [.a, .e, .o] }
    return isPersian && next != ArabicLetter.yeh ? .a : [.a, .e]
  }

  /// Adds what a letter writes to the run before it.
  ///
  /// - Returns: what the spelling loses by it, at least ``breach`` when a run is against what is written.
  func add(_ chunk: Chunk, at position: Int, _ alphabet: [UInt16], to run: inout VowelRun) -> Float {
    var breaks = false
    var loss: Float = 0
    for index in 0..<chunk.count {
      let vowel = Vowels(latin: alphabet[Int(chunk[index])])
      let isVowel = vowel == .y ? run.opensWithConsonant && run.isEmpty : !vowel.isEmpty
      if isVowel {
        run.append(vowel)
        if vowel == .e, !isPersian, isWritten(position) || isWritten(position - 1) { loss += Self.habit }
      } else {
        // Only the last of several consonants that a letter writes has its vowel behind it.
        let isEnd = run.start < position || !run.isEmpty
        breaks = breaks || isEnd && !admits(run, through: max(run.start, position - 1), isWhole: true)
        run = VowelRun(start: position)
      }
    }
    breaks = breaks || !run.isEmpty && !admits(run, through: position + 1, isWhole: false)
    return breaks ? loss + Self.breach : loss
  }

  private func isWritten(_ position: Int) -> Bool {
    position >= 0 && demands[position].vowels != .all && !demands[position].vowels.isEmpty
  }

  /// Whether the run at the end of a name is as written.
  func admitsEnd(_ run: VowelRun) -> Bool { admits(run, through: demands.count - 1, isWhole: true) }

  /// Whether a run, or the beginning of one, meets the demands of its letters.
  private func admits(_ run: VowelRun, through last: Int, isWhole: Bool) -> Bool {
    let first = max(run.start, 0)
    return meets(run, 0, first, min(last, demands.count - 1), isWhole)
  }

  private func meets(_ run: VowelRun, _ index: Int, _ position: Int, _ last: Int, _ isWhole: Bool) -> Bool {
    if index == run.count, !isWhole { return true }
    guard position <= last else { return index == run.count }
    let demand = demands[position]
    // The letter that wrote the consonant before the run has its vowel behind it.
    let isAfterVowels = demand.isGlide && position != run.start
    for start in index...(isAfterVowels ? run.count : index) {
      if start == run.count, !isWhole { return true }
      var next = start
      while next < run.count, demand.vowels.contains(run[next]) {
        next += 1
        if meets(run, next, position + 1, last, isWhole) { return true }
      }
    }
    return demand.isOptional && meets(run, index, position + 1, last, isWhole)
  }
}
