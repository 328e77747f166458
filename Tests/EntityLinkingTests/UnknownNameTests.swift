import EntityLinking
import Testing
import TextCore

@Suite("Names that no knowledge base has, without capital letters")
struct UnknownNameTests {
  @Test(
    "Arabic cues tell organizations, places and persons",
    arguments: [
      ("وانضم إلى حزب كاديما أمس.", "حزب كاديما→"), ("وصل إلى مدينة طلوزة أمس.", "طلوزة→"),
      ("وصل إلى بلدة طلّوزة أمس.", "طلّوزة→"), ("ومر بمدينة طلوزة أمس.", "طلوزة→"),
      ("وعمل بشركة كاديما أمس.", "كاديما→"), ("وكتب لهيئة كاديما أمس.", "هيئة كاديما→"),
      ("وقال اللاعب خالد ناكامورا ذلك.", "خالد ناكامورا→"),
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
      (.arabic, "ووصلت نرجس كاديما أمس.", ["نرجس كاديما→"]),
      (.persian, "امروز نرگس کادیما گفت.", ["نرگس کادیما→"]),
      (.arabic, "ووصل وفد برئاسة طارق كاديما أمس.", ["طارق كاديما→"]),
      (.arabic, "ووصلت المبعوثة زلموت كاديما أمس.", ["زلموت كاديما→"]),
      (.arabic, "ووصل اللاعب طارق كاديماها أمس.", ["طارق→"]),
      (.arabic, "وقال للرئيس كاديما ذلك.", ["كاديما→"]), (.arabic, "وقال للسفير كاديما ذلك.", ["كاديما→"]),
      (.arabic, "وقال للبيت كاديما ذلك.", []), (.arabic, "وأطلق السفير للفضاء كاديما ذلك.", []),
      (.arabic, "ووصل طارق كاديما للفضاء أمس.", ["طارق كاديما→"]),
      (.arabic, "وقال البنك كاديما ذلك.", []),
      (.arabic, "وكان ولي كاديما هناك.", []), (.arabic, "وقال ٢٧ رجلا ذلك.", []),
      (.arabic, "ووصل مساعد بن طارق كاديما أمس.", ["مساعد بن طارق كاديما→"]),
      (.arabic, "ووصل زلموت كاديما العكيدي أمس.", []),
      (.arabic, "ووصل طارق كاديما العكيدي أمس.", ["طارق كاديما العكيدي→"]),
      (.arabic, "ووصلت إيمان طارق أمس.", ["إيمان طارق→"]), (.arabic, "وكان إيمان الناس قويا.", []),
      (.persian, "امروز میثاق قلی‌پور گفت.", ["میثاق قلی‌پور→"]),
      (.persian, "امروز ميثاق قليپور گفت.", ["ميثاق قليپور→"]),
      (.persian, "امروز ترانه قلی‌پور گفت.", ["ترانه قلی‌پور→"]), (.persian, "امروز ترانه کرشک گفت.", []),
      (.persian, "امروز حسین قربانی گفت.", ["حسین قربانی→"]),
      (.persian, "امروز سعید نمکی وزیر شد.", ["سعید نمکی→"]),
      (.persian, "امروز سعید نمکی خرید.", []),
      (.persian, "امروز امیر کرشک گفت.", ["امیر کرشک→"]), (.persian, "به استاد کرشک پیام داد.", ["کرشک→"]),
      (.persian, "وزیر مستعفی دیروز آمد.", []), (.persian, "او از گروه ۱+۵ بود.", []),
      (.persian, "او غلام کرشک بود.", []),
      (.persian, "او در بیمارستان کسری درگذشت.", ["بیمارستان کسری→"]),
    ])
  func persons(language: TextLanguage, text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, language) == mentions)
  }

  @Test(
    "A Persian noun that makes a verb with *do* is no part of a name",
    arguments: [
      ("و رضا کادیما رفت.", ["رضا کادیما→"]), ("و رضا کادیما کرد.", []), ("و رضا کادیما نمی‌کند.", []),
      ("و رضا نرگس‌زاده می‌کند.", ["رضا نرگس‌زاده→"]),
      ("او با حزب کادیما ائتلاف کرد.", ["حزب کادیما→"]), ("او در شهر کادیما کردند.", []),
      ("آقای کادیما رفت.", ["کادیما→"]),
    ])
  func verbalNouns(text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, .persian) == mentions)
  }

  @Test(
    "Given names of other languages begin unknown names",
    arguments: [
      (TextLanguage.arabic, "ووصل إيلون كاديما أمس.", ["إيلون كاديما→"]),
      (.arabic, "ووصل فولكر كاديما أمس.", ["فولكر كاديما→"]),
      (.arabic, "ووصل فولكر ويتكوف أمس.", ["فولكر ويتكوف→"]), (.arabic, "ووصل الفولكر كاديما أمس.", []),
      (.persian, "و ایلان کادیما رفت.", ["ایلان کادیما→"]),
      (.persian, "و جاستین کادیما رفت.", ["جاستین کادیما→"]),
    ])
  func foreignNames(language: TextLanguage, text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, language) == mentions)
  }

  @Test(
    "Titles of two words are no part of a name, and what ends them is elsewhere",
    arguments: [
      ("وقال آية الله طارق كاديما ذلك.", ["طارق كاديما→"]),
      ("وقال حجة الإسلام طارق كاديما ذلك.", ["طارق كاديما→"]),
      ("ووصل اللاعب طارق الله أمس.", ["طارق الله→"]),
    ])
  func titles(text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, .arabic) == mentions)
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

  @Test("English numbers and titles alone are no names; names of fathers and families are persons'")
  func englishPersons() throws {
    #expect(
      try LinkWorkerTests.types("They stood at Zorbek No. 5 near it.", isOneSentence: true) == ["Zorbek GPE"])
    #expect(try LinkWorkerTests.types("They saw that No. 5 was hurt.", isOneSentence: true) == [])
    #expect(try LinkWorkerTests.types("They told the Crown Prince that.") == [])
    #expect(
      try LinkWorkerTests.types("They told Zorbek bin Tarkis al-Malqari that.") == [
        "Zorbek bin Tarkis al-Malqari PER"
      ])
    #expect(
      try LinkWorkerTests.types("They told Zorbek Tarkis al-Malqari that.") == [
        "Zorbek Tarkis al-Malqari PER"
      ])
  }

  @Test("The second half of a Korean given name is part of it, what is based somewhere is not")
  func hyphens() throws {
    #expect(
      try LinkWorkerTests.types("They told Kim Zorb-hyun that.", isOneSentence: true) == ["Kim Zorb-hyun PER"]
    )
    #expect(
      try LinkWorkerTests.types("They told Tarkis Zorb-based men that.", isOneSentence: true) == [
        "Tarkis Zorb PER"
      ])
    #expect(
      try LinkWorkerTests.types("They told Prosecutor Gerald Whitcombe that.") == ["Gerald Whitcombe PER"])
    #expect(try LinkWorkerTests.types("They told the Administrator that.") == [])
  }

  @Test("Initials belong to the name behind them, however they are spaced")
  func initials() throws {
    for name in ["J.B. Priestley", "J. B. Priestley"] {
      #expect(
        try LinkWorkerTests.link("They told \(name) that.", .english, isOneSentence: true) == [
          "\(name)→X:priestley"
        ])
    }
    #expect(
      try LinkWorkerTests.types("They told C.T. Whitcombe that.", isOneSentence: true) == [
        "C.T. Whitcombe PER"
      ])
    #expect(try LinkWorkerTests.types("They told the I.C.C that.", isOneSentence: true) == ["I.C.C ORG"])
  }

  @Test("What hyphens join is nobody's name, and its halves stay what they are")
  func compounds() throws {
    #expect(
      try LinkWorkerTests.types("They met at the Zorbek-Tarkis border.") == ["Zorbek-Tarkis MISC"])
    #expect(
      try LinkWorkerTests.types("They told Gerald Whitcombe-Tarkis that.") == ["Gerald Whitcombe-Tarkis PER"])
  }

  @Test("In the longer name of somebody unknown a given name is not that of somebody known")
  func givenNames() throws {
    let text = "وصل قاسم سليماني أمس. ووصل اللاعب قاسم كاديما اليوم."
    #expect(try LinkWorkerTests.link(text, .arabic) == ["قاسم سليماني→X:soleimani", "قاسم كاديما→"])
  }

  @Test(
    "Arabic and Persian names go on behind what joins names",
    arguments: [
      (TextLanguage.arabic, "ووصل اللاعب عبدالرحيم كاديما أمس.", "عبدالرحيم كاديما→"),
      (.arabic, "ووصل اللاعب طارق فان بيرسي أمس.", "طارق فان بيرسي→"),
      (.arabic, "ووصل طارق بن كاديما آل ثاني أمس.", "طارق بن كاديما آل ثاني→"),
      (.persian, "آقای رضا ون دیک دیروز آمد.", "رضا ون دیک→"),
    ])
  func joinedNames(language: TextLanguage, text: String, mention: String) throws {
    #expect(try LinkWorkerTests.link(text, language).contains(mention))
  }

  @Test("One letter, a word with *her* and على are no part of a name")
  func noNames() throws {
    #expect(try LinkWorkerTests.link("آقای قلیپور ی دیروز آمد.", .persian) == ["قلیپور→"])
    #expect(try LinkWorkerTests.link("هل هي مدينة بعينها أم لا؟", .arabic) == [])
    // ى stands in a quotation only.
    #expect(
      try LinkWorkerTests.link("ذهب الي هناك حتي علي كاديما وقال: على رسلكم.", .arabic) == [])
  }

  @Test("English names end in what they are; a kind alone is no name")
  func kinds() throws {
    #expect(try LinkWorkerTests.types("They met in Zorbek Palace on Monday.") == ["Zorbek Palace LOC"])
    #expect(try LinkWorkerTests.types("Workers of the Zorbek Parliament left.") == ["Zorbek Parliament ORG"])
    #expect(
      try LinkWorkerTests.types("Then Captain Zorbek Palace left the Parliament.") == ["Zorbek Palace PER"])
  }

  @Test("A surname with a small particle belongs to the given name before it")
  func particles() throws {
    #expect(
      try LinkWorkerTests.link("\u{201C}No,\u{201D} said Mulvora van Kadima in Beirut.", .english)
        == ["Mulvora van Kadima→", "Beirut→Q3820"])
    #expect(
      try LinkWorkerTests.link("They went from Mulvora to Kadima.", .english).first == "Mulvora→X:mulvora")
  }

  @Test("Days of the week are days, whatever else has their names")
  func weekdays() throws {
    #expect(try LinkWorkerTests.link("He met with them on Thursday in Beirut.", .english) == ["Beirut→Q3820"])
  }

  @Test("A name ends before the Arabic conjunction that begins another")
  func conjunction() throws {
    let found = try LinkWorkerTests.link("وصل اللاعب طارق سيدورف ودافيدز أمس.", .arabic)
    #expect(found.contains("طارق سيدورف→"))
  }

  @Test(
    "The words of an English name, and the one behind it, say of what type it is",
    arguments: [
      ("They saw the Mulhorn Institute of Virology then.", ["Mulhorn Institute of Virology ORG"]),
      ("They saw the Supreme Court of Mulhorn then.", ["Supreme Court of Mulhorn ORG"]),
      ("They saw the City of Mulhorn then.", ["City of Mulhorn LOC"]),
      ("They saw the Mulhorn river then.", ["Mulhorn LOC"]),
      ("They saw the Mulhorn party then.", ["Mulhorn ORG"]),
      ("They saw Mulhorn's party then.", ["Mulhorn MISC"]),
      ("They saw Hurricane Mulhorn then.", ["Hurricane Mulhorn EVENT"]),
      ("They saw Chief Executive Gerald Mulhorn then.", ["Gerald Mulhorn PER"]),
      ("They saw Gerald Mulhorn 7-6 then.", ["Gerald Mulhorn PER"]),
    ])
  func types(text: String, names: [String]) throws {
    #expect(try LinkWorkerTests.types(text) == names)
  }

  @Test(
    "What begins an article behind where it was written begins a sentence", arguments: ["-", "–", "—"])
  func datelines(dash: String) throws {
    #expect(
      try LinkWorkerTests.types("MULHORN, Iran (ZX) \(dash) Gunmen came to Zorbury.")
        == ["MULHORN ORG", "Iran GPE", "ZX ORG", "Zorbury GPE"])
    #expect(try LinkWorkerTests.types("He saw \(dash) Gunmen there.") == ["Gunmen MISC"])
  }
}
