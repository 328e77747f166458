import Foundation
import TestSupport
import Testing
import TextCore

@testable import ArticleIO

@Suite("Base64")
struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(
    "The examples of the standard",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func standard(text: String, expected: String) {
    #expect(encode(Array(text.utf8)) == expected)
  }

  @Test("Random bytes of every length give what Foundation gives")
  func random() {
    var random = SeededGenerator(seed: 5)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8(random.int(0...255)) }
      #expect(encode(bytes) == Data(bytes).base64EncodedString())
    }
  }

  @Test("What was encoded comes back, of every length")
  func decoding() {
    var random = SeededGenerator(seed: 7)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8(random.int(0...255)) }
      #expect(decode(encode(bytes)) == bytes)
    }
  }

  @Test(
    "What is no base64 is refused and leaves nothing behind",
    arguments: ["a", "Zg=", "Zm9v!A==", "====", "Z=g="])
  func refused(text: String) { #expect(decode(text) == nil) }

  private func decode(_ text: String) -> [UInt8]? {
    var arena = Arena<UInt8>()
    arena.append(utf8: "x")
    let isDecoded = withBytes(Array(text.utf8)) { arena.append(decodingBase64: $0) }
    if !isDecoded { #expect(arena.count == 1) }
    return isDecoded ? Array(arena.elements.dropFirst()) : nil
  }

  private func encode(_ bytes: [UInt8]) -> String {
    var target = Arena<UInt8>()
    withBytes(bytes) { target.append(base64: $0) }
    return target.string(ByteRange(0, target.count))
  }
}
