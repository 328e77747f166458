import TestSupport
import Testing
import TextCore

@Suite("Folding of names")
struct FoldedTextTests {
  private func fold(_ text: String) -> String {
    var folded = FoldedText()
    folded.fold(text)
    return folded.joined
  }

  @Test(
    "Case, diacritics and letters without a decomposition",
    arguments: [
      ("Qassem SOLEIMANI", "qassem soleimani"), ("Žluťoučký", "zlutoucky"), ("e\u{301}", "e"),
      ("Łódź", "lodz"), ("Straße", "strasse"), ("İstanbul Iğdır", "istanbul igdir"), ("Œuvre", "oeuvre"),
      ("Əliyev", "aliyev"), ("ﬁnance", "finance"), ("Ｉｒａｎ", "iran"), ("Москва́ Й", "москва и"),
      ("Ｎº ①", "no 1"), ("Ṣan‘ā’", "sana"),
    ])
  func latin(text: String, folded: String) { #expect(fold(text) == folded) }

  @Test(
    "Apostrophes and hyphens of all kinds",
    arguments: [
      "Kata'ib Hezbollah", "KATA’IB-HEZBOLLAH", "Katāʾib‑Hezbollah", "Kataʻib – Hezbollah",
      "Kata`ib, Hezbollah",
      "Kata\u{2BC}ib\u{A0}Hezbollah", "“Kataib” (Hezbollah)",
    ])
  func apostrophes(text: String) { #expect(fold(text) == "kataib hezbollah") }

  @Test(
    "Arabic and Persian spellings of one name",
    arguments: [
      ("قاسم سلیمانی", "قاسم سليماني"), ("كتائب", "کتائب"), ("مُحَمَّد", "محمد"), ("مـحـمـد", "محمد"),
      ("أحمد إبراهيم آل", "احمد ابراهیم ال"), ("فاطمة", "فاطمه"), ("مصطفى", "مصطفی"), ("علاء", "علا"),
      ("خبرگزاری\u{200C}ها", "خبرگزاریها"), ("\u{202B}عربي\u{202C}", "عربی"),
      ("\u{200F}إيران\u{61C}", "ایران"),
      ("ﻗﺎﺳﻢ ﺳﻠﻴﻤﺎﻧﻲ", "قاسم سليماني"), ("ﻻ", "لا"), ("ﷲ", "الله"), ("۱۳۹۸ ٢٠٢٠", "1398 2020"),
      ("سؤال", "سوال"),
      ("خانهٔ خانۀ", "خانه خانه"), ("هٰذا", "هذا"),
    ])
  func arabic(text: String, other: String) { #expect(fold(text) == fold(other)) }

  @Test(
    "Dots vanish between letters and separate elsewhere",
    arguments: [
      ("U.S. Army", "us army"), ("U.S.A.", "usa"), ("J. R. R. Tolkien", "j r r tolkien"), ("3.5", "3 5"),
      ("د.أحمد", "د احمد"), ("end. Start", "end start"),
    ])
  func dots(text: String, folded: String) { #expect(fold(text) == folded) }

  @Test("A word knows where it stands, without quotation marks but with its vowel marks")
  func spans() {
    let text = "‘Irān’s’ «مُحَمَّدٌ»"
    var folded = FoldedText()
    folded.fold(text)
    let bytes = Array(text.utf8)
    func source(_ start: UInt32, _ end: UInt32) -> String {
      String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
    }
    let words = folded.words.elements.map { source($0.source.start, $0.source.end) }
    #expect(words == ["Irān’s", "مُحَمَّدٌ"])
    #expect(folded.words[0].isPossessive)
    #expect(source(folded.words[0].source.start, folded.words[0].sourceStemEnd) == "Irān")
    #expect(!folded.words[1].isPossessive)
    #expect(folded.words[1].isArabic && !folded.words[0].isArabic)
  }

  @Test("Brackets and question marks part names; spaces, commas and hyphens do not")
  func breaks() {
    var folded = FoldedText()
    folded.fold("a b, c-d (e) f? g “h” i؟ j، k\nl")
    let hard = folded.words.elements.filter(\.followsHardBreak).map {
      String(decoding: folded.bytes(of: $0), as: UTF8.self)
    }
    #expect(hard == ["a", "e", "f", "g", "h", "i", "j"])
  }

  @Test("A folded byte leads back to the character that it comes from")
  func alignment() {
    let text = Array("x وَلِلْعِرَاقِ".utf8)
    withBytes(text) { bytes in
      var folded = FoldedText()
      folded.fold(bytes)
      let word = folded.words[1]
      #expect(String(decoding: folded.bytes(of: word), as: UTF8.self) == "وللعراق")
      let start = Int(FoldedText.sourcePosition(of: 6, in: word, text: bytes))
      #expect(String(decoding: text[start...].prefix(2), as: UTF8.self) == "ع")
      #expect(FoldedText.sourcePosition(of: 14, in: word, text: bytes) == UInt32(text.count))
    }
  }

  @Test("Any bytes fold, and folding what is folded changes nothing")
  func robustness() {
    var random = SeededGenerator(seed: 7)
    var folded = FoldedText()
    var again = FoldedText()
    for round in 0..<3000 {
      let bytes: [UInt8] =
        round % 2 == 0
        ? (0..<random.int(0...40)).map { _ in UInt8(random.int(0...255)) }
        : Array(random.text(pieces: 6).utf8)
      withBytes(bytes) { folded.fold($0) }
      var end: UInt32 = 0
      for word in folded.words.elements {
        #expect(word.source.start >= end && word.source.end > word.source.start && word.folded.count > 0)
        #expect(word.sourceStemEnd <= word.source.end && word.foldedStemEnd <= word.folded.end)
        end = word.source.end
      }
      #expect(Int(end) <= bytes.count)
      if round % 2 == 1 {
        let once = folded.joined
        again.fold(once)
        #expect(again.joined == once)
      }
    }
  }
}
