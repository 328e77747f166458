import TestSupport
import Testing
import TextCore

@testable import Plugins

@Suite("Positions in other units, turned into bytes")
struct UnitPositionsTests {
  @Test(
    "Every position of every unit leads back to its byte, and none within a character",
    arguments: OffsetUnit.allCases)
  func everyPosition(unit: OffsetUnit) {
    let texts = [
      "", "plain", "سلام دنیا", "خانه‌ها 😀😀 كِتاب", String(repeating: "😀", count: 100),
      String(repeating: "a", count: 63) + "😀" + String(repeating: "ب", count: 200), "é\u{301}👨‍👩‍👧",
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      var expected: [Int: UInt32] = [:]
      var byte: UInt32 = 0
      var position = 0
      for scalar in text.unicodeScalars {
        expected[position] = byte
        byte += UInt32(UTF8.width(scalar))
        switch unit {
        case .utf8: position += UTF8.width(scalar)
        case .utf16: position += UTF16.width(scalar)
        case .codepoints: position += 1
        }
      }
      expected[position] = byte
      bytes.withUnsafeBufferPointer { buffer in
        var positions = UnitPositions(unit: unit)
        positions.begin(buffer)
        // In UTF-8 nothing is to be turned: what cuts a character is found by the contract check.
        for place in -2...position + 2 where unit != .utf8 || expected[place] != nil {
          #expect(positions.byte(at: place) == expected[place], "\(place) of '\(text)'")
        }
      }
    }
  }
}
