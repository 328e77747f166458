import Segmentation
import Testing
import TextCore

@Suite("Token kinds")
struct TokenKindTests {
  @Test(
    "Texts and their tokens",
    arguments: [
      ("Don't stop: 3.14, 1,000 or 50%!", "Don't stop : 3.14 , 1,000 or 50 % !", "wwpnpnwnpp"),
      ("U.S. $5 a_b e-mail", "U.S . $ 5 a_b e - mail", "wpsnwwpw"),
      ("قاسم سلیمانی در بغداد کشته شد.", "قاسم سلیمانی در بغداد کشته شد .", "wwwwwwp"),
      // The zero-width non-joiner belongs to the word.
      ("می\u{200C}خواهم کتاب\u{200C}ها", "می\u{200C}خواهم کتاب\u{200C}ها", "ww"),
      ("قَاسِمٌ الْسُّلَيْمَانِيّ", "قَاسِمٌ الْسُّلَيْمَانِيّ", "ww"),
      ("محـــمد، نعم؟", "محـــمد ، نعم ؟", "wpwp"),
      ("\u{200F}عرب\u{200E} \u{202B}نص\u{202C}", "\u{200F} عرب\u{200E}  \u{202B} نص\u{202C}", "swsw"),
      ("٢٠٢٠ ۱۳۹۸ ٣٫٥ ۱٬۰۰۰", "٢٠٢٠ ۱۳۹۸ ٣٫٥ ۱٬۰۰۰", "nnnn"),
      ("ﻗﺎﺳﻢ ﷲ ﻻ", "ﻗﺎﺳﻢ ﷲ ﻻ", "www"),
      ("«نقل» “x” (y)", "« نقل » “ x ” ( y )", "pwppwppwp"),
      ("😀 👨‍👩‍👧🇮🇷🇮🇶 ☎", "😀 👨‍👩‍👧 🇮🇷 🇮🇶 ☎", "sssss"),
      ("naïve e\u{301}té", "naïve e\u{301}té", "ww"),
      ("カタカナ ひらがな 東京都", "カタカナ ひ ら が な 東京 都", "iiiiiii"),
      ("ภาษาไทย", "ภาษา ไทย", "ww"),
      ("a+b=c @x #y", "a + b = c @x # y", "wswswwpw"),
      ("2020-01-03T10:00", "2020 - 01 - 03T10 : 00", "npnpnpn"),
    ])
  func samples(text: String, expected: String, kinds: String) throws {
    let found = try tokens(text)
    #expect(found.map(\.text).joined(separator: " ") == expected)
    #expect(found.map { Self.letter($0.kind) }.joined() == kinds)
    #expect(found == Reference(text).tokens)
  }

  private let segmenter = WordSegmenter()

  @Test("Every character of the first planes that stands alone has the kind that Unicode gives it")
  func alone() throws {
    for value in UInt32(0x21)...0x2FFF {
      guard let scalar = UnicodeScalar(value), scalar.properties.generalCategory != .unassigned else {
        continue
      }
      let text = String(scalar)
      #expect(try tokens(text, with: segmenter) == Reference(text).tokens, "U+\(String(value, radix: 16))")
    }
  }

  private static func letter(_ kind: TokenKind) -> String {
    kind == .ideograph ? "i" : String(kind.name.prefix(1))
  }
}
