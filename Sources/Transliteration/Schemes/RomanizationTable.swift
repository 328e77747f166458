/// A romanization standard as a table: what it writes for each letter and for what several letters make together.
struct RomanizationTable: Sendable {
  /// By letter, و and ي as consonants included.
  var consonants: [UInt16: String]
  var hamza: String
  /// Short and long vowels in the order a, i, u.
  var short: [String]
  var long: [String]
  var alefMaksura: String
  /// *Aw* and *ay*.
  var aw: String
  var ay: String
  /// ة with the vowel before it: in pause, and before a word that belongs to it.
  var feminine: (pause: String, construct: String)
  /// ة after a long vowel.
  var feminineAfterLong: (pause: String, construct: String)
  /// يّ after *i*, inside a word and at its end; وّ after *u*.
  var doubledYeh: (medial: String, final: String)
  var doubledWaw: String
  var article: Article
  /// Between two consonants that would read as a digraph, such as *d* and *h*; empty where there are no digraphs.
  var digraphSeparator = ""
  var persian: Persian?

  /// How the article is written.
  struct Article: Sendable {
    var text: String
    /// What stands between it and its word.
    var joint: String
    /// Whether its *l* becomes the sun letter.
    var isAssimilated: Bool
    var capitals: Capitals
    /// The article inside a name when it is another one, as in Persian *Z̄ū ol Faqār*.
    var inner: String?
  }

  /// When the article has a capital letter.
  enum Capitals: Sendable {
    case never, atStart, always
  }

  /// What only Persian needs.
  struct Persian: Sendable {
    var silentHeh: String
    var ezafe: String
    /// The ezafe after vowels and silent ه where kasra stands for it.
    var ezafeAfterVowel: String
    var ezafeAsHamza: String
    var ezafeAsYeh: String
    /// *-an*, *-in*, *-un*; Arabic names drop them.
    var tanwin: [String]
  }

  private static let letters = Array("بتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤ".utf16)

  /// Consonants by a list of spellings in the order ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي پ چ ژ گ ڤ.
  static func consonants(_ spellings: String) -> [UInt16: String] {
    Dictionary(uniqueKeysWithValues: zip(letters, spellings.split(separator: " ").map(String.init)))
  }
}
