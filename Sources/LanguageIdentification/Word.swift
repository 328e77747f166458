/// A run of letters of one script.
struct Word {
  let script: Script
  /// The first eight folded letters, the first in the lowest byte.
  var head: UInt64 = 0
  /// The last eight folded letters, the last in the lowest byte.
  var tail: UInt64 = 0
  var letterCount = 0
  var isCapitalized = false
  /// Whether any letter is one that English does not write.
  var hasDiacritic = false

  /// Identifies the folded word among the entries of ``WordIndex``; exact up to sixteen letters.
  var key: UInt64 { head ^ (tail &* 0x9E37_79B9_7F4A_7C15) }

  @inline(__always)
  mutating func append(_ letter: UInt8) {
    // Shifting by 64 or more gives zero, so later letters leave the head alone.
    head |= UInt64(letter) << (letterCount &* 8)
    tail = tail &<< 8 | UInt64(letter)
    letterCount &+= 1
  }

  @inline(__always)
  mutating func append(_ letters: PackedLetters) {
    head |= letters.bytes << (letterCount &* 8)
    tail = tail << (letters.count &* 8) | letters.bytes.byteSwapped >> (64 &- letters.count &* 8)
    letterCount &+= letters.count
  }
}
