import TextCore

extension Arena where Element == UInt8 {
  /// Appends bytes in base64 (RFC 4648, section 4).
  public mutating func append(base64 bytes: UnsafeBufferPointer<UInt8>) {
    let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    let letters = alphabet.utf8Start
    appendUnsafe(maximum: (bytes.count + 2) / 3 * 4) { target in
      var written = 0
      var index = 0
      while index < bytes.count {
        let left = bytes.count - index
        let word =
          UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
          | (left > 2 ? UInt32(bytes[index + 2]) : 0)
        target[written] = letters[Int(word >> 18)]
        target[written + 1] = letters[Int(word >> 12 & 63)]
        target[written + 2] = left > 1 ? letters[Int(word >> 6 & 63)] : UInt8(ascii: "=")
        target[written + 3] = left > 2 ? letters[Int(word & 63)] : UInt8(ascii: "=")
        written += 4
        index += 3
      }
      return written
    }
  }

  /// Appends the bytes that base64 stands for.
  ///
  /// - Returns: false when it is none; nothing is appended then.
  public mutating func append(decodingBase64 text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count % 4 == 0 else { return false }
    let padding = text.suffix(2).count { $0 == UInt8(ascii: "=") }
    let start = count
    reserve(extra: text.count / 4 * 3)
    var word: UInt32 = 0
    for (index, byte) in text.dropLast(padding).enumerated() {
      guard let value = Self.base64Value(byte) else {
        truncate(to: start)
        return false
      }
      word = word << 6 | value
      if index % 4 == 3 {
        for shift in [16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: word >> shift)) }
        word = 0
      }
    }
    if padding == 1 {
      append(UInt8(truncatingIfNeeded: word >> 10))
      append(UInt8(truncatingIfNeeded: word >> 2))
    } else if padding == 2 {
      append(UInt8(truncatingIfNeeded: word >> 4))
    }
    return true
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
