/// Initials of Latin names by the names of their letters, as Arabic and Persian news write them: *George W. Bush* is
/// جورج دبليو بوش.
struct LetterNames: Sendable {
  /// How the names of a letter are written, the likeliest first, as UTF-8: one for each of the letters *a* to *z*.
  private let spellings: [[[UInt8]]]
  /// From the hash of a canonical name of a letter to its place in the alphabet.
  private let letters: [UInt64: Int]
  private let isToLatin: Bool

  /// English names of the letters *a* to *z*, then the letters that are written instead.
  private static let arabic = (
    "إيه بي سي دي إي إف جي إتش آي جيه كيه إل إم إن أو بي كيو آر إس تي يو في دبليو إكس واي زد",
    "أ ب س د إ ف ج ه إ ج ك ل م ن أ ب ق ر س ت ي ف و س ي ز"
  )
  private static let persian =
    "ای بی سی دی ئی اف جی اچ آی جی کی ال ام ان او پی کیو آر اس تی یو وی دبلیو ایکس وای زد"
  /// Those that are hardly anything but letters between words of a name, with the letters they are.
  private static let arabicInitials = [
    ("دبليو", "w"), ("إف", "f"), ("إتش", "h"), ("جيه", "j"), ("كيه", "k"), ("إس", "s"),
  ]
  private static let persianInitials = [("دبلیو", "w"), ("دابلیو", "w"), ("اف", "f"), ("اچ", "h")]
  /// Letters that are words of Spanish and Portuguese names, too: *Ortega y Gasset*.
  private static let words = Set("aeioy".utf16)
  private static let likely: Float = 0.75

  init(_ direction: Direction) {
    let isArabic = direction.language == .arabic
    isToLatin = direction.isToLatin
    var table: [UInt64: Int] = [:]
    for (name, letter) in isArabic ? Self.arabicInitials : Self.persianInitials {
      table[CanonicalWord.hash(name)] = Int(letter.utf8.first ?? 0) - 0x61
    }
    letters = table
    if isToLatin {
      spellings = (0x41...0x5A).map { [[$0]] }
    } else if isArabic {
      spellings = zip(Self.arabic.0.split(separator: " "), Self.arabic.1.split(separator: " ")).map {
        [Array($0.utf8), Array($1.utf8)]
      }
    } else {
      spellings = Self.persian.split(separator: " ").map { [Array($0.utf8)] }
    }
  }

  /// The place in the alphabet of a letter that a unit is the name of; nil when it is none.
  func letter(at index: Int, of units: [WordList.Unit], _ letters: [UInt16]) -> Int? {
    guard units.count > 1 else { return nil }
    let unit = units[index]
    let word = letters[unit.letters]
    if isToLatin {
      guard index > 0, index + 1 < units.count else { return nil }
      return self.letters[CanonicalWord.hash(word)]
    }
    guard word.count == 1, let letter = word.first, (0x61...0x7A).contains(letter) else { return nil }
    return unit.isInitial || !Self.words.contains(letter) ? Int(letter) - 0x61 : nil
  }

  /// Hands out how a letter is written, with the probabilities, the likeliest first.
  func spell(_ letter: Int, _ body: ([UInt8], Float) -> Void) {
    let spellings = spellings[letter]
    body(spellings[0], spellings.count > 1 ? Self.likely : 1)
    if spellings.count > 1 { body(spellings[1], 1 - Self.likely) }
  }
}
