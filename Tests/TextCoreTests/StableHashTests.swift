import TestSupport
import Testing
import TextCore

@Suite("Stable hashes")
struct StableHashTests {
  @Test("A hash does not depend on how bytes are cut")
  func streaming() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var random = SeededGenerator(seed: 9)
    let whole = bytes.withUnsafeBytes { StableHash.of($0) }
    for _ in 0..<50 {
      var hash = StableHash()
      var position = 0
      while position < bytes.count {
        let end = min(bytes.count, position + random.int(1...50))
        bytes[position..<end].withUnsafeBytes { hash.add($0) }
        position = end
      }
      #expect(hash.value == whole)
    }
  }

  @Test("A hash is the same on every machine, and the length counts")
  func values() {
    #expect(hash("") == 0x8F5E_506C_94CC_169C)
    #expect(hash("a") == 0x80FA_42BA_4694_5002)
    #expect(hash("سليماني") == 0xD3CF_102F_4014_174D)
    #expect(hash("a\u{0}") != hash("a"))
  }

  @Test("A hash is written in sixteen digits, with zeros in front")
  func text() {
    #expect(StableHash.text(of: 0x2A) == "000000000000002a")
    #expect(StableHash.text(of: .max) == "ffffffffffffffff")
    #expect(StableHash().text == "8f5e506c94cc169c")
  }

  private func hash(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBytes(StableHash.of) }
}
