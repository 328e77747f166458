/// The units of a direction: source letters with a chunk of target letters each, ordered by source letter.
struct UnitTable: Sendable {
  /// The first unit of each source letter, and one past the last of all.
  private let starts: Table<UInt16>
  private let chunks: Table<UInt64>
  /// The largest number of units that a letter has.
  let widest: Int

  var count: Int { chunks.count }
  /// Number of source letters.
  var letters: Int { starts.count - 1 }

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    let letters = try section.number(in: 1...256)
    let units = try section.number(in: 2...65535)
    starts = try section.table(of: UInt16.self, count: letters + 1)
    chunks = try section.table(of: UInt64.self, count: units)
    var widest = 0
    for letter in 0..<letters {
      guard starts[letter] <= starts[letter + 1], Int(starts[letter + 1]) <= units else {
        throw section.damage
      }
      widest = max(widest, Int(starts[letter + 1]) - Int(starts[letter]))
    }
    self.widest = widest
  }

  /// Checks that chunks are made of letters of the target alphabet.
  func check(targetLetters: Int, _ damage: ModelError) throws(ModelError) {
    for unit in 0..<chunks.count {
      let chunk = self[unit]
      guard chunk.count <= Chunk.capacity else { throw damage }
      for index in 0..<chunk.count where Int(chunk[index]) >= targetLetters { throw damage }
    }
  }

  static func section(chunks: [Chunk], starts: [Int]) -> [UInt8] {
    var writer = SectionWriter()
    writer.append(starts.count - 1)
    writer.append(chunks.count)
    writer.append(starts.map { UInt16($0) })
    writer.append(chunks.map(\.packed))
    return writer.bytes
  }

  /// The units of a source letter.
  @inline(__always)
  subscript(letter letter: UInt8) -> Range<Int> { Int(starts[Int(letter)])..<Int(starts[Int(letter) + 1]) }

  /// What a unit writes.
  @inline(__always)
  subscript(unit: Int) -> Chunk { Chunk(packed: chunks[unit]) }
}
