import TestSupport
import Testing

@testable import Transliteration

@Suite("Canonical letters")
struct CanonicalLettersTests {
  /// The letters of bytes, read twice so that what is kept from one name to the next matters.
  private func letters(_ bytes: [UInt8], _ reader: inout CanonicalLetters) -> [UInt16]? {
    let isRead = bytes.withUnsafeBufferPointer { reader.read($0) }
    return isRead ? Array(reader.values[..<reader.count]) : nil
  }

  private func expected(_ bytes: [UInt8]) -> [UInt16]? {
    var normalizer = NameNormalizer()
    var name = CanonicalName()
    let isTaken = bytes.withUnsafeBufferPointer { normalizer.normalize($0, into: &name) }
    return isTaken ? name.letters : nil
  }

  @Test("They are those of the canonical name, whatever the name is made of", arguments: 1...6)
  func differential(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var reader = CanonicalLetters()
    let arabic = (UInt32(0x600)...0x6FF).compactMap(Unicode.Scalar.init)
    let ascii = (UInt32(0)..<0x80).compactMap(Unicode.Scalar.init)
    let others = "éŠ\u{200C}\u{200F}\u{2010}\u{2019}\u{A0}\u{654}ﻋﷴ😀".unicodeScalars.map(\.self)
    let separators = " -.,_".unicodeScalars.map(\.self)
    for _ in 0..<800 {
      let kinds = [arabic, ascii, separators, random.int(0...3) == 0 ? others : separators]
      var name = String.UnicodeScalarView()
      for _ in 0..<random.int(0...20) { name.append(random.pick(random.pick(kinds))) }
      var bytes = Array(String(name).utf8)
      if random.int(0...9) == 0, !bytes.isEmpty { bytes.remove(at: random.int(0...bytes.count - 1)) }
      #expect(letters(bytes, &reader) == expected(bytes), "\(bytes)")
    }
  }

  @Test("Every character of ASCII and the Arabic block, alone and between letters")
  func everyCharacter() {
    var reader = CanonicalLetters()
    for code in [UInt32](0..<0x80) + [UInt32](0x600...0x6FF) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      for name in ["\(scalar)", "a\(scalar)b", "م\(scalar) \(scalar)ن", "a \(scalar)", "a-\(scalar)b"] {
        #expect(
          letters(Array(name.utf8), &reader) == expected(Array(name.utf8)), "U+\(String(code, radix: 16))")
      }
    }
  }

  @Test("Names that are too long are none; long letters have room")
  func length() {
    var reader = CanonicalLetters()
    #expect(letters([UInt8](repeating: 0x61, count: 1025), &reader) == nil)
    #expect(letters([UInt8](repeating: 0x61, count: 1024), &reader)?.count == 1024)
    let long = Array(String(repeating: "ﷺ", count: 341).utf8)
    #expect(letters(long, &reader) == expected(long))
  }
}
