import Testing

@testable import Transliteration

@Suite("Spelling names in another script")
struct NameSpellerTests {
  private func spell(_ speller: NameSpeller, _ name: String, _ from: NameScript, _ to: NameScript) -> [String]
  {
    var result: [String] = []
    var name = name
    name.withUTF8 { bytes in
      speller.spell(bytes, from: from, to: to) { result.append(String(decoding: $0, as: UTF8.self)) }
    }
    return result
  }

  @Test("What is remembered is what the model says")
  func memory() throws {
    let model = try TransliterationModel.builtIn
    let speller = NameSpeller(model, best: 3)
    let worker = try #require(model.makeWorker(.persianToLatin, best: 3, beam: 6))
    let expected = try worker.candidates(for: "قاسم سلیمانی").map(\.text)
    #expect(expected.count == 3)
    for _ in 0..<3 {
      #expect(spell(speller, "قاسم سلیمانی", .persian, .latin) == expected)
      #expect(spell(speller, "نرگس محمدی", .persian, .latin) != expected)
    }
  }

  @Test(
    "Arabic and Persian exchange the letters that only one of them writes",
    arguments: [
      ("قاسم سليماني", NameScript.arabic, NameScript.persian, "قاسم سلیمانی"),
      ("أبو مُهدي المهندس", .arabic, .persian, "ابو مهدی المهندس"),
      ("فاطمة", .arabic, .persian, "فاطمه"),
      ("پروین گنابادی", .persian, .arabic, "بروين غنابادي"),
      ("علی‌رضا بیک", .persian, .arabic, "علي رضا بيك"),
    ])
  func exchange(name: String, from: NameScript, to: NameScript, expected: String) throws {
    let speller = NameSpeller(try TransliterationModel.builtIn, best: 1)
    #expect(spell(speller, name, from, to) == [expected])
  }

  @Test("Names in the wrong script, empty and endless ones have no spelling")
  func refused() throws {
    let speller = NameSpeller(try TransliterationModel.builtIn, best: 3)
    #expect(spell(speller, "", .latin, .arabic).isEmpty)
    #expect(spell(speller, "قاسم", .latin, .arabic).isEmpty)
    #expect(spell(speller, "Reza", .latin, .latin).isEmpty)
    #expect(spell(speller, String(repeating: "ab ", count: 1000), .latin, .persian).isEmpty)
  }
}
