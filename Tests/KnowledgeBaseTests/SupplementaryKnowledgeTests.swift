import KnowledgeBase
import TestSupport
import Testing
import TextCore

@Suite("What another knowledge base adds")
struct SupplementaryKnowledgeTests {
  private static func entity(
    _ id: String, _ type: EntityType, _ english: String, _ arabic: String? = nil, _ persian: String? = nil,
    country: String? = nil
  ) -> EntityRecord {
    var record = EntityRecord(id: id, type: type)
    record.add(english, .english, isLabel: true)
    if let arabic { record.add(arabic, .arabic, isLabel: true) }
    if let persian { record.add(persian, .persian, isLabel: true) }
    if let country { record.add(fact: "country", country) }
    return record
  }

  /// The ids that a name leads to in a base built from records with the names of a supplement.
  private func find(
    _ name: String, _ records: [EntityRecord],
    _ languages: NameLanguages = NameLanguages([.arabic, .persian])
  ) throws -> [String] {
    let supplement = try SmallWorld([
      Self.entity("Q41053", .organization, "Hezbollah", "حزب الله", "حزب‌الله لبنان"),
      Self.entity("own:irna", .organization, "IRNA", "وكالة إرنا", "ایرنا", country: "IR"),
      Self.entity("own:rouhani", .person, "Hassan Rouhani", "حسن روحاني", "حسن روحانی", country: "IR"),
    ])
    let folder = try TemporaryFolder()
    var options = KnowledgeBaseBuilder.Options()
    options.supplement = try supplement.open()
    options.supplementLanguages = languages
    let builder = KnowledgeBaseBuilder(options: options)
    for record in records { try builder.add(record) }
    let report = try builder.write(to: folder.path("x.kb"), overwrites: false)
    #expect(report.entities == records.count)
    #expect(report.unknownIDs == 0)
    let knowledge = try KnowledgeBase(path: folder.path("x.kb"))
    var lookup = NameLookup(knowledge)
    return lookup.find(name).filter { $0.score > 0.9 }.map(\.entity.idText).sorted()
  }

  @Test("The same id brings the names, in Arabic and Persian spelling; what sources say stands")
  func sameID() throws {
    let bare = Self.entity("Q41053", .organization, "Hizbollah")
    #expect(try find("حزب الله", [bare]) == ["Q41053"])
    #expect(try find("لِحِزبِ اللّٰه", [bare]) == ["Q41053"])
    #expect(try find("حزب‌الله لبنان", [bare]) == ["Q41053"])
    #expect(try find("حزب‌الله لبنان", [bare], NameLanguages([.arabic])) == [])
    #expect(try find("Hezbollah", [bare]) == [])
    let own = Self.entity("Q41053", .organization, "Hizbollah", "المقاومة")
    #expect(try find("المقاومة", [own]) == ["Q41053"])
    #expect(try find("حزب الله", [own]) == ["Q41053"])
    // Nothing is added that the sources do not have.
    #expect(try find("حزب الله", [Self.entity("Q1", .organization, "Other")]) == [])
  }

  @Test("So does the same label, when it is of one entity only and nothing disagrees")
  func sameLabel() throws {
    let name = "وكالة إرنا"
    let agency = Self.entity("Q7", .organization, "IRNA")
    #expect(try find(name, [agency]) == ["Q7"])
    #expect(try find(name, [Self.entity("Q7", .organization, "IRNA", country: "TR")]) == [])
    #expect(try find(name, [Self.entity("Q7", .person, "IRNA")]) == [])
    #expect(try find(name, [agency, Self.entity("Q8", .organization, "Irna")]) == [])
    #expect(try find(name, [agency, Self.entity("Q8", .organization, "Irna", country: "TR")]) == ["Q7"])
    var alias = Self.entity("Q9", .organization, "Islamic Republic News Agency")
    alias.add("IRNA", .english)
    #expect(try find(name, [alias]) == ["Q9"])
    #expect(try find(name, [alias, agency]) == ["Q7"])
  }

