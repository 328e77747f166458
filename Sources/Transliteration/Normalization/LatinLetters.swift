internal import CICUShim

/// Latin letters outside ASCII.
enum LatinLetters {
  /// The ASCII letters that a lower-case letter is written with when its diacritics are left off; none for
  /// what is no Latin letter.
  static func plain(_ scalar: UInt32) -> [UInt16] {
    if let letters = special[scalar] { return letters }
    let base = dabir_base_letter(Int32(truncatingIfNeeded: scalar))
    if let letters = special[UInt32(base)] { return letters }
    return (0x61...0x7A).contains(base) ? [UInt16(base)] : []
  }

  /// Letters that Unicode does not decompose, by the usual ASCII spelling.
  private static let special: [UInt32: [UInt16]] = {
    let rows: KeyValuePairs<Unicode.Scalar, String> = [
      "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a",
      "ŋ": "n", "ħ": "h", "ǝ": "a", "ɛ": "e", "ɔ": "o", "ʒ": "z", "ɣ": "g", "ƙ": "k", "ɓ": "b", "ɗ": "d",
      "ƴ": "y", "ŧ": "t", "ĸ": "k",
    ]
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.value, Array($1.utf16)) })
  }()
}
