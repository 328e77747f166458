/// What the list of a zip archive says about one member.
struct ZipRecord {
  /// The bytes of a record before its name.
  static let fixedLength = 46

  let name: String
  /// How it is compressed.
  let method: UInt16
  let isEncrypted: Bool
  let isFile: Bool
  let crc: UInt32
  /// Bytes in the archive.
  let storedSize: UInt64
  /// Bytes once decoded.
  let size: UInt64
  /// Where the member's own header is.
  let offset: UInt64

  /// The length of a record that starts with these bytes; nil when they start none.
  static func length(_ fixed: ArraySlice<UInt8>) -> Int? {
    let base = fixed.startIndex
    guard fixed.count >= fixedLength, fixed.uint32(at: base) == 0x0201_4B50 else { return nil }
    return fixedLength + [28, 30, 32].reduce(0) { $0 + Int(fixed.uint16(at: base + $1)) }
  }

  /// Reads a whole record.
  init(_ bytes: ArraySlice<UInt8>) {
    let base = bytes.startIndex
    let nameStart = base + Self.fixedLength
    let nameEnd = nameStart + Int(bytes.uint16(at: base + 28))
    let extra = bytes[nameEnd..<nameEnd + Int(bytes.uint16(at: base + 30))]
    let flags = bytes.uint16(at: base + 8)
    let nameBytes = bytes[nameStart..<nameEnd]
    var large = LargeFields(extra)
    name = String(decoding: nameBytes, as: UTF8.self)
    method = bytes.uint16(at: base + 10)
    isEncrypted = flags & 1 != 0 || flags & (1 << 13) != 0
    isFile = Self.isFile(
      nameBytes, madeBy: bytes.uint16(at: base + 4), attributes: bytes.uint32(at: base + 38))
    crc = bytes.uint32(at: base + 16)
    // The order in which zip64 lists what does not fit in 32 bits.
    size = large.value(for: bytes.uint32(at: base + 24))
    storedSize = large.value(for: bytes.uint32(at: base + 20))
    offset = large.value(for: bytes.uint32(at: base + 42))
  }

  /// Folders end with a slash; Unix archives say what else is no regular file.
  private static func isFile(_ name: ArraySlice<UInt8>, madeBy: UInt16, attributes: UInt32) -> Bool {
    if name.last == UInt8(ascii: "/") { return false }
    let kind = attributes >> 28
    let isUnix = madeBy >> 8 == 3 || madeBy >> 8 == 19
    return isUnix ? kind == 0 || kind == 8 : attributes & 0x10 == 0
  }

  /// The 64-bit numbers of the zip64 extra field, taken one after the other.
  private struct LargeFields {
    private var values: ArraySlice<UInt8> = []

    init(_ extra: ArraySlice<UInt8>) {
      var rest = extra
      while rest.count >= 4 {
        let length = Int(rest.uint16(at: rest.startIndex + 2))
        let content = rest.dropFirst(4).prefix(length)
        if rest.uint16(at: rest.startIndex) == 1 {
          values = content
          return
        }
        rest = rest.dropFirst(4 + length)
      }
    }

    mutating func value(for small: UInt32) -> UInt64 {
      guard small == .max, values.count >= 8 else { return UInt64(small) }
      defer { values = values.dropFirst(8) }
      return values.uint64(at: values.startIndex)
    }
  }
}
