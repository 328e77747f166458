/// The spellings of the units of a name, as UTF-8 in one buffer.
struct PartList {
  struct Spelling {
    var bytes: Range<Int>
    /// Natural logarithm of its probability.
    var score: Float
  }

  /// A unit: its spellings, best first, and what goes before it.
  struct Part {
    var spellings: Range<Int>
    var separator: UInt16
  }

  private(set) var bytes: [UInt8] = []
  private(set) var spellings: [Spelling] = []
  private(set) var parts: [Part] = []
  private var letters = SpelledLetters()

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    spellings.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  /// Appends a unit that is written as it is.
  mutating func append(verbatim units: ArraySlice<UInt16>, separator: UInt16) {
    let start = bytes.count
    for unit in units { bytes.append(utf8Of: unit) }
    if let first = bytes[start...].first, (0x61...0x7A).contains(first) { bytes[start] = first - 0x20 }
    spellings.append(Spelling(bytes: start..<bytes.count, score: 0))
    parts.append(Part(spellings: (spellings.count - 1)..<spellings.count, separator: separator))
  }

  /// Appends a unit that is not spelled by its sound.
  mutating func append(
    _ meanings: WordMeanings, _ meaning: WordMeanings.Meaning, behind word: ArraySlice<UInt16>,
    separator: UInt16
  ) {
    let first = spellings.count
    meanings.spell(meaning, behind: word) { text, probability in
      spellings.append(
        Spelling(bytes: bytes.count..<(bytes.count + text.count), score: Float.logarithm(probability)))
      bytes.append(contentsOf: text)
    }
    parts.append(Part(spellings: first..<spellings.count, separator: separator))
  }

  /// Appends the best spellings that a search has found for a unit.
  mutating func append(
    _ search: BeamSearch, _ name: CanonicalName, _ range: Range<Int>, _ unit: WordList.Unit,
    direction: Direction, best: Int
  ) {
    let first = spellings.count
    for index in 0..<min(best, search.count) {
      let start = bytes.count
      letters.read(search, spelling: index, name, range)
      if direction.isToLatin {
        letters.writeLatin(search.model, isInitial: unit.isInitial, into: &bytes)
      } else {
        letters.writeScript(search.model, into: &bytes)
      }
      let probability = max(search.probability(of: index), 1e-6)
      spellings.append(Spelling(bytes: start..<bytes.count, score: Float.logarithm(probability)))
      if unit.isInitial { break }
    }
    parts.append(Part(spellings: first..<spellings.count, separator: unit.separator))
  }

  /// Puts a spelling first in the last part, with a share of the probability that the others lose.
  ///
  /// - Parameter best: the most spellings that the part keeps.
  mutating func prefer(_ spelling: [UInt8], share: Float, best: Int) {
    guard let part = parts.last else { return }
    let first = part.spellings.lowerBound
    var probability = share
    var end = first
    for index in part.spellings {
      var other = spellings[index]
      other.score += Float.logarithm(1 - share)
      if bytes[other.bytes].elementsEqual(spelling) {
        probability += Float.exponential(other.score)
      } else if end - first < best - 1 {
        spellings[end] = other
        end += 1
      }
    }
    spellings.removeSubrange(end...)
    spellings.insert(
      Spelling(bytes: bytes.count..<(bytes.count + spelling.count), score: Float.logarithm(probability)),
      at: first)
    bytes.append(contentsOf: spelling)
    parts[parts.count - 1].spellings = first..<spellings.count
  }

  /// Appends a unit with the spellings that are remembered for it.
  mutating func append(_ known: UnitMemory.Entry, of memory: borrowing UnitMemory, separator: UInt16) {
    let first = spellings.count
    for spelling in memory.spellings[known.spellings] {
      let start = bytes.count
      bytes.append(contentsOf: memory.bytes[spelling.bytes])
      spellings.append(Spelling(bytes: start..<bytes.count, score: spelling.score))
    }
    parts.append(Part(spellings: first..<spellings.count, separator: separator))
  }
}

extension [UInt8] {
  /// Appends a UTF-16 unit that is no surrogate.
  mutating func append(utf8Of unit: UInt16) {
    switch unit {
    case ..<0x80: append(UInt8(unit))
    case ..<0x800:
      append(UInt8(0xC0 | unit >> 6))
      append(UInt8(0x80 | unit & 0x3F))
    default:
      append(UInt8(0xE0 | unit >> 12))
      append(UInt8(0x80 | unit >> 6 & 0x3F))
      append(UInt8(0x80 | unit & 0x3F))
    }
  }
}
