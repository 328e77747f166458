import CICUShim
import TestSupport
import Testing
import TextCore

/// Holds the table against ICU's NFKC_Casefold and canonical decomposition, code point by code point.
@Suite("Folding against ICU")
struct FoldTableTests {
  /// What ICU's compatibility folding makes of a character.
  private static func compatible(_ scalar: Unicode.Scalar) -> String {
    var units = [UInt16](repeating: 0, count: 64)
    let count = withBytes(String(scalar)) { text in
      text.baseAddress.map { dabir_fold_compatibility($0, Int32(text.count), &units, 64) } ?? -1
    }
    return String(decoding: units.prefix(Int(max(0, count))), as: UTF16.self)
  }

  /// Scripts whose compatibility characters are left alone: Hangul, Han, enclosed and squared letters.
  private static let leftAlone: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x2E80...0x2FDF, 0x3000...0x3400, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
    0xFFA0...0xFFDC,
  ]

  /// Where the table decides otherwise, and what it gives between `x` and `y`.
  private static let decided: [UInt32: String] = {
    var decided: [UInt32: String] = [
      0x13F: "xly", 0x140: "xly",  // the middle dot of Catalan is no separator
      0x345: "xy",  // a mark, not the letter iota
      0x374: "x y",  // a sign of numbers
    ]
    // Vowel marks that stand alone or on a tatweel belong to no space.
    for value in [0xFC5E...0xFC63, 0xFCF2...0xFCF4, 0xFE70...0xFE7F] as [ClosedRange<UInt32>] {
      for code in value { decided[code] = "xy" }
    }
    return decided
  }()

  @Test(
    "What the table decides against ICU",
    arguments: decided.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  func decisions(code: UInt32, expected: String) {
    var folded = FoldedText()
    folded.fold("x\(Unicode.Scalar(code).map(String.init) ?? "")y")
    #expect(folded.joined == expected, "U+\(String(code, radix: 16))")
  }

  @Test("Compatibility forms and cases fold to what their plain forms fold to, marks to nothing")
  func invariance() throws {
    var folded = FoldedText()
    func fold(_ text: String) -> String {
      folded.fold("x\(text)y")
      return folded.joined
    }
    var compared = 0
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), !Self.leftAlone.contains(where: { $0.contains(value) }),
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber,
        scalar.properties.age.map({ $0.major < 14 }) == true
      else { continue }
      let own = fold(String(scalar))
      let compatible = Self.compatible(scalar)
      if compatible.isEmpty || compatible.contains(" ") || Self.decided[value] != nil { continue }
      compared += 1
      #expect(own == fold(compatible), "U+\(String(value, radix: 16))")
      let base = Unicode.Scalar(UInt32(bitPattern: dabir_base_letter(Int32(value))))
      // Indic vowel signs and the like are letters of their own, not marks on others.
      if let base, value < 0x900 || 0x1E00...0x1FFF ~= value || value >= 0xFB00 {
        #expect(own == fold(String(base)) || own.count > 3, "U+\(String(value, radix: 16))")
      }
    }
    #expect(compared > 20_000)
  }

  @Test("Characters that no rule names stay as they are")
  func identity() {
    var folded = FoldedText()
    for text in ["中文", "한국", "日本", "हिन्दी", "ไทย", "ქართული", "𐎠𐎡", "абв", "αβγ", "שלום"] {
      folded.fold(text)
      #expect(folded.joined == text)
    }
  }
}
