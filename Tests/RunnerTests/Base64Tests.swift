import Foundation
import TestSupport
import Testing
import TextCore

@testable import Runner

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

  private func encode(_ bytes: [UInt8]) -> String {
    var target = Arena<UInt8>()
    withBytes(bytes) { target.append(base64: $0) }
    return target.string(ByteRange(0, target.count))
  }
}
