extension SeededGenerator {
  /// Text that mixes ASCII, Arabic, Persian with zero-width non-joiners, Han and characters beyond the BMP.
  package mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<pieces { text += pick(Self.pieces) + pick(["", " ", ", ", "\u{200C}", "\n"]) }
    return text
  }

  private static let pieces = [
    "Qassem", "Soleimani", "a", "0", "1979", "U.S.", "naïve", "Žluťoučký", "قاسم", "سليماني", "سلیمانی",
    "می\u{200C}خواهم", "مُحَمَّد", "۱۳۹۸", "٢٠٢٠", "\u{202B}عربي\u{202C}", "中文", "カタカナ", "😀", "👨‍👩‍👧", "🇮🇷", "𐎠𐎡",
    "e\u{301}", "\u{FFFD}", "\u{85}", "plain ASCII words that go on for more than eight bytes",
  ]
}
