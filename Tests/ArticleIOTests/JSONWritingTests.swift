import Foundation
import TestSupport
import Testing
import TextCore

@testable import ArticleIO

@Suite("JSON writing")
struct JSONWritingTests {
  private func written(_ body: (inout Arena<UInt8>) -> Void) -> String {
    var target = Arena<UInt8>()
    body(&target)
    return target.string(ByteRange(0, target.count))
  }

  @Test("Every character below U+0100 is escaped as it must be, at every place of eight")
  func escapes() throws {
    let short: [UInt32: String] = [
      8: #"\b"#, 9: #"\t"#, 10: #"\n"#, 12: #"\f"#, 13: #"\r"#, 0x22: #"\""#, 0x5C: #"\\"#,
    ]
    for value in UInt32(0)..<0x100 {
      let scalar = try #require(UnicodeScalar(value))
      let hex = String(value, radix: 16)
      let escaped =
        short[value] ?? (value < 0x20 ? "\\u00" + (hex.count == 1 ? "0" : "") + hex : String(scalar))
      for shift in [0, 1, 3, 7, 8, 9] {
        let before = String(repeating: "a", count: shift)
        let json = written { $0.append(jsonString: "\(before)\(scalar)bcdefghijk") }
        #expect(json == "\"\(before)\(escaped)bcdefghijk\"")
      }
    }
  }

  @Test("Another parser reads back what is written", arguments: 1...30 as ClosedRange<UInt64>)
  func reparse(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var text = random.text(pieces: random.int(0...6))
      for _ in 0..<random.int(0...6) {
        let scalar = UnicodeScalar(UInt8(random.pick([0, 1, 8, 9, 10, 13, 31, 34, 47, 92, 127])))
        text.unicodeScalars.insert(
          scalar, at: text.unicodeScalars.indices.randomElement(using: &random) ?? text.endIndex)
      }
      let json = written { $0.append(jsonString: text) }
      let value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
      let string = try #require(value as? String)
      #expect(Array(string.utf8) == Array(text.utf8), "seed \(seed)")
    }
  }

  @Test("Whole numbers", arguments: [0, 9, 10, 99, 100, 12_345, -1, -9, -10, -12_345, Int.max, Int.min])
  func decimals(value: Int) {
    #expect(written { $0.append(decimal: value) } == "\(value)")
  }

  @Test(
    "Numbers have at most four decimals",
    arguments: [
      (0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (0.25, "0.25"), (0.98, "0.98"), (-0.125, "-0.125"),
      (0.1234, "0.1234"), (0.12344, "0.1234"), (0.12346, "0.1235"), (0.99999, "1"), (-0.99999, "-1"),
      (0.00004, "0"), (-0.00004, "0"), (0.0001, "0.0001"), (-0.0001, "-0.0001"), (0.001, "0.001"),
      (12.05, "12.05"), (1234567.0625, "1234567.0625"), (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"),
      (99_999_999_999_999, "99999999999999"), (1e14, "100000000000000.0"), (1e300, "1e+300"),
      (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
    ] as [(Double, String)])
  func numbers(value: Double, expected: String) {
    #expect(written { $0.append(number: value) } == expected)
  }

  @Test("Numbers read back are the same to the fourth decimal")
  func randomNumbers() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let value = Double.random(in: -1000...1000, using: &random)
      let json = written { $0.append(number: value) }
      let back = try #require(Double(json))
      #expect(abs(back - value) <= 0.000_050_000_1)
    }
  }

  @Test("Values in memory are laid out for people")
  func values() {
    let value: JSONValue = [
      "empty": [:], "none": [], "list": [1, true, .null, .number(0.5)], "inner": ["a\n": "ق"],
    ]
    #expect(
      value.text() == """
        {
          "empty": {},
          "none": [],
          "list": [
            1,
            true,
            null,
            0.5
          ],
          "inner": {
            "a\\n": "ق"
          }
        }

        """)
  }
}
