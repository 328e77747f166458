import EntityLinking
import Testing
import TextCore

@Suite("Names that no knowledge base has, without capital letters")
struct UnknownNameTests {
  @Test(
    "Arabic cues tell organizations, places and persons",
    arguments: [
      ("وانضم إلى حزب كاديما أمس.", "حزب كاديما→"), ("وصل إلى مدينة طلوزة أمس.", "طلوزة→"),
      ("وصل إلى بلدة طلّوزة أمس.", "طلّوزة→"), ("وقال اللاعب خالد ناكامورا ذلك.", "خالد ناكامورا→"),
    ])
  func arabic(text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, .arabic).contains(mention))
  }

  @Test(
    "Persian cues do, too",
    arguments: [
      ("او عضو حزب کارگزاران‌سبز بود.", "حزب کارگزاران‌سبز→"), ("او در روستای کرشک به دنیا آمد.", "کرشک→"),
      ("آقای قلیپور دیروز آمد.", "قلیپور→"), ("آقاي قليپور ديروز آمد.", "قليپور→"),
    ])
  func persian(text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, .persian).contains(mention))
  }

  @Test(
    "What only looks like a part of a person's name is none",
    arguments: [
      (TextLanguage.arabic, "ووصل السفير كاديما أمس.", ["كاديما→"]), (.arabic, "ووصل سفير كاديما أمس.", []),
      (.arabic, "ووصل اللاعب طارق كاديما أمس.", ["طارق كاديما→"]),
      (.arabic, "ووصل اللاعب طارق كاديماها أمس.", ["طارق→"]),
      (.arabic, "وكان ولي كاديما هناك.", []), (.arabic, "وقال ٢٧ رجلا ذلك.", []),
      (.arabic, "ووصل مساعد بن طارق كاديما أمس.", ["مساعد بن طارق كاديما→"]),
      (.arabic, "ووصل كاظم كاديما العكيدي أمس.", []),
      (.arabic, "ووصل طارق كاديما العكيدي أمس.", ["طارق كاديما العكيدي→"]),
      (.persian, "وزیر مستعفی دیروز آمد.", []), (.persian, "او از گروه ۱+۵ بود.", []),
      (.persian, "او غلام کرشک بود.", []),
      (.persian, "او در بیمارستان کسری درگذشت.", ["بیمارستان کسری→"]),
    ])
  func persons(language: TextLanguage, text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, language) == mentions)
  }

  @Test("English names take a number in; a part of the world's people are no name")
  func englishWords() throws {
    #expect(try LinkWorkerTests.types("They met an Arab and a Western envoy.") == [])
    #expect(
      try LinkWorkerTests.types("They met at Zorbek No. 5, they said.", isOneSentence: true) == [
        "Zorbek No. 5 MISC"
      ])
    #expect(
      try LinkWorkerTests.link("They told Gerald Whitcombe of Iran that.", .english) == [
        "Gerald Whitcombe→", "Iran→Q794",
      ])
  }

  @Test("English names end in what they are; a kind alone is no name")
  func kinds() throws {
    #expect(try LinkWorkerTests.types("They met in Zorbek Palace on Monday.") == ["Zorbek Palace LOC"])
    #expect(try LinkWorkerTests.types("Workers of the Zorbek Parliament left.") == ["Zorbek Parliament ORG"])
    #expect(
      try LinkWorkerTests.types("Then Captain Zorbek Palace left the Parliament.") == ["Zorbek Palace PER"])
  }

  @Test("A name ends before the Arabic conjunction that begins another")
  func conjunction() throws {
    let found = try LinkWorkerTests.link("وصل اللاعب طارق سيدورف ودافيدز أمس.", .arabic)
    #expect(found.contains("طارق سيدورف→"))
  }
}
