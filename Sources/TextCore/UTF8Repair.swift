/// Validation and repair of UTF-8.
public enum UTF8Repair {
  /// The position of the first ill-formed byte, or nil when the bytes are valid UTF-8.
  ///
  /// - Complexity: O(n); eight bytes a step over ASCII.
  public static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      index = skipASCII(bytes, from: index)
      guard index < bytes.count else { return nil }
      let (length, isValid) = sequence(bytes, at: index)
      guard isValid else { return index }
      index += length
    }
    return nil
  }

  /// Appends `bytes` to `target` with U+FFFD in the place of each maximal subpart of an ill-formed sequence.
  ///
  /// The practice is that of Unicode 15, section 3.9 (table 3-8), which ICU, Python and WHATWG follow too.
  ///
  /// - Returns: the number of replacements.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to target: inout Arena<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var replacements = 0
    var index = 0
    var copied = 0
    while index < bytes.count {
      index = skipASCII(bytes, from: index)
      guard index < bytes.count else { break }
      let (length, isValid) = sequence(bytes, at: index)
      if !isValid {
        target.append(base + copied, index - copied)
        target.append(literal: "\u{FFFD}")
        copied = index + length
        replacements += 1
      }
      index += length
    }
    target.append(base + copied, bytes.count - copied)
    return replacements
  }

  /// The first byte from `start` on that is not ASCII.
  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var index = start
    while index + 8 <= bytes.count {
      let word = (base + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080
      if word != 0 { return index + word.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The length of the sequence at `index`: of the scalar when it is well formed, else of the maximal subpart.
  ///
  /// The ranges are those of Unicode 15, table 3-7.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Int, Bool) {
    let lead = bytes[index]
    let needed: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return (1, true)
    case 0xC2...0xDF: needed = 2
    case 0xE0:
      needed = 3
      second = 0xA0...0xBF
    case 0xED:
      needed = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: needed = 3
    case 0xF0:
      needed = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: needed = 4
    case 0xF4:
      needed = 4
      second = 0x80...0x8F
    default: return (1, false)
    }
    guard index + 1 < bytes.count, second.contains(bytes[index + 1]) else { return (1, false) }
    var length = 2
    while length < needed {
      guard index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 else { return (length, false) }
      length += 1
    }
    return (needed, true)
  }
}
