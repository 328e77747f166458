/// The spellings that searches have found for units of earlier names, for texts in which words come again.
///
/// What a search finds depends on the letters of the unit, their marks and the common origin of the name alone, so that a remembered spelling is the one that
/// another search would give. Memory is bounded: when it is full everything is forgotten.
///
/// Ownership: one a worker.
struct UnitMemory {
  /// A unit in the memory.
  struct Entry {
    fileprivate var letters: Range<Int>
    /// The spellings, best first, in ``UnitMemory/spellings``.
    fileprivate(set) var spellings: Range<Int>
  }

  private var entries: [UInt64: Entry] = [:]
  /// For each unit its letters, canonical and as written, their marks, and its kind.
  private var letters: [UInt16] = []
  /// The spellings of all units; their bytes are in ``bytes``.
  private(set) var spellings: [PartList.Spelling] = []
  private(set) var bytes: [UInt8] = []

  /// Bytes of letters and spellings that are kept, those of some 50,000 units with three spellings.
  private static let limit = 4 << 20

  /// The unit of a name, if it is remembered.
  func find(_ unit: WordList.Unit, of name: CanonicalName, _ origin: CommonOrigin) -> Entry? {
    guard let entry = entries[Self.hash(unit, of: name, origin)], holds(entry, unit, name, origin) else {
      return nil
    }
    return entry
  }

  /// Remembers the last part of a list as what was found for a unit.
  mutating func add(
    _ unit: WordList.Unit, of name: CanonicalName, _ origin: CommonOrigin, lastOf parts: PartList
  ) {
    guard let part = parts.parts.last else { return }
    if bytes.count + 2 * letters.count > Self.limit { removeAll() }
    let firstLetter = letters.count
    letters.append(contentsOf: name.letters[unit.letters])
    letters.append(contentsOf: name.written[unit.letters])
    for index in unit.letters { letters.append(name.marks[index].rawValue) }
    letters.append(Self.kind(unit, origin))
    let first = spellings.count
    for spelling in parts.spellings[part.spellings] {
      let start = bytes.count
      bytes.append(contentsOf: parts.bytes[spelling.bytes])
      spellings.append(PartList.Spelling(bytes: start..<bytes.count, score: spelling.score))
    }
    entries[Self.hash(unit, of: name, origin)] = Entry(
      letters: firstLetter..<letters.count, spellings: first..<spellings.count)
  }

  private mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    spellings.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  private func holds(_ entry: Entry, _ unit: WordList.Unit, _ name: CanonicalName, _ origin: CommonOrigin)
    -> Bool
  {
    let count = unit.letters.count
    let start = entry.letters.lowerBound
    return entry.letters.count == 3 * count + 1
      && letters[start..<(start + count)] == name.letters[unit.letters]
      && letters[(start + count)..<(start + 2 * count)] == name.written[unit.letters]
      && unit.letters.enumerated().allSatisfy { letters[start + 2 * count + $0] == name.marks[$1].rawValue }
      && letters[start + 3 * count] == Self.kind(unit, origin)
  }

  /// FNV-1a over the letters as written, which mostly say what the canonical ones are, with their marks.
  private static func hash(_ unit: WordList.Unit, of name: CanonicalName, _ origin: CommonOrigin) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(kind(unit, origin))
    for index in unit.letters {
      hash =
        (hash ^ UInt64(name.written[index]) ^ UInt64(name.marks[index].rawValue) << 16) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func kind(_ unit: WordList.Unit, _ origin: CommonOrigin) -> UInt16 {
    origin.rawValue << 1 | (unit.isInitial ? 1 : 0)
  }
}
