import Testing
import TextCore

@testable import KnowledgeBase

@Suite("Derived names")
struct NameDerivationTests {
  private func derive(
    _ type: EntityType, _ names: [(String, TextLanguage)], facts: [(String, String)] = []
  ) -> Set<DerivedName> {
    var entity = EntityRecord(id: "Q1", type: type)
    for (text, language) in names { entity.add(text, language, isLabel: true) }
    for (key, value) in facts { entity.add(fact: key, value) }
    return Set(NameDerivation().names(of: entity))
  }

  private func derive(_ type: EntityType, _ name: String, _ language: TextLanguage = .english) -> [String:
    NameKind]
  {
    var kinds: [String: NameKind] = [:]
    for derived in derive(type, [(name, language)]) { kinds[derived.text] = derived.kind }
    return kinds
  }

  @Test("Last names and short forms of persons")
  func persons() {
    #expect(
      derive(.person, "George Walker Bush") == [
        "Bush": .surname, "George Bush": .shortForm, "George W. Bush": .shortForm,
      ])
    #expect(derive(.person, "Alexander Van der Bellen") == ["Van der Bellen": .surname])
    #expect(derive(.person, "Martin Luther King Jr.")["King"] == .surname)
    #expect(
      derive(.person, "Nouri al-Maliki") == [
        "al-Maliki": .surname, "Maliki": .surname, "Nouri Maliki": .article,
      ])
    #expect(derive(.person, "قاسم سليماني", .arabic) == ["سليماني": .surname])
    #expect(derive(.person, "محمد بن سلمان", .arabic) == ["بن سلمان": .surname])
    #expect(
      derive(.person, "عبد الفتاح السيسي", .arabic) == ["السيسي": .surname, "عبدالفتاح السيسي": .spacing])
    #expect(
      derive(.person, "محمود احمدی\u{200C}نژاد", .persian) == [
        "احمدی\u{200C}نژاد": .surname, "محمود احمدی نژاد": .spacing,
      ])
    #expect(derive(.person, "J. D. Vance") == ["Vance": .surname, "J.D. Vance": .spacing])
    #expect(derive(.person, "J.R.R. Tolkien") == ["Tolkien": .surname, "J. R. R. Tolkien": .spacing])
    #expect(derive(.person, "George W. Bush")["George W.Bush"] == nil)
    #expect(
      derive(.person, "حسن نصر الله", .arabic) == [
        "نصر الله": .surname, "نصرالله": .surname, "حسن نصرالله": .spacing,
      ])
    #expect(
      derive(.person, "حسن نصرالله", .persian) == [
        "نصرالله": .surname, "نصر الله": .surname, "حسن نصر الله": .spacing,
      ])
    #expect(derive(.organization, "حزب الله", .arabic)["حزبالله"] == .spacing)
    #expect(derive(.person, "Madonna").isEmpty)
    #expect(derive(.person, "Bush, George").isEmpty)
  }

  @Test("Places without what is behind the comma, and with their region")
  func places() {
    #expect(derive(.politicalPlace, "Austin, Texas") == ["Austin": .beforeComma])
    #expect(derive(.politicalPlace, "Georgia (country)") == ["Georgia": .beforeComma])
    #expect(derive(.politicalPlace, "The Hague") == ["Hague": .article])
    #expect(derive(.politicalPlace, "Al Başrah") == ["Başrah": .article])
    #expect(derive(.politicalPlace, "العراق", .arabic).isEmpty)
    #expect(
      derive(.politicalPlace, [("Paris", .english)], facts: [("admin_name", "Texas")])
        == [DerivedName("Paris, Texas", .english, .qualified)])
  }

  @Test("Demonyms of countries")
  func demonyms() {
    let facts = [("demonym", "Iraqi"), ("demonym_ar", "عراقي,عراقية"), ("demonym_fa", "عراقی")]
    #expect(
      derive(.politicalPlace, [("Iraq", .english)], facts: facts) == [
        DerivedName("Iraqi", .english, .demonym), DerivedName("Iraqis", .english, .demonym),
        DerivedName("عراقي", .arabic, .demonym), DerivedName("عراقية", .arabic, .demonym),
        DerivedName("عراقی", .persian, .demonym),
      ])
  }

  @Test("Organizations: initials, legal forms, clubs")
  func organizations() {
    #expect(derive(.organization, "International Atomic Energy Agency") == ["IAEA": .acronym])
    #expect(derive(.organization, "Bank of the Middle East")["BME"] == .acronym)
    #expect(derive(.organization, "Airbus SE") == ["Airbus": .withoutLegalForm])
    #expect(
      derive(.organization, [("Apple Computer, Inc.", .english)])
        .contains(DerivedName("Apple Computer", .english, .withoutLegalForm)))
    #expect(derive(.organization, "شركة أرامكو", .arabic) == ["أرامكو": .withoutLegalForm])
    let club = derive(
      .organization, [("Everton F.C.", .english)], facts: [("kind", "football team"), ("city", "Liverpool")])
    #expect(
      club == [
        DerivedName("Everton", .english, .withoutLegalForm), DerivedName("Liverpool", .english, .city),
      ])
  }

  @Test(
    "Universities have their place before and behind, but not where both are names",
    arguments: [
      ("Utrecht University", "NL", "University of Utrecht"),
      ("University of Hokkaido", "JP", "Hokkaido University"),
      ("Addis Ababa University", "ET", "University of Addis Ababa"), ("University of York", "GB", nil),
      ("Open University of the North", "NL", nil), ("University", "NL", nil),
    ])
  func universities(name: String, country: String, derived: String?) {
    let names = derive(.organization, [(name, .english)], facts: [("country", country)])
    #expect(names.filter { $0.kind == .reordered }.map(\.text) == [derived].compactMap { $0 })
  }
}
