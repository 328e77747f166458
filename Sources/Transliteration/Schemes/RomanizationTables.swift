extension RomanizationTable {
  /// ALA-LC Romanization Tables, *Arabic* (2012); its rules are numbered in the comments.
  static let alalcArabic = RomanizationTable(
    consonants: consonants("b t th j ḥ kh d dh r z s sh ṣ ḍ ṭ ẓ ʻ gh f q k l m n h w y p ch zh g v"),
    hamza: "ʼ", short: ["a", "i", "u"], long: ["ā", "ī", "ū"], alefMaksura: "á", aw: "aw", ay: "ay",
    feminine: ("ah", "at"), feminineAfterLong: ("h", "t"),  // 7
    doubledYeh: ("īy", "ī"), doubledWaw: "ūw",  // 11
    article: Article(text: "al", joint: "-", isAssimilated: false, capitals: .never),  // 17, 18
    digraphSeparator: "ʹ")  // 21

  /// ALA-LC Romanization Tables, *Persian* (2012).
  static let alalcPersian = RomanizationTable(
    consonants: consonants("b t s̲ j ḥ kh d z̲ r z s sh ṣ z̤ ṭ ẓ ʻ gh f q k l m n h v y p ch zh g v"),
    hamza: "ʼ", short: ["a", "i", "u"], long: ["ā", "ī", "ū"], alefMaksura: "á", aw: "aw", ay: "ay",
    feminine: ("ah", "at"), feminineAfterLong: ("h", "t"),
    doubledYeh: ("īy", "ī"), doubledWaw: "ūv",  // 7
    article: Article(text: "al", joint: "-", isAssimilated: false, capitals: .never),  // 9, 11
    digraphSeparator: "ʹ",  // 12
    persian: Persian(
      silentHeh: "ah", ezafe: "-i", ezafeAfterVowel: "-i", ezafeAsHamza: "-ʼi", ezafeAsYeh: "-yi",  // 8
      tanwin: ["an", "in", "un"]))  // 6

  /// BGN/PCGN 1956 System for Arabic.
  static let bgnArabic = RomanizationTable(
    consonants: consonants("b t th j ḩ kh d dh r z s sh ş ḑ ţ z̧ ‘ gh f q k l m n h w y p ch zh g v"),
    hamza: "’", short: ["a", "i", "u"], long: ["ā", "ī", "ū"], alefMaksura: "á", aw: "aw", ay: "ay",
    feminine: ("ah", "at"), feminineAfterLong: ("h", "t"),  // note 4
    doubledYeh: ("īy", "ī"), doubledWaw: "uww",  // note 7
    article: Article(text: "al", joint: " ", isAssimilated: true, capitals: .atStart),
    digraphSeparator: "·")

  /// BGN/PCGN 1958 System for Persian.
  static let bgnPersian = RomanizationTable(
    consonants: consonants("b t s̄ j ḩ kh d z̄ r z s sh ş ẕ ţ z̧ ‘ gh f q k l m n h v y p ch zh g v"),
    hamza: "’", short: ["a", "e", "o"], long: ["ā", "ī", "ū"], alefMaksura: "á", aw: "ow", ay: "ey",
    feminine: ("eh", "at"), feminineAfterLong: ("h", "t"),
    doubledYeh: ("īy", "ī"), doubledWaw: "ovv",  // note 7
    article: Article(text: "al", joint: " ", isAssimilated: true, capitals: .atStart, inner: "ol"),
    digraphSeparator: "/",  // note 4
    persian: Persian(
      silentHeh: "eh", ezafe: "-e", ezafeAfterVowel: "-ye", ezafeAsHamza: "-ye", ezafeAsYeh: "-ye",  // note 8
      tanwin: ["an", "en", "on"]))

  /// DIN 31635:1982, which follows the Deutsche Morgenländische Gesellschaft's transliteration of 1935.
  static let din31635 = RomanizationTable(
    consonants: consonants("b t ṯ ǧ ḥ ḫ d ḏ r z s š ṣ ḍ ṭ ẓ ʿ ġ f q k l m n h w y p č ž g v"),
    hamza: "ʾ", short: ["a", "i", "u"], long: ["ā", "ī", "ū"], alefMaksura: "ā", aw: "au", ay: "ai",
    feminine: ("a", "at"), feminineAfterLong: ("h", "t"),
    doubledYeh: ("īy", "ī"), doubledWaw: "ūw",
    article: Article(text: "al", joint: "-", isAssimilated: true, capitals: .never))

  /// ISO 233-2:1993, the simplified transliteration of Arabic.
  static let iso233 = RomanizationTable(
    consonants: consonants("b t ṯ ǧ ḥ ẖ d ḏ r z s š ṣ ḍ ṭ ẓ ʿ ġ f q k l m n h w y p č ž g v"),
    hamza: "ʾ", short: ["a", "i", "u"], long: ["ā", "ī", "ū"], alefMaksura: "aỳ", aw: "aw", ay: "ay",
    feminine: ("aẗ", "aẗ"), feminineAfterLong: ("ẗ", "ẗ"),
    doubledYeh: ("iyy", "iyy"), doubledWaw: "uww",
    article: Article(text: "al", joint: "-", isAssimilated: false, capitals: .never))  // 4.1.4

  /// The United Nations' system of 2017 (resolution XI/3), as reported by UNGEGN.
  static let ungegn = RomanizationTable(
    consonants: consonants("b t th j ẖ kh d dh r z s sh s̱ ḏ ṯ d͟h ‘ gh f q k l m n h w y p ch zh g v"),
    hamza: "’", short: ["a", "i", "u"], long: ["ā", "ī", "ū"], alefMaksura: "á", aw: "aw", ay: "ay",
    feminine: ("ah", "at"), feminineAfterLong: ("h", "t"),
    doubledYeh: ("iyy", "ī"), doubledWaw: "uww",
    article: Article(text: "al", joint: " ", isAssimilated: true, capitals: .always),
    digraphSeparator: "·")
}
