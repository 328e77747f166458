internal import CTextKernels

/// A piece of a knowledge base's bytes; whatever is read from it is checked against its length.
///
/// A damaged file therefore gives wrong answers at worst: what lies outside reads as zero or nothing.
///
/// Ownership: points into memory that the ``KnowledgeBase`` keeps and nobody writes to, hence
/// `@unchecked Sendable`.
struct Section: @unchecked Sendable {
  private let base: UnsafeRawPointer?
  /// The length in bytes.
  let count: Int

  /// No bytes.
  static let empty = Section(UnsafeRawBufferPointer(start: nil, count: 0))

  init(_ bytes: UnsafeRawBufferPointer) {
    base = bytes.baseAddress
    count = bytes.count
  }

  /// All of its bytes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The value at a byte position, little-endian; 0 outside.
  @inline(__always)
  private func load<Value: FixedWidthInteger & BitwiseCopyable>(_ position: Int, as type: Value.Type) -> Value
  {
    guard let base, position >= 0, position <= count - MemoryLayout<Value>.size else { return 0 }
    return Value(littleEndian: (base + position).loadUnaligned(as: Value.self))
  }

  @inline(__always) func byte(at position: Int) -> UInt8 { load(position, as: UInt8.self) }
  @inline(__always) func uint16(at position: Int) -> UInt16 { load(position, as: UInt16.self) }
  @inline(__always) func uint32(at position: Int) -> UInt32 { load(position, as: UInt32.self) }
  @inline(__always) func uint48(at position: Int) -> UInt64 {
    UInt64(uint32(at: position)) | UInt64(uint16(at: position + 4)) << 32
  }
  @inline(__always) func uint64(at position: Int) -> UInt64 { load(position, as: UInt64.self) }

  /// Asks for the memory at a byte position, which will be read soon.
  @inline(__always)
  func prefetch(at position: Int) {
    guard let base, position >= 0, position < count else { return }
    dabir_prefetch(base + position)
  }

  /// Up to eight bytes as a little-endian number; what is missing of eight is zero.
  @inline(__always)
  func piece(at position: Int, _ length: Int) -> UInt64 {
    if let base, position >= 0, position <= count - 8 {
      return WordHash.loadPadded(base + position, length)
    }
    let bytes = slice(position, Swift.min(length, Swift.max(0, count - position)))
    return WordHash.loadPiece(bytes, 0)
  }

  /// Bytes from a position on; empty when they do not lie in the section.
  @inline(__always)
  func slice(_ start: Int, _ length: Int) -> UnsafeBufferPointer<UInt8> {
    guard let base, start >= 0, length >= 0, start <= count, length <= count - start else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: (base + start).assumingMemoryBound(to: UInt8.self), count: length)
  }
}

/// Reads the values of a variable-length record one after the other; behind the section's end all are zero.
struct SectionReader {
  private let section: Section
  private(set) var position: Int

  init(_ section: Section, at position: Int) {
    self.section = section
    self.position = position
  }

  /// Whether nothing can follow.
  var isAtEnd: Bool { position < 0 || position >= section.count }

  /// An unsigned number in groups of seven bits, the lowest first, as in Protocol Buffers.
  @inline(__always)
  mutating func number() -> UInt64 {
    let byte = section.byte(at: position)
    guard byte < 0x80, !isAtEnd else { return longNumber() }
    position += 1
    return UInt64(byte)
  }

  private mutating func longNumber() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while !isAtEnd, shift < 64 {
      let byte = section.byte(at: position)
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }

  /// A number that is used as a count or length; a damaged one is cut to the section's length.
  mutating func count() -> Int { Int(min(number(), UInt64(section.count))) }

  /// A length and that many bytes.
  mutating func text() -> UnsafeBufferPointer<UInt8> {
    let length = count()
    let bytes = section.slice(position, length)
    position += length
    return bytes
  }

  mutating func byte() -> UInt8 {
    defer { position += 1 }
    return section.byte(at: position)
  }
}
