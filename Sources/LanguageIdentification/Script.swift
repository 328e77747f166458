/// The writing system that most letters of a text belong to.
public enum Script: UInt8, Sendable, CaseIterable {
  /// No letters at all: digits, punctuation, symbols, emoji.
  case common
  case latin
  case arabic
  case cyrillic
  case greek
  case hebrew
  /// Chinese characters without kana or Hangul beside them.
  case han
  /// Hiragana and Katakana, with the Chinese characters among them.
  case japanese
  /// Hangul, with the Chinese characters among it.
  case korean
  case thai
  case devanagari
  case armenian
  case georgian
  case ethiopic
  case bengali
  case tamil
  case telugu
  case kannada
  case malayalam
  case gujarati
  case gurmukhi
  case odia
  case sinhala
  case khmer
  case lao
  case myanmar
  case tibetan
  case mongolian
  case syriac
  case thaana
  case nko
  case tifinagh
  case cherokee
  case canadianAboriginal

  /// The four-letter ISO 15924 code, such as `Latn`.
  public var code: String {
    switch self {
    case .common: "Zyyy"
    case .latin: "Latn"
    case .arabic: "Arab"
    case .cyrillic: "Cyrl"
    case .greek: "Grek"
    case .hebrew: "Hebr"
    case .han: "Hani"
    case .japanese: "Jpan"
    case .korean: "Kore"
    case .thai: "Thai"
    case .devanagari: "Deva"
    case .armenian: "Armn"
    case .georgian: "Geor"
    case .ethiopic: "Ethi"
    case .bengali: "Beng"
    case .tamil: "Taml"
    case .telugu: "Telu"
    case .kannada: "Knda"
    case .malayalam: "Mlym"
    case .gujarati: "Gujr"
    case .gurmukhi: "Guru"
    case .odia: "Orya"
    case .sinhala: "Sinh"
    case .khmer: "Khmr"
    case .lao: "Laoo"
    case .myanmar: "Mymr"
    case .tibetan: "Tibt"
    case .mongolian: "Mong"
    case .syriac: "Syrc"
    case .thaana: "Thaa"
    case .nko: "Nkoo"
    case .tifinagh: "Tfng"
    case .cherokee: "Cher"
    case .canadianAboriginal: "Cans"
    }
  }
}
