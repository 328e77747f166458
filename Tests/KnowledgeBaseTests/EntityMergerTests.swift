import TestSupport
import Testing
import TextCore

@testable import KnowledgeBase

@Suite("Merging records of one entity")
struct EntityMergerTests {
  /// The rules as they are said, without regard to time.
  private func truth(_ records: [EntityRecord]) -> EntityRecord {
    var entity = records[0]
    for record in records.dropFirst() {
      entity.type = entity.type ?? record.type
      entity.description = entity.description ?? record.description
      entity.prior = entity.prior ?? record.prior
      for name in record.names {
        let isLabel = name.isLabel && entity.label(name.language) == nil
        if let place = entity.names.firstIndex(where: { $0.text == name.text && $0.language == name.language }
        ) {
          if isLabel { entity.names[place].isLabel = true }
        } else {
          entity.add(name.text, name.language, isLabel: isLabel)
        }
      }
      entity.popularity += record.popularity
      let keys = entity.facts.map(\.key)
      entity.facts += record.facts.filter { !keys.contains($0.key) }
      for relation in record.relations where !entity.relations.contains(relation) {
        entity.relations.append(relation)
      }
      for source in record.sources where !entity.sources.contains(source) { entity.sources.append(source) }
      for id in record.otherIDs where !entity.otherIDs.contains(id) { entity.otherIDs.append(id) }
    }
    return entity
  }

  @Test("Any records give what the rules say", arguments: 1...40)
  func rules(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = ["Ali", "علي", "علی", "Ali Bin", ""]
    let records = (0...random.int(0...6)).map { _ in
      var record = EntityRecord(id: "Q1", type: random.oneIn(2) ? .person : nil)
      for _ in 0..<random.int(0...4) {
        record.add(random.pick(names), random.pick(TextLanguage.allCases), isLabel: random.oneIn(2))
      }
      for _ in 0..<random.int(0...3) {
        record.add(fact: random.pick(["a", "b", "c"]), random.pick(["1", "2"]))
        record.relations.append(
          .init(kind: random.pick(["k", "l"]), other: random.pick(["Q2", "Q3"]), isInverse: random.oneIn(2)))
        record.sources.append(random.pick(["s", "t", "u"]))
        record.otherIDs.append(random.pick(["X:1", "X:2"]))
        record.popularity.append(.init(scale: "v", value: Double(random.int(0...9))))
      }
      if random.oneIn(2) { record.description = random.pick(names) }
      if random.oneIn(2) { record.prior = Double(random.int(0...9)) / 10 }
      return record
    }
    var merger = EntityMerger(records[0])
    for record in records.dropFirst() { merger.add(record) }
    #expect(merger.entity == truth(records))
    #expect(merger.droppedRelations == 0)
  }

  @Test("A country of which very many things say that they belong to it keeps what it says itself")
  func manyRelations() {
    var country = EntityRecord(id: "Q30", type: .politicalPlace)
    country.relations = [.init(kind: "capital", other: "Q61")]
    var merger = EntityMerger(country)
    let extra = 5000
    for number in 0..<EntityMerger.limit + extra {
      var record = EntityRecord(id: "Q30")
      record.relations = [.init(kind: "country", other: "X:\(number)", isInverse: true)]
      merger.add(record)
    }
    var late = EntityRecord(id: "Q30")
    late.relations = [
      .init(kind: "member of", other: "Q7184"), .init(kind: "country", other: "X:3", isInverse: true),
    ]
    merger.add(late)
    #expect(merger.entity.relations.count == EntityMerger.limit + 2)
    #expect(merger.entity.relations.last?.other == "Q7184")
    #expect(merger.droppedRelations == extra)
  }
}
