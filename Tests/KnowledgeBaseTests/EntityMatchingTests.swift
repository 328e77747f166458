import KnowledgeBase
import TestSupport
import Testing

@Suite("Entities under different ids")
struct EntityMatchingTests {
  private func person(_ id: String, _ name: String, _ facts: [(String, String)]) -> EntityRecord {
    var record = EntityRecord(id: id, type: .person)
    record.add(name, .english, isLabel: true)
    for (key, value) in facts { record.add(fact: key, value) }
    return record
  }

  private func ids(_ records: [EntityRecord]) throws -> [String] {
    let knowledge = try SmallWorld(records).open()
    return (0..<UInt32(knowledge.entityCount)).map { knowledge.entity($0).idText }
  }

  @Test("An id that another entity names is that entity's")
  func declared() throws {
    var group = EntityRecord(id: "ME:hezbollah", type: .organization)
    group.add("Kata'ib Hezbollah", .english, isLabel: true)
    group.add(fact: "ofac", "OFAC:12")
    group.relations = [.init(kind: "member of", other: "ME:pmf")]
    var listed = EntityRecord(id: "OFAC:12", type: .organization)
    listed.add("Hizballah Brigades", .english, isLabel: true)
    var forces = EntityRecord(id: "ME:pmf", type: .organization)
    forces.add("Popular Mobilization Forces", .english, isLabel: true)
    forces.relations = [.init(kind: "has part", other: "OFAC:12")]
    let knowledge = try SmallWorld([group, listed, forces]).open()
    #expect(knowledge.entityCount == 2)
    let entity = try #require(knowledge.entity(id: "OFAC:12"))
    #expect(entity.idText == "ME:hezbollah")
    #expect(entity.relationCount == 2)
    var lookup = NameLookup(knowledge)
    #expect(lookup.find("hizballah brigades").map(\.entity.idText) == ["ME:hezbollah"])
  }

  @Test("Equal names are one entity when type and facts agree")
  func byName() throws {
    let item = person("Q10", "Hassan Rouhani", [("birth", "1948-11-12"), ("country", "IR")])
    #expect(try ids([item, person("X:1", "Hasan Rouhani", [("country", "IR")])]) == ["Q10", "X:1"])
    #expect(try ids([item, person("X:1", "HASSAN Rouhani", [("country", "ir")])]) == ["Q10"])
    #expect(try ids([item, person("X:1", "Hassan Rouhani", [("birth", "1948")])]) == ["Q10"])
    #expect(
      try ids([item, person("X:1", "Hassan Rouhani", [("birth", "1950"), ("country", "IR")])]).count == 2)
    #expect(try ids([item, person("X:1", "Hassan Rouhani", [])]).count == 2)
  }

  @Test("A name that two items have says nothing")
  func ambiguous() throws {
    let facts = [("country", "US")]
    let records = [
      person("Q1", "John Smith", facts), person("Q2", "John Smith", facts),
      person("X:1", "John Smith", facts),
    ]
    #expect(try ids(records).count == 3)
  }

  @Test("A name that more than a hundred entities have says nothing")
  func common() throws {
    let facts = [("country", "US")]
    func records(_ count: Int) -> [EntityRecord] {
      [person("Q1", "John Smith", facts)] + (1..<count).map { person("X:\($0)", "John Smith", facts) }
    }
    #expect(try ids(records(100)) == ["Q1"])
    #expect(try ids(records(101)).count == 101)
  }

  @Test("Places with one number in GeoNames are one place")
  func numbers() throws {
    func place(_ id: String, _ name: String) -> EntityRecord {
      var record = EntityRecord(id: id, type: .politicalPlace)
      record.add(name, .english, isLabel: true)
      record.add(fact: "geonames", "98182")
      return record
    }
    #expect(try ids([place("GN:98182", "Baghdād"), place("Q1530", "Baghdad")]) == ["Q1530"])
    #expect(try ids([place("WOF:1", "Baghdad"), place("GN:98182", "Baghdād")]) == ["GN:98182"])
  }
}
