/// The bytes of a model: a header, a table of sections, the sections.
///
/// Layout, all numbers little-endian: magic (8 bytes), format version (4), number of sections (4), checksum of
/// everything behind it (8), name padded with zeros (40); per section kind (4), direction (4), offset (8),
/// length (8); then the sections, each at a multiple of 64 bytes.
///
/// Ownership: an image read from memory of its own frees it at the end; the built-in one lives as long as the
/// process. Nothing changes the bytes.
final class ModelImage: @unchecked Sendable {
  static let magic: [UInt8] = Array("DABIRTRL".utf8)
  static let formatVersion: UInt32 = 5
  static let headerLength = 64
  private static let entryLength = 24
  static let nameLength = 40

  private let bytes: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// Takes bytes that live as long as the process and were proven when the program was built.
  init(unowned bytes: UnsafeRawBufferPointer) throws(ModelError) {
    self.bytes = bytes
    isOwned = false
    try checkHeader()
  }

  /// Copies bytes and checks them.
  init(copying source: [UInt8]) throws(ModelError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(64, source.count), alignment: 64)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<source.count])
    isOwned = true
    try checkHeader()
    guard Self.checksum(of: bytes, from: 24) == number(at: 16, as: UInt64.self) else {
      throw .damaged(part: "checksum")
    }
  }

  deinit {
    if isOwned { bytes.deallocate() }
  }

  /// The name and version that the model was given.
  var name: String {
    let name = bytes[24..<Self.headerLength].prefix { $0 != 0 }
    return String(decoding: name, as: UTF8.self)
  }

  /// The checksum that the header states.
  var checksum: UInt64 { number(at: 16, as: UInt64.self) }

  /// A section, empty when the model has none of that kind.
  func section(_ kind: SectionKind, of direction: Int) throws(ModelError) -> SectionReader {
    let name = "\(kind) of direction \(direction)"
    for index in 0..<Int(number(at: 12, as: UInt32.self)) {
      let entry = Self.headerLength + index * Self.entryLength
      guard number(at: entry, as: UInt32.self) == kind.rawValue,
        Int(number(at: entry + 4, as: UInt32.self)) == direction
      else { continue }
      let offset = number(at: entry + 8, as: UInt64.self)
      let length = number(at: entry + 16, as: UInt64.self)
      guard offset % 8 == 0, offset <= bytes.count, length <= UInt64(bytes.count) - offset else {
        throw .damaged(part: name)
      }
      let range = Int(offset)..<Int(offset + length)
      return SectionReader(name, UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    return SectionReader(name, UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// Whether the model has a section of a kind for a direction.
  func has(_ kind: SectionKind, of direction: Int) -> Bool {
    (0..<Int(number(at: 12, as: UInt32.self))).contains { index in
      let entry = Self.headerLength + index * Self.entryLength
      return number(at: entry, as: UInt32.self) == kind.rawValue
        && Int(number(at: entry + 4, as: UInt32.self)) == direction
    }
  }

  private func checkHeader() throws(ModelError) {
    guard bytes.count >= Self.headerLength, bytes.starts(with: Self.magic) else { throw .notAModel }
    let version = number(at: 8, as: UInt32.self)
    guard version <= Self.formatVersion else { throw .newerFormat(version) }
    guard version == Self.formatVersion else { throw .olderFormat(version) }
    let sections = Int(number(at: 12, as: UInt32.self))
    guard Self.headerLength + sections * Self.entryLength <= bytes.count else {
      throw .damaged(part: "table of sections")
    }
  }

  private func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type)
    -> Number
  {
    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// Bytes of a model of sections.
  static func assemble(
    name: String, sections: [(kind: SectionKind, direction: Int, bytes: [UInt8])]
  ) -> [UInt8] {
    var bytes = magic
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(formatVersion)
    append(UInt32(sections.count))
    append(UInt64(0))
    let label = Array(name.utf8.prefix(nameLength - 1))
    bytes += label + [UInt8](repeating: 0, count: nameLength - label.count)
    var offset = headerLength + sections.count * entryLength
    for section in sections {
      offset = (offset + 63) & ~63
      append(section.kind.rawValue)
      append(UInt32(section.direction))
      append(UInt64(offset))
      append(UInt64(section.bytes.count))
      offset += section.bytes.count
    }
    for section in sections {
      bytes += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
      bytes += section.bytes
    }
    seal(&bytes)
    return bytes
  }

  /// Writes the checksum of the bytes into the header.
  static func seal(_ bytes: inout [UInt8]) {
    let sum = bytes.withUnsafeBytes { checksum(of: $0, from: 24) }
    withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
  }

  /// A multiplicative hash of the bytes from an offset on, eight at a time.
  private static func checksum(of bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = start
    while offset + 8 <= bytes.count {
      sum =
        (sum ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
      offset += 8
    }
    for index in offset..<bytes.count { sum = (sum ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return sum
  }
}

/// What a section of a model holds.
enum SectionKind: UInt32 {
  case alphabets = 1
  case units
  case wideNgram
  case localNgram
  case letterNgram
  case network
  case originGate
  case lexicon
  case weights
  case attested
  case soundClasses
  case soundNgram
  case knownNames
  case articleGate
}
