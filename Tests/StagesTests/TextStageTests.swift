import TestSupport
import Testing
import TextCore

@testable import Stages

@Suite("Stages over plain text")
struct TextStageTests {
  @Test("language believes the source, unless it is to look for itself")
  func language() throws {
    let text = "وقال الرئيس إن الحكومة سوف تدرس هذا الأمر في الأسبوع المقبل."
    #expect(
      try run("[language]", [text], language: "fa").rows("language") == [
        "0–\(text.utf8.count)(fa,1.0,declared)"
      ])
    let overruled = try run("[language: {overrule: true}]", [text], language: "fa").rows("language")
    #expect(overruled.count == 1)
    #expect(overruled.first?.hasPrefix("0–\(text.utf8.count)(ar,") == true)
    #expect(overruled.first?.hasSuffix(",identified)") == true)
    let unstated = try run("[language]", [text]).rows("language")
    #expect(unstated == overruled)
    for unspecific in ["und", "mul", "zxx"] {
      #expect(try run("[language]", [text], language: unspecific).rows("language") == overruled)
    }
  }

  @Test(
    "sentences knows abbreviations of news, and those of ICU alone when asked",
    arguments: [
      ("news", ["Gen. White left the U.S. on Monday.", "He came back."]),
      ("icu", ["Gen.", "White left the U.S. on Monday.", "He came back."]),
    ])
  func sentences(abbreviations: String, expected: [String]) throws {
    let batch = try run(
      "[sentences: {abbreviations: \(abbreviations)}]",
      ["Gen. White left the U.S. on Monday. He came back. "],
      language: "en")
    #expect(batch.pieces("sentences") == expected)
  }

  @Test("tokenize keeps Arabic and Persian words whole, with their kinds")
  func tokens() throws {
    let batch = try run(
      "[tokenize]", ["می\u{200C}خواهم ۱۲ سیب!", "قالَ مُحَمَّد: ٣٫٥ كـتاب", "", " \u{200F}\n"], language: "fa")
    #expect(batch.pieces("tokens") == ["می\u{200C}خواهم", "۱۲", "سیب", "!"])
    #expect(batch.rows("tokens") == ["0–17(word)", "18–22(number)", "23–29(word)", "29–30(punctuation)"])
    #expect(batch.pieces("tokens", of: 1) == ["قالَ", "مُحَمَّد", ":", "٣٫٥", "كـتاب"])
    #expect(batch.rows("tokens", of: 2) == [])
  }

  @Test("fault chooses documents by id and by text, and leaves all others alone")
  func fault() throws {
    let texts = ["one", "two words", "سه قاسم", "four"]
    func outcomes(_ options: String) throws -> [String] {
      let batch = try run("[fault: {\(options)}]", texts)
      return (0..<texts.count).map { batch.outcome(of: $0) }
    }
    let failed = "the fault stage was told to fail here"
    #expect(try outcomes("action: fail, ids: two") == ["", failed, "", ""])
    #expect(try outcomes("action: fail, ids: [one, four]") == [failed, "", "", failed])
    #expect(try outcomes("action: filter, containing: قاسم") == ["", "", "left out", ""])
    #expect(
      try outcomes("action: filter, containing: o, ids: سه") == [
        "left out", "left out", "left out", "left out",
      ])
    #expect(try outcomes("action: filter, containing: e w") == ["", "", "", ""])
    #expect(try outcomes("action: fail") == [failed, failed, failed, failed])
    #expect(try outcomes("action: busy, passes: 3") == ["", "", "", ""])
    #expect(try outcomes("action: wait, ids: one") == ["", "", "", ""])
  }
}
