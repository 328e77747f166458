/// Tim Buckwalter's transliteration: one ASCII character for each Arabic letter and mark, so that it can be undone.
///
/// Source: T. Buckwalter, *Buckwalter Arabic Morphological Analyzer 1.0* (LDC2002L49), with its additions for پ چ ڤ گ.
/// Characters outside the table stay as they are.
public enum Buckwalter {
  /// The ASCII transliteration of a text in Arabic letters.
  ///
  /// Text that has none of the table's ASCII characters comes back unchanged from ``arabic(_:)``.
  public static func ascii(_ text: String) -> String { map(text, toASCII) }

  /// The Arabic letters of a transliteration.
  public static func arabic(_ text: String) -> String { map(text, toArabic) }

  private static func map(_ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]) -> String {
    var mapped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { mapped.append(table[scalar] ?? scalar) }
    return String(mapped)
  }

  /// The table, in the order of Unicode.
  static let pairs: [(arabic: Unicode.Scalar, ascii: Unicode.Scalar)] = Array(
    zip(
      "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{670}ٱپچڤگ"
        .unicodeScalars,
      "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG".unicodeScalars)
  ).map { (arabic: $0.0, ascii: $0.1) }

  private static let toASCII = Dictionary(uniqueKeysWithValues: pairs.map { ($0.arabic, $0.ascii) })
  private static let toArabic = Dictionary(uniqueKeysWithValues: pairs.map { ($0.ascii, $0.arabic) })
}
