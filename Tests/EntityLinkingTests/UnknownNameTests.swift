import EntityLinking
import Testing

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
