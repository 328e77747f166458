import Testing
import Transliteration

/// Standards on names as newspapers print them, with vowels from the built-in model.
@Suite("Standards with the built-in model")
struct BuiltInVowelsTests {
  private func romanize(_ name: String, _ scheme: RomanizationScheme, _ direction: Direction) throws
    -> Romanization
  {
    var vowels = try #require(try TransliterationModel.builtIn.makeWorker(direction))
    var romanizer = try Romanizer(scheme, direction.language)
    return try romanizer.romanize(name, vowels: &vowels)
  }

  @Test(
    "Missing vowels are guessed, and the guesses are marked",
    arguments: [
      ("محمد", RomanizationScheme.alalc, Direction.arabicToLatin, "M[u]ḥ[amma]d"),
      ("محمود عباس", .alalc, .arabicToLatin, "M[a]ḥm[ū]d ʻ[Abb]ās"),
      ("جمال عبد الناصر", .din31635, .arabicToLatin, "Ǧ[a]māl ʿ[A]bd an-Nāṣ[i]r"),
      ("صدام حسين", .bgn, .arabicToLatin, "Ş[add]ām Ḩ[u]s[ay]n"),
      ("طارق", .ungegn, .arabicToLatin, "Ṯār[i]q"),
      ("محمود احمدی‌نژاد", .bgn, .persianToLatin, "M[a]ḩm[ū]d [A]ḩm[a]d[ī]n[e]zhād"),
      ("فاطمه", .bgn, .persianToLatin, "Fāţ[e]m[eh]"),
    ])
  func guessed(name: String, scheme: RomanizationScheme, direction: Direction, expected: String) throws {
    #expect(try romanize(name, scheme, direction).markedText == expected)
  }

  @Test(
    "What is vowelled is not guessed",
    arguments: [("نُور الدِّين", "Nūr al-Dīn"), ("مُحَمَّد", "Muḥammad"), ("خَالِد", "Khālid")])
  func written(name: String, expected: String) throws {
    let result = try romanize(name, .alalc, .arabicToLatin)
    #expect(result == Romanization(text: expected))
    #expect(result.markedText == expected)
  }

  @Test("What is no Arabic name is refused by every standard")
  func refusals() throws {
    for scheme in RomanizationScheme.allCases {
      #expect(throws: RomanizationError.empty) { try romanize(" ", scheme, .arabicToLatin) }
      for name in ["Obama", "علي😀"] {
        #expect(throws: RomanizationError.otherScript) { try romanize(name, scheme, .arabicToLatin) }
      }
      #expect(throws: RomanizationError.tooLong) {
        try romanize(String(repeating: "ب", count: 10_000), scheme, .arabicToLatin)
      }
    }
  }
}
