/// Joins the spellings of the units of a name to candidates for the whole of it.
struct PartCombiner {
  /// A choice of spellings of the first units.
  private struct Choice {
    var score: Float
    /// Four bits a unit, the first unit lowest.
    var spellings: UInt64
  }

  private var choices: [Choice] = []
  private var next: [Choice] = []
  private var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Units beyond these always get their best spelling.
  private static let mostUnits = 16

  var count: Int { ranges.count }

  /// Finds the combinations with the largest products of probabilities.
  mutating func combine(_ parts: PartList, best: Int) {
    choices.removeAll(keepingCapacity: true)
    choices.append(Choice(score: 0, spellings: 0))
    for (index, part) in parts.parts.enumerated() where index < Self.mostUnits {
      next.removeAll(keepingCapacity: true)
      for choice in choices {
        for (offset, spelling) in part.spellings.enumerated() {
          let score = choice.score + parts.spellings[spelling].score
          insert(
            Choice(score: score, spellings: choice.spellings | UInt64(offset) << UInt64(4 * index)), best)
        }
      }
      swap(&choices, &next)
    }
    write(parts)
  }

  private mutating func insert(_ choice: Choice, _ best: Int) {
    var place = next.count
    while place > 0, next[place - 1].score < choice.score { place -= 1 }
    guard place < best else { return }
    next.insert(choice, at: place)
    if next.count > best { next.removeLast() }
  }

  private mutating func write(_ parts: PartList) {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    for choice in choices {
      let start = bytes.count
      for (index, part) in parts.parts.enumerated() {
        switch part.separator {
        case 0: break
        case ASCII.period: bytes.append(contentsOf: [UInt8(ASCII.period), UInt8(ASCII.space)])
        case let separator: bytes.append(UInt8(separator))
        }
        let offset = index < Self.mostUnits ? Int(choice.spellings >> UInt64(4 * index) & 15) : 0
        bytes.append(contentsOf: parts.bytes[parts.spellings[part.spellings.lowerBound + offset].bytes])
      }
      ranges.append(start..<bytes.count)
    }
  }

  func text(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[ranges[index]]) }
  }

  func score(_ index: Int) -> Float { Float.exponential(choices[index].score) }
}
