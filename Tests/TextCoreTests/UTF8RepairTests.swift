import TestSupport
import Testing
import TextCore

@Suite("UTF-8 repair")
struct UTF8RepairTests {
  /// Unicode 15, tables 3-8 to 3-11: ill-formed bytes and what stands in their place.
  @Test(
    "The examples of the Unicode Standard",
    arguments: [
      ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "????????A"),
      ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "????????A"),
      ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], "?????A??B"),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "????A"),
      ([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64], "a???b?c??d"),
    ] as [([UInt8], String)])
  func standard(bytes: [UInt8], pattern: String) {
    let (repaired, replacements) = repair(bytes)
    let expected = pattern.map { $0 == "?" ? "\u{FFFD}" : String($0) }.joined()
    #expect(String(decoding: repaired, as: UTF8.self) == expected)
    #expect(replacements == pattern.count { $0 == "?" })
  }

  @Test(
    "Valid text stays as it is", arguments: ["", "a", "12345678", "قاسم سلیمانی", "😀\u{10FFFF}\u{0}\u{FFFD}"])
  func valid(text: String) {
    let bytes = Array(text.utf8)
    let (repaired, replacements) = repair(bytes)
    #expect(repaired == bytes)
    #expect(replacements == 0)
    #expect(withBytes(bytes, UTF8Repair.firstInvalid) == nil)
  }

  @Test("Every sequence of two bytes, alone and behind eight of ASCII")
  func pairs() {
    for first in UInt8.min...UInt8.max {
      for second in stride(from: UInt8(0x3F), through: 0xFF, by: 16) {
        compare([first, second], "bytes \(first) \(second)")
        compare(Array("12345678".utf8) + [first, second], "bytes 1…8 \(first) \(second)")
      }
    }
  }

  @Test("Random bytes are repaired as Swift's strings repair them", arguments: 1...40 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var bytes = Array(random.text(pieces: random.int(0...12)).utf8)
      for _ in 0..<random.int(0...4) where !bytes.isEmpty {
        let index = random.int(0...bytes.count - 1)
        switch random.int(0...2) {
        case 0: bytes[index] = UInt8(random.int(0...255))
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8(random.int(0x7F...255)), at: index)
        }
      }
      compare(bytes, "seed \(seed)")
    }
    compare((0..<200).map { _ in UInt8(random.int(0...255)) }, "seed \(seed)")
    compare(
      (0..<200).map { _ in random.pick([0xE0, 0xED, 0xF0, 0xF4, 0x80, 0x9F, 0xA0, 0x41]) }, "seed \(seed)")
  }

  private func repair(_ bytes: [UInt8]) -> (bytes: [UInt8], replacements: Int) {
    var arena = Arena<UInt8>()
    let replacements = withBytes(bytes) { UTF8Repair.append($0, to: &arena) }
    return (Array(arena.elements), replacements)
  }

  /// Compares with the standard library, which follows the same practice with code of its own.
  private func compare(_ bytes: [UInt8], _ comment: Comment) {
    let expected = String(decoding: bytes, as: UTF8.self)
    let (repaired, replacements) = repair(bytes)
    // U+FFFD that was there before is no replacement; its lead byte can be nothing but a lead.
    let original = bytes.indices.dropLast(2).count { Array(bytes[$0..<$0 + 3]) == [0xEF, 0xBF, 0xBD] }
    #expect(repaired == Array(expected.utf8), comment)
    #expect(replacements == expected.unicodeScalars.count { $0 == "\u{FFFD}" } - original, comment)

    let invalid = withBytes(bytes, UTF8Repair.firstInvalid)
    #expect((invalid == nil) == (repaired == bytes), comment)
    if let invalid {
      #expect(String(validating: bytes[..<invalid], as: UTF8.self) != nil, comment)
      #expect(Array(repaired[invalid..<invalid + 3]) == [0xEF, 0xBF, 0xBD], comment)
    }
  }
}
