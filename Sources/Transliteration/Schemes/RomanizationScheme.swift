/// The named standards for writing Arabic and Persian names in Latin letters.
public enum RomanizationScheme: String, Sendable, CaseIterable {
  /// ALA-LC Romanization Tables: libraries in English. Arabic and Persian.
  case alalc = "ala-lc"
  /// BGN/PCGN: maps in English. Arabic (1956) and Persian (1958).
  case bgn = "bgn-pcgn"
  /// DIN 31635: scholarship in German. Arabic.
  case din31635 = "din-31635"
  /// ISO 233-2:1993: libraries in French. Arabic.
  case iso233 = "iso-233-2"
  /// The United Nations' system of 2017. Arabic.
  case ungegn = "un"
  /// Buckwalter's one-to-one transliteration into ASCII, which can be undone; see ``Buckwalter``. Arabic.
  case buckwalter
  /// ICU's `Arabic-Latin` rules, letter by letter. Arabic and Persian.
  case icu

  /// The languages that the standard is for.
  public var languages: [NameLanguage] {
    switch self {
    case .alalc, .bgn, .icu: [.arabic, .persian]
    case .din31635, .iso233, .ungegn, .buckwalter: [.arabic]
    }
  }

  /// The rules for a language; nil for standards that go letter by letter, and other languages.
  func table(_ language: NameLanguage) -> RomanizationTable? {
    switch (self, language) {
    case (.alalc, .arabic): .alalcArabic
    case (.alalc, .persian): .alalcPersian
    case (.bgn, .arabic): .bgnArabic
    case (.bgn, .persian): .bgnPersian
    case (.din31635, .arabic): .din31635
    case (.iso233, .arabic): .iso233
    case (.ungegn, .arabic): .ungegn
    default: nil
    }
  }
}
