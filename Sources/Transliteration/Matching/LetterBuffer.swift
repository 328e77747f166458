/// The canonical letters of one word of a name, at most ``capacity``; further ones are left out.
struct LetterBuffer {
  static let capacity = 48

  private var letters = InlineArray<48, UInt16>(repeating: 0)
  private(set) var count = 0

  /// Whether the word is written in Arabic letters: its first letter decides.
  var isArabic: Bool { count > 0 && letters[0] >= 0x600 }

  @inline(__always)
  subscript(index: Int) -> UInt16 { letters[index] }

  @inline(__always)
  mutating func append(_ letter: UInt16) {
    guard count < Self.capacity else { return }
    letters[count] = letter
    count += 1
  }

  mutating func removeAll() { count = 0 }

  /// Takes letters out of the middle.
  mutating func remove(_ range: Range<Int>) {
    for index in range.upperBound..<count { letters[index - range.count] = letters[index] }
    count -= range.count
  }

  /// Whether letters stand at an offset.
  @inline(__always)
  func has(_ other: [UInt16], at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    for index in other.indices where letters[offset + index] != other[index] { return false }
    return true
  }

  /// Up to eight letters in one number, unique for words of the two scripts; 0 for longer words.
  ///
  /// Arabic letters are U+06xx and Latin ones below U+0080, so their low bytes and the script tell them apart.
  var packed: UInt64 {
    guard count > 0, count <= 7 else { return 0 }
    var packed: UInt64 = isArabic ? 1 : 0
    for index in 0..<count { packed = packed << 8 | UInt64(letters[index] & 0xFF) }
    return packed
  }
}
