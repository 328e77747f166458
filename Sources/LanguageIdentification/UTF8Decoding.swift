/// One Unicode scalar read from UTF-8, with the number of bytes it took.
struct DecodedScalar {
  let value: UInt32
  let width: Int

  /// Stands for one byte that begins no valid sequence.
  static let invalid = DecodedScalar(value: 0xFFFD, width: 1)

  @inline(__always)
  init(value: UInt32, width: Int) {
    self.value = value
    self.width = width
  }

  /// Reads the multi-byte sequence at `offset`, never past `end`.
  @inline(__always)
  init(in text: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) {
    let lead = UInt32(text[offset])
    switch lead {
    case 0xC2...0xDF:
      guard offset + 1 < end else { break }
      let second = UInt32(text[offset + 1])
      guard second & 0xC0 == 0x80 else { break }
      self.init(value: (lead & 0x1F) << 6 | second & 0x3F, width: 2)
      return
    case 0xE0...0xEF:
      guard offset + 2 < end else { break }
      let second = UInt32(text[offset + 1])
      let third = UInt32(text[offset + 2])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { break }
      self.init(value: (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, width: 3)
      return
    case 0xF0...0xF4:
      guard offset + 3 < end else { break }
      let second = UInt32(text[offset + 1])
      let third = UInt32(text[offset + 2])
      let fourth = UInt32(text[offset + 3])
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80 else { break }
      let upper = (lead & 0x07) << 18 | (second & 0x3F) << 12
      self.init(value: upper | (third & 0x3F) << 6 | fourth & 0x3F, width: 4)
      return
    default:
      break
    }
    self = .invalid
  }
}
