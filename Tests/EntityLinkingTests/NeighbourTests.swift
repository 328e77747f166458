import EntityLinking
import Testing
import TextCore

@Suite("What words beside a name say of it")
struct NeighbourTests {
  @Test(
    "A body of another country than the one before it is not meant, and what owns a known one is a name of its own",
    arguments: [
      ("They told the Lebanese Crown Court that.", ["Crown Court→X:court"]),
      ("They told the Iraqi Crown Court that.", ["Iraqi Crown Court→"]),
      ("They told the Watch Council of Iran that.", ["Watch Council→X:council", "Iran→Q794"]),
    ])
  func bodies(text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, .english, isOneSentence: true) == mentions)
  }

  @Test(
    "Several Arabic words that are a place's name are the place, unless all are plain or they go on a given name",
    arguments: [
      ("وغادر خان زرماق أمس.", ["خان زرماق→X:zarmaq"]),
      ("ومن بيروت وخان زرماق.", ["بيروت→Q3820", "خان زرماق→X:zarmaq"]),
      ("وغادر منتصف الطريق أمس.", []), ("ووصل محمد المصري.", ["محمد المصري→"]), ("ووصل محمد المصريون.", []),
    ])
  func places(text: String, mentions: [String]) throws {
    #expect(try LinkWorkerTests.link(text, .arabic) == mentions)
  }

  @Test("A name behind another one is its own: subject and object follow an Arabic verb")
  func subjectAndObject() throws {
    #expect(
      try LinkWorkerTests.link("ووصل سمير خالد إيران أمس.", .arabic) == ["سمير خالد→X:khalid", "إيران→Q794"])
  }

  @Test("A title is no part of a name, though the knowledge base has it with one")
  func titles() throws {
    #expect(try LinkWorkerTests.link("They met President Gorwin there.", .english) == ["Gorwin→X:gorwin"])
  }

  @Test("French and Italian words with an apostrophe are capitalized behind it", arguments: ["'", "’"])
  func elision(apostrophe: String) throws {
    let name = "Côte d\(apostrophe)Or"
    #expect(try LinkWorkerTests.link("They flew to \(name) then.", .english) == ["\(name)→X:dor"])
  }

  @Test(
    "A province is told from its city by the word for its kind",
    arguments: [
      (TextLanguage.english, "They fled to Mulvora then.", "Mulvora→X:mulvora"),
      (.english, "They fled to Mulvora province then.", "Mulvora→X:mulvora-province"),
      (.english, "They fled to the province of Mulvora then.", "Mulvora→X:mulvora-province"),
      (.english, "They fled to Mulvora Province then.", "Mulvora Province→X:mulvora-province"),
      (.arabic, "ووصل الوفد إلى محافظة مولفورا أمس.", "مولفورا→X:mulvora-province"),
      (.arabic, "ووصل الوفد إلى مدينة مولفورا أمس.", "مولفورا→X:mulvora"),
      (.persian, "او به استان مولورا رفت.", "مولورا→X:mulvora-province"),
    ])
  func divisions(language: TextLanguage, text: String, name: String) throws {
    #expect(try LinkWorkerTests.link(text, language) == [name])
  }

  @Test("Who writes an article is an organization, and no short name of the place where")
  func agencies() throws {
    #expect(
      try LinkWorkerTests.link("BEIRUT, Lebanon (KIT) - She came to Iran. KIT said so.", .english)
        == ["BEIRUT→Q3820", "Lebanon→Q822", "KIT→X:kit", "Iran→Q794", "KIT→X:kit"])
    #expect(
      try LinkWorkerTests.link("She came to Iran (ZX). ZX said so.", .english)
        == ["Iran→Q794", "ZX→", "ZX→"])
  }

  @Test(
    "What stands before the first of a list of places stands for all of one country",
    arguments: [
      (TextLanguage.arabic, "وكان ذلك في بورغونا وزرنوقا أمس.", ["بورغونا→X:borguna", "زرنوقا→X:zarnuka"]),
      (.arabic, "وكان ذلك في بورغونا، زرنوقا أمس.", ["بورغونا→X:borguna", "زرنوقا→X:zarnuka"]),
      (.persian, "این در بورگونا و زرنوکا بود.", ["بورگونا→X:borguna", "زرنوکا→X:zarnuka"]),
      (.arabic, "وكان ذلك في بورغونا وتلفارا أمس.", ["بورغونا→X:borguna"]),
      (.arabic, "وكان ذلك ثم زرنوقا أمس.", []),
    ])
  func lists(language: TextLanguage, text: String, names: [String]) throws {
    #expect(try LinkWorkerTests.link(text, language, threshold: 0.2) == names)
  }

  @Test("What a name names stands before it in Arabic and Persian, and is no part of it")
  func appositions() throws {
    #expect(try LinkWorkerTests.link("وأعلنت شركة زوربكس ذلك أمس.", .arabic) == ["زوربكس→X:zorbex"])
    #expect(try LinkWorkerTests.link("وعمل بشركة زوربكس أمس.", .arabic) == ["زوربكس→X:zorbex"])
    // The rest is a plain word by itself.
    #expect(try LinkWorkerTests.link("واتفق مع حركة فتح أمس.", .arabic) == ["فتح→X:fatah"])
    #expect(try LinkWorkerTests.link("وقد فتح الباب أمس.", .arabic).isEmpty)
  }

  @Test("A ministry of one country is none of another's")
  func foreignBodies() throws {
    let own = try LinkWorkerTests.link("وقالت وزارة الدفاع العراقية ذلك.", .arabic)
    #expect(own.contains { $0.hasSuffix("→X:defence") })
    let other = try LinkWorkerTests.link("وقالت وزارة الدفاع الإيرانية ذلك.", .arabic)
    #expect(!other.contains { $0.hasSuffix("→X:defence") })
  }

  @Test(
    "A legal form and its full stop belong to a company's name",
    arguments: [
      ("He joined Zorbex Corp. in May.", "Zorbex Corp.→X:zorbex"),
      ("He joined Zorbex, Inc., in May.", "Zorbex, Inc.→X:zorbex"),
      ("He joined Zorbex plc. They paid.", "Zorbex→X:zorbex"),
      ("He joined Mulhorn Corp. in May.", "Mulhorn Corp.→"),
      ("He met Gerald Mulhorn Jr. in May.", "Gerald Mulhorn Jr.→"),
    ])
  func legalForms(text: String, name: String) throws {
    #expect(try LinkWorkerTests.link(text, .english) == [name])
  }

  @Test("American states are shortened behind a town and a comma only")
  func states() throws {
    let text = "He lives in Gorvik, Calif., now."
    #expect(try LinkWorkerTests.link(text, .english) == ["Gorvik→", "Calif.→Q99"])
    #expect(try LinkWorkerTests.link("He saw Calif there.", .english) == ["Calif→"])
  }

  @Test("Given names of other languages begin names in Arabic letters; ابن does where none stands before it")
  func givenNames() throws {
    #expect(try LinkWorkerTests.link("وسجل كريستيانو كاديما هدفا.", .arabic) == ["كريستيانو كاديما→"])
    #expect(try LinkWorkerTests.link("دیروز یورگن کرشک آمد.", .persian) == ["یورگن کرشک→"])
    #expect(try LinkWorkerTests.link("وقد قتل ابن كاديما أمس.", .arabic) == ["ابن كاديما→"])
    #expect(try LinkWorkerTests.link("وقد قتل طارق ابن كاديما أمس.", .arabic) == ["طارق ابن كاديما→"])
  }

  @Test(
    "Months beside numbers and other months are none of those who have the name, nor are many given names alone"
  )
  func plainWords() throws {
    #expect(try LinkWorkerTests.link("وذلك في ٣ نيسان من العام.", .arabic) == [])
    #expect(try LinkWorkerTests.link("وأعلنت نيسان ذلك أمس.", .arabic) == ["نيسان→X:nisan"])
    #expect(try LinkWorkerTests.link("ووصل خالد أمس.", .arabic) == [])
  }

  @Test("The surname alone is the person again whom no knowledge base has, with what belongs to it")
  func repeatedSurnames() throws {
    #expect(
      try LinkWorkerTests.link("ووصل طارق كاديما أمس. ثم غادر كاديما المدينة.", .arabic) == [
        "طارق كاديما→", "كاديما→",
      ])
    #expect(
      try LinkWorkerTests.link("ووصل اللاعب طارق فان كاديما أمس. ثم غادر فان كاديما المدينة.", .arabic) == [
        "طارق فان كاديما→", "فان كاديما→",
      ])
  }
}
