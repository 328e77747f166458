import KnowledgeBase
import TestSupport
import Testing
import TextCore

@Suite("Knowledge base")
struct KnowledgeBaseTests {
  @Test("An entity comes back as it was given")
  func entity() throws {
    let knowledge = try SmallWorld().open()
    #expect(knowledge.entityCount == 6)
    let iran = try #require(knowledge.entity(id: "Q794"))
    #expect(iran.idText == "Q794")
    #expect(iran.type == .politicalPlace)
    #expect(iran.country?.description == "IR")
    #expect(iran.labelText(.english) == "Iran")
    #expect(iran.labelText(.arabic) == "إيران")
    #expect(iran.labelText(.persian) == "ایران")
    #expect(iran.descriptionText == "country in Western Asia")
    #expect(iran.facts("population") == ["88000000"])
    var aliases: [String] = []
    iran.forEachAlias { aliases.append("\($0.tag):\(String(decoding: $1, as: UTF8.self))") }
    #expect(aliases == ["en:Islamic Republic of Iran"])
    #expect(knowledge.entity(id: "Q7") == nil)
    #expect(knowledge.entity(id: "") == nil)
  }

  @Test("A finder finds what the knowledge base finds, again and again")
  func finder() throws {
    let knowledge = try SmallWorld().open()
    var finder = EntityFinder(knowledge)
    for id in ["Q794", "Q796", "Q7", "OFAC:10", "", "Q794", "X:soleimani", "OFAC:10", "Q7", "Q796"] {
      withBytes(id) { #expect(finder.entity(id: $0)?.number == knowledge.entity(id: id)?.number, "\(id)") }
    }
  }

  @Test("Relations are known from both sides")
  func relations() throws {
    let knowledge = try SmallWorld().open()
    let iran = try #require(knowledge.entity(id: "Q794"))
    let iraq = try #require(knowledge.entity(id: "Q796"))
    #expect(iran.relationCount == 1 && iraq.relationCount == 1)
    #expect(iraq.relation(0).entity == iran.number && !iraq.relation(0).isInverse)
    #expect(iran.relation(0).entity == iraq.number && iran.relation(0).isInverse)
    #expect(String(decoding: iran.name(of: iran.relation(0)), as: UTF8.self) == "shares border with")
  }

  @Test("Countries are found by code, entities by further ids")
  func otherWays() throws {
    let knowledge = try SmallWorld().open()
    #expect(CountryCode("ir").flatMap { knowledge.country($0) }?.idText == "Q794")
    #expect(CountryCode("FR").flatMap { knowledge.country($0) } == nil)
    #expect(knowledge.entity(id: "OFAC:10")?.idText == "X:soleimani")
  }

  @Test(
    "Names are found in every spelling that folds to the same",
    arguments: [
      "QASEM SOLEIMANI", "Qasem-Soleimani", "قاسم سلیمانی", "قاسم سليماني", "قَاسِم سُلَيْمَانِي",
      "قاســم ســليماني",
    ])
  func spellings(name: String) throws {
    var lookup = NameLookup(try SmallWorld().open())
    #expect(lookup.find(name).map(\.entity.idText) == ["X:soleimani"])
  }

  @Test("The likelier entity comes first, and shares add up")
  func ambiguity() throws {
    var lookup = NameLookup(try SmallWorld().open())
    let found = lookup.find("paris")
    #expect(found.map(\.entity.idText) == ["Q90", "Q830149"])
    #expect(abs(found.map(\.score).reduce(0, +) - 1) < 0.01)
    #expect(found[0].score > 0.8)
  }

  @Test("Records with one id are merged; what nothing is known of is left out")
  func merging() throws {
    var more = EntityRecord(id: "Q90")
    more.add("باريس", .arabic, isLabel: true)
    more.add("Paname", .english, isLabel: true)
    var unknown = EntityRecord(id: "Q1")
    unknown.add("Universe", .english)
    let world = try SmallWorld(SmallWorld.records + [more, unknown])
    #expect(world.report.unknownIDs == 1)
    let paris = try #require(try world.open().entity(id: "Q90"))
    #expect(paris.labelText(.english) == "Paris")
    #expect(paris.labelText(.arabic) == "باريس")
    var aliases: [String] = []
    paris.forEachAlias { aliases.append(String(decoding: $1, as: UTF8.self)) }
    #expect(aliases == ["Paname"])
  }
}
