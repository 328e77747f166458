/// The bytes that give away addresses of the web and of mail: `@` and `:/`.
enum AddressMarker {
  /// Whether a marker begins at this offset.
  @inline(__always)
  static func isFound(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "@"): true
    case UInt8(ascii: ":"): offset + 1 < end && text[offset + 1] == UInt8(ascii: "/")
    default: false
    }
  }

  /// Whether there is a marker anywhere in the range; most texts have none.
  static func isFound(in text: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> Bool {
    typealias Block = SIMD32<UInt8>
    let bytes = UnsafeRawBufferPointer(text)
    let at = Block(repeating: UInt8(ascii: "@"))
    let colon = Block(repeating: UInt8(ascii: ":"))
    let slash = Block(repeating: UInt8(ascii: "/"))
    var offset = range.lowerBound
    while offset + Block.scalarCount < range.upperBound {
      let block = bytes.loadUnaligned(fromByteOffset: offset, as: Block.self)
      let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
      if any((block .== at) .| ((block .== colon) .& (next .== slash))) { return true }
      offset += Block.scalarCount
    }
    return (offset..<range.upperBound).contains { isFound(in: text, at: $0, end: range.upperBound) }
  }
}
