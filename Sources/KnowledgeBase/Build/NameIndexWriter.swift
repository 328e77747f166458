import ByteStreams
import TextCore

/// Writes the trie of a ``NameIndex`` from names that come in the order of their bytes.
///
/// The states of each level are numbered as they come, which is the order of their words; a state's first
/// successor is the number of states that the next level has when the state is made. Levels are put behind each
/// other at the end.
///
/// Ownership: one thread at a time.
final class NameIndexWriter {
  private let words: WordSections
  private let table: WordTable
  private let frequencies: WordFrequencies
  private let lists: SectionSpool
  private var levels: [Level] = []
  private var roots: [UInt32]
  private let rootSection: SectionSpool
  private let stateSection: SectionSpool
  /// The words of the name before.
  private var path: [UInt32] = []
  /// The number of different names.
  private(set) var nameCount = 0

  /// The states that stand for so many words.
  private struct Level {
    var rows: SectionSpool
    var count: UInt32 = 0
  }

  init(_ words: WordSections, frequencies: WordFrequencies) throws(SystemError) {
    self.words = words
    self.frequencies = frequencies
    table = words.table
    lists = try SectionSpool()
    roots = [UInt32](repeating: 0, count: words.count)
    rootSection = try SectionSpool()
    stateSection = try SectionSpool()
  }

  /// Writes all names; the value of each is a packed candidate and its mass.
  func write(_ names: ExternalSorter) throws(SystemError) {
    var name: [UInt8] = []
    var uses: [CandidateUse] = []
    func close() throws(SystemError) {
      guard !uses.isEmpty else { return }
      try name.withUnsafeBufferPointer { bytes throws(SystemError) in try add(bytes, uses) }
    }
    try names.forEach { key, value throws(SystemError) in
      if !key.elementsEqual(name) {
        try close()
        name = Array(key)
        uses.removeAll(keepingCapacity: true)
      }
      let packed = Section(UnsafeRawBufferPointer(value))
      uses.append(
        CandidateUse(
          candidate: Candidate(packed: packed.uint64(at: 0)),
          mass: Double(bitPattern: packed.uint64(at: 8))))
    }
    try close()
    try finish()
  }

  private func add(_ name: UnsafeBufferPointer<UInt8>, _ uses: [CandidateUse]) throws(SystemError) {
    let numbers = name.split(separator: 0x20).map { table.number(of: UnsafeBufferPointer(rebasing: $0)) }
    var common = 0
    while common < path.count, common < numbers.count, path[common] == numbers[common] { common += 1 }
    let position = UInt32(lists.count / NameIndex.listUnit)
    for depth in common..<numbers.count {
      if depth == levels.count { levels.append(Level(rows: try SectionSpool())) }
      let successors = depth + 1 < levels.count ? levels[depth + 1].count : 0
      let list = depth == numbers.count - 1 ? position : NameIndex.noList
      try levels[depth].rows.append { row in
        row.fixed(numbers[depth])
        row.fixed(successors)
        row.fixed(list)
      }
      levels[depth].count += 1
      if depth == 0 { roots[Int(numbers[0])] = levels[0].count }
    }
    path = numbers
    nameCount += 1
    try lists.append { LinkPrior.write(uses, commonness: frequencies.commonness(of: name), into: &$0) }
  }

  private func finish() throws(SystemError) {
    for root in roots { try rootSection.append { $0.fixed(root) } }
    roots = []
    // State 0 stands for no state: nothing follows it.
    var first: UInt32 = 1 + (levels.first?.count ?? 0)
    try stateSection.append { row in
      row.fixed(UInt32(0))
      row.fixed(first)
      row.fixed(NameIndex.noList)
    }
    for level in levels {
      try level.rows.forEachPiece { piece throws(SystemError) in
        Self.shift(piece, by: first)
        try stateSection.append(UnsafeBufferPointer(piece))
      }
      first += levels.indices.contains(stateLevel + 1) ? levels[stateLevel + 1].count : 0
      stateLevel += 1
    }
    try stateSection.append { row in
      row.fixed(UInt32(0))
      row.fixed(first)
      row.fixed(NameIndex.noList)
    }
  }

  /// The level that is being put behind the others.
  private var stateLevel = 0

  /// Turns first successors from numbers within a level into numbers of states.
  private static func shift(_ rows: UnsafeMutableBufferPointer<UInt8>, by first: UInt32) {
    let raw = UnsafeMutableRawBufferPointer(rows)
    for row in stride(from: 0, to: raw.count, by: NameIndex.rowSize) {
      let number = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: row + 4, as: UInt32.self))
      raw.storeBytes(of: (number + first).littleEndian, toByteOffset: row + 4, as: UInt32.self)
    }
  }

  func addSections(to assembler: inout FileAssembler) throws(SystemError) {
    try assembler.add(.wordSlots, words.slots)
    try assembler.add(.wordOffsets, words.offsets)
    try assembler.add(.wordBytes, words.bytes)
    try assembler.add(.wordRoots, rootSection)
    try assembler.add(.states, stateSection)
    try assembler.add(.candidates, lists)
  }
}
