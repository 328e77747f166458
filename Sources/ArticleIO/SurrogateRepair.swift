import TextCore

/// Mends JSON escapes of half a surrogate pair, which some writers make from cut UTF-16.
enum SurrogateRepair {
  /// Replaces `\uD800`…`\uDFFF` that are not part of a pair by `\uFFFD`, in place.
  ///
  /// - Returns: the number of replacements.
  static func replaceLoneEscapes(in line: inout Arena<UInt8>) -> Int {
    var replacements = 0
    var index = 0
    while index + 6 <= line.count {
      guard line[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard let unit = unit(in: line, at: index) else {
        index += 2
        continue
      }
      if (0xD800...0xDBFF).contains(unit), let next = self.unit(in: line, at: index + 6),
        (0xDC00...0xDFFF).contains(next)
      {
        index += 12
        continue
      }
      if (0xD800...0xDFFF).contains(unit) {
        for (offset, byte) in [UInt8(ascii: "f"), UInt8(ascii: "f"), UInt8(ascii: "f"), UInt8(ascii: "d")]
          .enumerated()
        {
          line[index + 2 + offset] = byte
        }
        replacements += 1
      }
      index += 6
    }
    return replacements
  }

  /// The UTF-16 code unit that the escape `\uXXXX` at an index stands for.
  private static func unit(in line: borrowing Arena<UInt8>, at index: Int) -> UInt32? {
    guard index + 6 <= line.count, line[index] == UInt8(ascii: "\\"), line[index + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    var value: UInt32 = 0
    for offset in 2..<6 {
      let byte = line[index + offset]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
