/// Where the list of members is in a zip archive: at its end, so that only files can be read this way.
struct ZipDirectory {
  /// Where the list starts in the file.
  let start: Int
  /// Where it ends.
  let end: Int

  private static let endLength = 22
  private static let longestComment = 0xFFFF
  private static let locatorLength = 20

  /// Finds the list; nil when the file is not seekable, or the list is missing or makes no sense.
  init?(_ file: FileSource) {
    guard let size = file.size else { return nil }
    let tailStart = max(0, size - Self.endLength - Self.longestComment - Self.locatorLength)
    guard let tail = file.bytes(tailStart..<size), let found = Self.endRecord(in: tail) else { return nil }
    var length = Int(tail.uint32(at: found + 12))
    var offset = Int(tail.uint32(at: found + 16))
    var end = tailStart + found
    if length == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || tail.uint16(at: found + 10) == 0xFFFF,
      let record = Self.largeEndRecord(file, tail, found)
    {
      (length, offset, end) = record
    }
    guard length <= end, offset <= end - length else { return nil }
    self.start = offset
    self.end = offset + length
  }

  /// The last end record whose comment reaches to the end of the file.
  private static func endRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= endLength else { return nil }
    return stride(from: tail.count - endLength, through: 0, by: -1).first { index in
      tail.uint32(at: index) == 0x0605_4B50
        && index + endLength + Int(tail.uint16(at: index + 20)) == tail.count
    }
  }

  /// Zip64: the end record's larger form, which a locator before the end record points to.
  private static func largeEndRecord(
    _ file: FileSource, _ tail: [UInt8], _ found: Int
  ) -> (length: Int, offset: Int, end: Int)? {
    let locator = found - locatorLength
    guard locator >= 0, tail.uint32(at: locator) == 0x0706_4B50,
      let position = Int(exactly: tail.uint64(at: locator + 8)), let size = file.size, position <= size - 56,
      let record = file.bytes(position..<position + 56), record.uint32(at: 0) == 0x0606_4B50,
      let length = Int(exactly: record.uint64(at: 40)), let offset = Int(exactly: record.uint64(at: 48))
    else { return nil }
    return (length, offset, position)
  }
}
