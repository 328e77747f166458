import Testing

@testable import Transliteration

@Suite("Vowels from the press spelling")
struct VowelRestorationTests {
  /// Spells every name with the same chunks: `-` stands for none, words are apart.
  private struct FixedSpelling: VowelSource {
    let chunks: [String]

    init(_ chunks: String) {
      self.chunks = chunks.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    }

    mutating func latinChunks(_ name: CanonicalName) -> [String]? { chunks }
  }

  private func romanize(
    _ name: String, _ chunks: String, _ scheme: RomanizationScheme, _ language: NameLanguage
  ) throws -> Romanization {
    var spelling = FixedSpelling(chunks)
    var romanizer = try Romanizer(scheme, language)
    return try romanizer.romanize(name, vowels: &spelling)
  }

  @Test(
    "Arabic",
    arguments: [
      ("قاسم", "q a se m", "Qāsim"), ("سليماني", "so l ei m a n i", "Sulaymānī"),
      ("محمد", "mo ha mme d", "Muḥammad"),
      ("محمد", "mu ha mma d", "Muḥammad"), ("خالد", "kh a le d", "Khālid"), ("أحمد", "a h me d", "Aḥmad"),
      ("فاطمة", "f a ti m ah", "Fāṭimah"), ("علي", "a l i", "ʻAlī"), ("سعد", "sa a d", "Saʻd"),
      ("عمر", "o ma r", "ʻUmar"),
      ("حسن", "ha ssa n", "Ḥasan"), ("محمود", "ma h m ou d", "Maḥmūd"), ("شيخ", "sh ei kh", "Shaykh"),
      ("حسين", "hu ss ei n", "Ḥusayn"), ("يوسف", "y ou su f", "Yūsuf"), ("وليد", "wa l i d", "Walīd"),
      ("الهاشمي", "a l h a she m i", "al-Hāshimī"), ("إبراهيم", "i b r a h i m", "Ibrāhīm"),
      ("موسى", "m ou s a", "Mūsá"),
      ("عباس", "a bb a s", "ʻAbbās"), ("زياد", "z iy a d", "Ziyād"),
      ("نور الدين", "n ou r - a l d i n", "Nūr al-Dīn"),
    ])
  func arabic(name: String, chunks: String, expected: String) throws {
    #expect(try romanize(name, chunks, .alalc, .arabic).text == expected)
  }

  @Test(
    "Persian",
    arguments: [
      ("محمد", "mo ha mma d", "Moḩammad"), ("قاسم سلیمانی", "q a se m - so l ei m a n i", "Qāsem Soleymānī"),
      ("رضا", "re z a", "Reẕā"), ("خامنه‌ای", "kh a me n e - i", "Khāmenehī"),
      ("حسینی", "ho s ei n i", "Ḩoseynī"),
      ("فردوسی", "fe r d ow s i", "Ferdowsī"), ("مهدی", "me h d i", "Mehdī"),
      ("فاطمه", "f a te m eh", "Fāţemeh"),
      ("روحانی", "r ou h a n i", "Rūḩānī"), ("جواد", "ja v a d", "Javād"), ("ایران", "i - r a n", "Īrān"),
    ])
  func persian(name: String, chunks: String, expected: String) throws {
    #expect(try romanize(name, chunks, .bgn, .persian).text == expected)
  }

  @Test("The result says what was guessed, in UTF-8 bytes")
  func guesses() throws {
    let guessed = try romanize("قاسم", "q a se m", .alalc, .arabic)
    let text = Array(guessed.text.utf8)
    #expect(guessed.guesses.map { String(decoding: text[$0], as: UTF8.self) } == ["i"])
    let doubled = try romanize("محمد", "mo ha mma d", .alalc, .arabic)
    #expect(
      doubled.guesses.map { String(decoding: Array(doubled.text.utf8)[$0], as: UTF8.self) } == ["u", "amma"])
  }

  @Test("Vowels that are written are kept, and nothing of them is a guess")
  func written() throws {
    let result = try romanize("مُحَمَّد", "mo ha mme d", .alalc, .arabic)
    #expect(result == Romanization(text: "Muḥammad"))
    let half = try romanize("مُحَمَّد حسن", "mo ha mme d - ha ssa n", .alalc, .arabic)
    #expect(half.text == "Muḥammad Ḥasan")
    #expect(half.guesses.map { String(decoding: Array(half.text.utf8)[$0], as: UTF8.self) } == ["a", "a"])
  }

  @Test("Without a source, unvowelled names keep their consonants and long vowels")
  func none() throws {
    var romanizer = try Romanizer(.alalc, .arabic)
    #expect(try romanizer.romanize("قاسم سليماني").text == "Qāsm Slīmānī")
  }

  @Test("ICU's own rules go letter by letter")
  func icu() throws {
    var romanizer = try Romanizer(.icu, .arabic)
    #expect(try romanizer.romanize("قاسم سليماني").text == "qạsm slymạny")
  }
}