  @Test("What it says is prominent is better known in the base")
  func prominence() throws {
    let known = ["Q1": "5", "Q2": "1"].map { id, prominence in
      var record = Self.entity(id, .organization, "Bureau \(id)")
      record.add(fact: "prominence", prominence)
      return record
    }
    let supplement = try SmallWorld(known)
    let folder = try TemporaryFolder()
    var options = KnowledgeBaseBuilder.Options()
    options.supplement = try supplement.open()
    let builder = KnowledgeBaseBuilder(options: options)
    for id in ["Q1", "Q2", "Q3"] {
      var record = Self.entity(id, .organization, "Bureau \(id)")
      record.prior = 0.2
      try builder.add(record)
    }
    _ = try builder.write(to: folder.path("x.kb"), overwrites: false)
    let knowledge = try KnowledgeBase(path: folder.path("x.kb"))
    let priors = try ["Q1", "Q2", "Q3"].map {
      knowledge.prior(of: try #require(knowledge.entity(id: $0)).number)
    }
    // 0.2 with weight 1, and with weight 2 the upper and the lower half of the scale.
    #expect(priors[0] > priors[1] && priors[1] > priors[2])
    #expect(priors[0] > 0.6 && priors[2] < 0.25)
    #expect(try #require(knowledge.entity(id: "Q1")).facts("prominence").isEmpty)
  }

  @Test("A place that is nowhere and has the name of an organization is one")
  func organizations() throws {
    let supplement = try SmallWorld([
      Self.entity("own:league", .organization, "Arab League", "جامعة الدول العربية"),
      Self.entity("own:alba", .organization, "Alba"),
    ])
    let folder = try TemporaryFolder()
    var options = KnowledgeBaseBuilder.Options()
    options.supplement = try supplement.open()
    let builder = KnowledgeBaseBuilder(options: options)
    try builder.add(Self.entity("Q1", .politicalPlace, "Arab League"))
    try builder.add(Self.entity("Q2", .politicalPlace, "Alba"))
    var street = Self.entity("Q3", .politicalPlace, "ARAB LEAGUE")
    street.add(fact: "lat", "30.1")
    try builder.add(street)
    _ = try builder.write(to: folder.path("x.kb"), overwrites: false)
    let knowledge = try KnowledgeBase(path: folder.path("x.kb"))
    let types = ["Q1", "Q2", "Q3"].map { knowledge.entity(id: $0)?.type }
    #expect(types == [.organization, .politicalPlace, .politicalPlace])
    var lookup = NameLookup(knowledge)
    #expect(lookup.find("جامعة الدول العربية").filter { $0.score > 0.9 }.map(\.entity.idText) == ["Q1"])
  }

  @Test("The same id brings the type, the same label does not")
  func type() throws {
    let supplement = try SmallWorld([
      Self.entity("Q1", .person, "Yasser Arafat"), Self.entity("own:guard", .organization, "Guard"),
    ])
    let folder = try TemporaryFolder()
    var options = KnowledgeBaseBuilder.Options()
    options.supplement = try supplement.open()
    let builder = KnowledgeBaseBuilder(options: options)
    try builder.add(Self.entity("Q1", .other, "Yasser Arafat"))
    try builder.add(Self.entity("Q2", .other, "Guard"))
    try builder.add(Self.entity("Q3", .location, "Elsewhere"))
    _ = try builder.write(to: folder.path("x.kb"), overwrites: false)
    let knowledge = try KnowledgeBase(path: folder.path("x.kb"))
    let types = ["Q1", "Q2", "Q3"].map { knowledge.entity(id: $0)?.type }
    #expect(types == [.person, .other, .location])
    var lookup = NameLookup(knowledge)
    #expect(lookup.find("Arafat").map(\.entity.idText) == ["Q1"])
  }

  @Test("Persons have namesakes: something else must agree")
  func persons() throws {
    let name = "حسن روحانی"
    #expect(try find(name, [Self.entity("Q1", .person, "Hassan Rouhani")]) == [])
    #expect(try find(name, [Self.entity("Q1", .person, "Hassan Rouhani", country: "IR")]) == ["Q1"])
  }
}
