extension MatcherParameters {
  /// Why bytes are no parameters.
  public enum FormatError: Error, Equatable {
    /// They do not begin as parameters do.
    case noParameters
    /// They were made for another version of the program, which has other sounds or features.
    case otherVersion
    /// Some are missing, or there are too many.
    case wrongLength
    /// Their checksum is another one.
    case damaged
  }

  private static let magic: [UInt8] = Array("DABIRNM3".utf8)

  /// Reads what ``bytes`` wrote.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) {
    guard bytes.count >= 16, bytes.prefix(8).elementsEqual(Self.magic) else { throw .noParameters }
    let body = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - 8)])
    var checksum = LittleEndianReader(UnsafeBufferPointer(rebasing: bytes[(bytes.count - 8)...]))
    guard checksum.integer(UInt64.self) == Self.checksum(body) else { throw .damaged }
    var reader = LittleEndianReader(body)
    _ = reader.integer(UInt64.self)
    for count in Self.shape { guard reader.integer(UInt32.self) == count else { throw .otherVersion } }
    var scores = AlignmentScores()
    for index in scores.pairs.indices { scores.pairs[index] = reader.integer(Int16.self) ?? 0 }
    for index in scores.expectedLatin.indices {
      scores.expectedLatin[index] = reader.integer(Int16.self) ?? 0
    }
    for index in scores.expectedArabic.indices {
      scores.expectedArabic[index] = reader.integer(Int16.self) ?? 0
    }
    let partWeights = (0..<QuadraticModel.weightCount(PartFeatures.count)).map { _ in reader.float() ?? 0 }
    let trees = try reader.trees()
    let common = try reader.table(entryLength: 5) { $0.integer(UInt8.self) }
    let wellKnown = try reader.table(entryLength: 8) { reader -> NameIdentity? in
      guard let first = reader.integer(UInt16.self), let second = reader.integer(UInt16.self) else {
        return nil
      }
      return NameIdentity(first: first, second: second)
    }
    guard reader.isAtEnd else { throw .wrongLength }
    self.init(
      scores: scores, frequencies: PartFrequencies(table: common),
      wellKnown: WellKnownNames(table: wellKnown),
      partWeights: ContiguousArray(partWeights), trees: trees)
  }

  /// The parameters as they are stored: little-endian, with a checksum at the end; see the initializer.
  public var bytes: [UInt8] {
    var bytes = Self.magic
    for count in Self.shape { bytes.appendInteger(count) }
    for table in [scores.pairs, scores.expectedLatin, scores.expectedArabic] {
      for value in table { bytes.appendInteger(value) }
    }
    for weight in partWeights { bytes.appendInteger(weight.bitPattern) }
    bytes.appendInteger(UInt32(trees.leaves.count / BoostedTrees.leafCount))
    bytes.appendInteger(trees.start.bitPattern)
    for question in trees.questions {
      bytes.append(question.feature)
      bytes.appendInteger(question.limit.bitPattern)
    }
    for leaf in trees.leaves { bytes.appendInteger(leaf.bitPattern) }
    bytes.appendInteger(UInt32(frequencies.table.entries.count))
    for entry in frequencies.table.entries {
      bytes.appendInteger(entry.hash)
      bytes.append(entry.value)
    }
    bytes.appendInteger(UInt32(wellKnown.table.entries.count))
    for entry in wellKnown.table.entries {
      bytes.appendInteger(entry.hash)
      bytes.appendInteger(entry.value.first)
      bytes.appendInteger(entry.value.second)
    }
    bytes.appendInteger(bytes.withUnsafeBufferPointer(Self.checksum))
    return bytes
  }

  /// What the tables are made for.
  private static var shape: [UInt32] {
    [
      UInt32(NameSound.count), UInt32(PartFeatures.count), UInt32(MatchFeatures.count),
      UInt32(BoostedTrees.depth),
    ]
  }

  /// FNV-1a over 64 bits.
  private static func checksum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Reads numbers one after the other; nil past the end.
private struct LittleEndianReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func integer<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard position + size <= bytes.count else {
      position = bytes.count + 1
      return nil
    }
    var number: Number = 0
    for offset in 0..<size { number |= Number(truncatingIfNeeded: bytes[position + offset]) << (offset * 8) }
    position += size
    return number
  }

  /// A table behind the number of its entries, each a hash and a value.
  mutating func table<Value>(
    entryLength: Int, _ value: (inout LittleEndianReader) -> Value?
  ) throws(MatcherParameters.FormatError) -> HashedTable<Value> {
    let count = Int(integer(UInt32.self) ?? 0)
    guard count <= bytes.count / entryLength else { throw .wrongLength }
    var entries: [HashedTable<Value>.Entry] = []
    for _ in 0..<count {
      guard let hash = integer(UInt32.self), hash != 0, let value = value(&self) else { throw .wrongLength }
      entries.append(HashedTable.Entry(hash: hash, value: value))
    }
    return HashedTable(entries)
  }

  /// Trees behind their number.
  mutating func trees() throws(MatcherParameters.FormatError) -> BoostedTrees {
    let count = Int(integer(UInt32.self) ?? 0)
    guard count <= TreeAnswers.mostTrees, let start = float() else { throw .wrongLength }
    var trees = BoostedTrees(start: start, questions: [], leaves: [])
    for _ in 0..<count * BoostedTrees.depth {
      guard let feature = integer(UInt8.self), feature < MatchFeatures.count, let limit = float() else {
        throw .wrongLength
      }
      trees.questions.append(BoostedTrees.Question(feature: feature, limit: limit))
    }
    for _ in 0..<count * BoostedTrees.leafCount {
      guard let leaf = float() else { throw .wrongLength }
      trees.leaves.append(leaf)
    }
    return trees
  }

  mutating func float() -> Float? { integer(UInt32.self).map { Float(bitPattern: $0) } }
}

extension [UInt8] {
  fileprivate mutating func appendInteger<Number: FixedWidthInteger>(_ number: Number) {
    for offset in 0..<MemoryLayout<Number>.size {
      append(UInt8(truncatingIfNeeded: number >> (offset * 8)))
    }
  }
}
