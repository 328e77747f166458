/// A spelling of a unit, source letter by source letter.
struct SpelledLetters {
  private var source: [UInt16] = []
  /// Whether ال at the beginning is the article.
  private var beginsWithArticle = false
  private var units: [Int] = []

  /// Takes a spelling of the last search.
  mutating func read(_ search: BeamSearch, spelling: Int, _ name: CanonicalName, _ range: Range<Int>) {
    source.removeAll(keepingCapacity: true)
    source.append(contentsOf: name.letters[range])
    beginsWithArticle = search.beginsWithArticle
    units.removeAll(keepingCapacity: true)
    for _ in range { units.append(0) }
    search.forEachUnitBackward(of: spelling) { units[$0] = $1 }
  }

  /// Appends the letters of the other script.
  func writeScript(_ model: DirectionModel, into bytes: inout [UInt8]) {
    for unit in units {
      let chunk = model.units[unit]
      for index in 0..<chunk.count { bytes.append(utf8Of: model.alphabets.target[Int(chunk[index])]) }
    }
  }

  /// Appends the Latin spelling with capitals, and with the article set off as the press does: *Al-Salih*,
  /// *Abd al-Rahman*, but *Abdul Rahman* and *Abderrahmane*.
  func writeLatin(_ model: DirectionModel, isInitial: Bool, into bytes: inout [UInt8]) {
    let start = bytes.count
    var wordStart = start
    for position in source.indices {
      let isArticleEnd = position > 0 && isArticle(position - 1)
      let chunk = model.units[units[position]]
      for index in 0..<chunk.count {
        let letter = UInt8(truncatingIfNeeded: model.alphabets.target[Int(chunk[index])])
        let isLower = (0x61...0x7A).contains(letter)
        let isCapital = isLower && bytes.count == wordStart && !isLowerArticle(position)
        bytes.append(isCapital ? letter - 0x20 : letter)
      }
      if source[position] == ASCII.space || source[position] == ASCII.hyphen {
        endWord(before: position + 1, model, UInt8(source[position]), &bytes)
        wordStart = bytes.count
        continue
      }
      guard isArticleEnd, endsWithL(position, model) else { continue }
      if joinsOpener(position - 1, model) {
        bytes.append(UInt8(ASCII.space))
      } else if bytes.count - wordStart == 2 {
        bytes.append(UInt8(ASCII.hyphen))
      } else {
        continue
      }
      wordStart = bytes.count
    }
    if isInitial, bytes.count > start + 1 { bytes.removeLast(bytes.count - start - 1) }
  }

  /// Ends a word, unless the article behind it is written together with it.
  private func endWord(
    before position: Int, _ model: DirectionModel, _ separator: UInt8, _ bytes: inout [UInt8]
  ) {
    guard let last = bytes.last, last != separator, !isGod(position) else { return }
    if isArticle(position), joinsOpener(position, model) || !endsWithL(position + 1, model) { return }
    bytes.append(separator)
  }

  /// Whether ال begins a word here that goes on for at least two letters and is not الله.
  private func isArticle(_ position: Int) -> Bool {
    guard position + 3 < source.count, source[position] == 0x627, source[position + 1] == 0x644 else {
      return false
    }
    let isWordStart = position == 0 ? beginsWithArticle : source[position - 1] == ASCII.space
    guard isWordStart, source[position + 2] != ASCII.space, source[position + 3] != ASCII.space else {
      return false
    }
    return !isGod(position)
  }

  /// Whether the word here is الله, which is written together with the word before it: *Abdallah*, *Nasrallah*.
  private func isGod(_ position: Int) -> Bool {
    guard position > 0, source[position - 1] == ASCII.space else { return false }
    let word = source[position...].prefix { $0 != ASCII.space }
    return word.elementsEqual([0x627, 0x644, ArabicLetter.lam, ArabicLetter.heh])
  }

  /// Whether a letter is part of an article inside a name, which is written small: *Abd al-Rahman*.
  private func isLowerArticle(_ position: Int) -> Bool {
    if isGod(position) || isGod(position - 1) || isGod(position - 2) { return true }
    return position > 1 && (isArticle(position) || isArticle(position - 1)) && !isArticle(0)
      && source[0] != 0x622 && source.contains(ASCII.space)
  }

  /// Whether an article inside a name is written with the word before it: *Abdul*, *Abdel*.
  private func joinsOpener(_ position: Int, _ model: DirectionModel) -> Bool {
    guard position > 0 else { return false }
    let vowel = model.units[units[position]]
    guard vowel.count > 0 else { return true }
    let letter = model.alphabets.target[Int(vowel[0])]
    let opensWithServant = source.starts(with: "عبد".utf16)
    return opensWithServant && (letter == 0x65 || letter == 0x75 || letter == 0x6F)
  }

  private func endsWithL(_ position: Int, _ model: DirectionModel) -> Bool {
    let chunk = model.units[units[position]]
    return chunk.count == 1 && model.alphabets.target[Int(chunk[0])] == 0x6C
  }
}
