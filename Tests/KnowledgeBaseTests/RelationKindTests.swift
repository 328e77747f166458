import KnowledgeBase
import TestSupport
import Testing

@Suite("Kinds of relations")
struct RelationKindTests {
  @Test("Kinds beyond those that can be told apart are left out and counted, never mixed up")
  func tooMany() throws {
    let limit = 32_768
    var one = EntityRecord(id: "Q1", type: .other)
    one.add("First Thing", .english, isLabel: true)
    one.relations = (0..<limit + 100).map { .init(kind: "kind \($0)", other: "Q2") }
    one.relations.append(.init(kind: String(repeating: "k", count: 256), other: "Q2"))
    var other = EntityRecord(id: "Q2", type: .other)
    other.add("Second Thing", .english, isLabel: true)
    other.add(fact: "late", "1")
    let world = try SmallWorld([one, other], derives: false)
    let knowledge = try world.open()
    let entity = try #require(knowledge.entity(id: "Q1"))
    #expect(entity.relationCount == limit)
    let kinds = [0, 7, limit - 1].map {
      String(decoding: entity.name(of: entity.relation($0)), as: UTF8.self)
    }
    #expect(kinds == ["kind 0", "kind 7", "kind \(limit - 1)"])
    #expect(world.report.unnamedRelations == 2 * 101)
    #expect(world.report.unnamedFacts == 1)
    #expect(knowledge.entity(id: "Q2")?.facts("late") == [])
  }
}
