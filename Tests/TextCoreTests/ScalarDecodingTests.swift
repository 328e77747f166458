import TestSupport
import Testing
import TextCore

@Suite("Scalar decoding")
struct ScalarDecodingTests {
  @Test("Scalars forward and backward are those of the string", arguments: 1...10 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.text(pieces: 30) + "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"
    let expected = text.unicodeScalars.map(\.value)
    withBytes(text) { bytes in
      var forward: [UInt32] = []
      var position = 0
      while position < bytes.count {
        let (value, length) = bytes.scalar(at: position)
        forward.append(value)
        position += length
      }
      #expect(forward == expected, "seed \(seed)")
      var backward: [UInt32] = []
      while position > 0 {
        let (value, length) = bytes.scalar(before: position)
        backward.append(value)
        position -= length
      }
      #expect(backward.reversed() == expected, "seed \(seed)")
    }
  }

  @Test("Boundaries are where scalars start, and the end")
  func boundaries() {
    withBytes("aق😀") { bytes in
      #expect((-1...8).filter { bytes.isCharacterBoundary($0) } == [0, 1, 3, 7])
    }
    withBytes([]) { #expect($0.isCharacterBoundary(0)) }
  }

  @Test("Cut bytes give U+FFFD, one byte at a time, and nothing is read outside")
  func cut() {
    for character in ["ق", "中", "😀"] {
      let whole = Array(character.utf8)
      for length in 1..<whole.count {
        withBytes(Array(whole[..<length])) { bytes in
          #expect(bytes.scalar(at: 0) == (0xFFFD, 1))
          #expect(bytes.scalar(before: length) == (0xFFFD, 1))
        }
        // The end of a character without its start.
        withBytes(Array(whole[length...])) { bytes in
          #expect(bytes.scalar(at: 0) == (0xFFFD, 1))
          #expect(bytes.scalar(before: bytes.count) == (0xFFFD, 1))
        }
      }
    }
  }
}
