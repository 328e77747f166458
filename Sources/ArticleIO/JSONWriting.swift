import TextCore

extension Arena where Element == UInt8 {
  /// Appends a whole number in decimal.
  public mutating func append(decimal value: Int) {
    if value < 0 {
      append(utf8: String(value))
    } else {
      appendUnsafe(maximum: DecimalWriter.maximumLength + DecimalWriter.slack) { target in
        let start = UnsafeMutableRawPointer(target)
        return start.distance(to: DecimalWriter.write(value, to: start))
      }
    }
  }

  /// Appends a number with at most four decimals and no trailing zeroes; `null` when it is not finite.
  public mutating func append(number value: Double) {
    guard value.isFinite else {
      append(literal: "null")
      return
    }
    guard value.magnitude < 1e14 else {
      append(utf8: "\(value)")
      return
    }
    // The parts are scaled apart: the product of the whole would lose digits from a trillion on.
    let floor = value.magnitude.rounded(.down)
    let scaled = Int(((value.magnitude - floor) * 10_000).rounded())
    let whole = Int(floor) + scaled / 10_000
    var fraction = scaled % 10_000
    if value < 0, whole + fraction > 0 { append(UInt8(ascii: "-")) }
    append(decimal: whole)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    var place = 1_000
    while fraction > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / place))
      fraction %= place
      place /= 10
    }
  }

  /// Appends a JSON string of valid UTF-8: quoted, with `"`, `\` and control characters escaped (RFC 8259).
  ///
  /// - Complexity: O(n); eight bytes a step where nothing is to be escaped.
  public mutating func append(jsonString bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    append(jsonContent: bytes)
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string.
  public mutating func append(jsonString string: String) {
    var copy = string
    copy.withUTF8 { append(jsonString: $0) }
  }

  private mutating func append(jsonContent bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    reserve(extra: bytes.count + 2)
    var copied = 0
    var index = 0
    while index < bytes.count {
      index = Self.skipPlain(base, from: index, to: bytes.count)
      guard index < bytes.count else { break }
      append(base + copied, index - copied)
      append(escape: bytes[index])
      index += 1
      copied = index
    }
    append(base + copied, bytes.count - copied)
  }

  /// The first byte from `start` on that must be escaped.
  private static func skipPlain(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawPointer(base)
    var index = start
    while index + 8 <= end {
      let word = (raw + index).loadUnaligned(as: UInt64.self)
      // A byte has its high bit set in `found` when it is a quote, a backslash, or below 0x20; above the
      // first such byte a borrow may set others, which the search from the low end never reaches.
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
          | ((word &- ones &* 0x20) & ~word)) & highs
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end {
      let byte = base[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      index += 1
    }
    return index
  }

  private mutating func append(escape byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(literal: "u00")
      append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 15
      append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
