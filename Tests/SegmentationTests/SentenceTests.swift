import CICUShim
import Segmentation
import TestSupport
import Testing

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "Texts and their sentences by ICU's rules",
    arguments: [
      ("en", "He came. She left! Who? Nobody…", ["He came.", "She left!", "Who?", "Nobody…"]),
      ("en", "The U.S. army left. It came back.", ["The U.S. army left.", "It came back."]),
      ("en", "Mr. Smith met Prof. Jones. He left.", ["Mr. Smith met Prof. Jones.", "He left."]),
      ("und", "Mr. Smith left.", ["Mr.", "Smith left."]),
      ("en", "Mrs. Smith paid 3.5 dollars. Fine.", ["Mrs. Smith paid 3.5 dollars.", "Fine."]),
      ("en", "“Go.” he said. (Really.) Yes.", ["“Go.” he said.", "(Really.)", "Yes."]),
      ("fa", "قاسم سلیمانی کشته شد. چه کسی گفت؟ همه!", ["قاسم سلیمانی کشته شد.", "چه کسی گفت؟", "همه!"]),
      ("ar", "قال الرئيس نعم. هل ذهب؟ لا۔ ثم عاد.", ["قال الرئيس نعم.", "هل ذهب؟", "لا۔", "ثم عاد."]),
      ("und", "東京。大阪。", ["東京。", "大阪。"]),
    ])
  func samples(language: String, text: String, expected: [String]) throws {
    let found = try sentences(text, language: language, with: SentenceSegmenter(abbreviations: .icu))
    #expect(found == expected)
  }

  @Test(
    "Abbreviations of the news end no sentence",
    arguments: [
      ("en", "Dr. Smith met Gen. Qassem. He left.", ["Dr. Smith met Gen. Qassem.", "He left."]),
      ("und", "He met Lt. Gen. Robert P. White. Fine.", ["He met Lt. Gen. Robert P. White.", "Fine."]),
      ("en", "The U.S. Army stayed.", ["The U.S. Army stayed."]),
      (
        "en", "So did J.K. Rowling and J.R.R. Tolkien. Others left.",
        ["So did J.K. Rowling and J.R.R. Tolkien.", "Others left."]
      ),
      ("en", "They went to the I.C.C. There it ended.", ["They went to the I.C.C.", "There it ended."]),
      ("en", "They saw A.B.C.D. Others left.", ["They saw A.B.C.D.", "Others left."]),
      ("en", "It left the U.S. The army stayed.", ["It left the U.S.", "The army stayed."]),
      (
        "en", "At 5 p.m. Monday it closed. At 6 p.m. It opened.",
        ["At 5 p.m. Monday it closed.", "At 6 p.m.", "It opened."]
      ),
      ("en", "See No. 5. No. He left.", ["See No. 5.", "No.", "He left."]),
      ("en", "Said Gen. “Stormy” White.", ["Said Gen. “Stormy” White."]),
      ("en", "A list: Gen.\nWhite left.", ["A list: Gen.", "White left."]),
      ("ar", "قال د. محمد نعم. ثم عاد.", ["قال د. محمد نعم.", "ثم عاد."]),
      ("fa", "م. صادقی آمد. رفت.", ["م. صادقی آمد.", "رفت."]),
      ("de", "Gen. Smith kam.", ["Gen.", "Smith kam."]),
      ("en", "Gen.", ["Gen."]), ("en", "U.S. ", ["U.S."]),
    ])
  func news(language: String, text: String, expected: [String]) throws {
    let found = try sentences(text, language: language, with: SentenceSegmenter(abbreviations: .news))
    #expect(found == expected)
  }

  @Test("White space around sentences is left out, and what is nothing else is no sentence")
  func trimming() throws {
    #expect(try sentences("") == [])
    #expect(try sentences(" \n\t\u{A0}\u{3000}\u{2029} ") == [])
    #expect(try sentences("  One.  \n\n\u{A0}Two. \u{2003}\u{85}") == ["One.", "Two."])
    #expect(try sentences("\u{200F}نعم.\u{200F} ") == ["\u{200F}نعم.\u{200F}"])
    #expect(try sentences(".") == ["."])
  }

  @Test("Paragraphs end sentences", arguments: ["\n", "\r\n", "\n\n", "\r", "\u{2029}", "\u{85}"])
  func paragraphs(separator: String) throws {
    #expect(try sentences("a headline\(separator)the text goes on") == ["a headline", "the text goes on"])
    #expect(try sentences("عنوان\(separator)متن\(separator)") == ["عنوان", "متن"])
  }

  @Test("Sentences are those of ICU, trimmed", arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func random(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let segmenter = SentenceSegmenter(abbreviations: .icu)
    for language in ["und", "en", "fa", "ar", "en-US", "de"] {
      let text = (0..<30).map { _ in
        random.text(pieces: 3) + random.pick([". ", "? ", "! ", "؟ ", "\n", " "])
      }.joined()
      let locale = language.prefix(2) == "un" ? "und" : String(language.prefix(2))
      let reference = Reference(text, language: "\(locale)@ss=standard", kind: DABIR_BREAK_SENTENCE)
      let expected = reference.segments.compactMap { segment -> String? in
        let scalars = segment.text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
          let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return nil }
        return String(scalars[first...last])
      }
      #expect(
        try sentences(text, language: language, with: segmenter) == expected, "seed \(seed), \(language)")
    }
  }
}
