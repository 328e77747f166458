import KnowledgeBase
import TestSupport
import Testing
import TextCore

@Suite("Same records, same bytes")
struct DeterminismTests {
  private func records(_ count: Int) -> [EntityRecord] {
    var random = SeededGenerator(seed: 3)
    let words = [
      "Ali", "Hassan", "Tehran", "Bank", "of", "the", "Bush", "قاسم", "سليماني", "بغداد", "دانشگاه",
    ]
    return (0..<count).map { _ in
      let number = random.int(0...count)
      var record = EntityRecord(id: "Q\(number)", type: random.pick(EntityType.allCases))
      for language in TextLanguage.allCases {
        let name = (0...random.int(0...3)).map { _ in random.pick(words) }.joined(separator: " ")
        record.add(name, language, isLabel: random.oneIn(2))
      }
      record.add(fact: random.pick(["country", "kind"]), random.pick(["IR", "city", "US"]))
      record.popularity = [.init(scale: "views", value: Double(random.int(0...100)) / 100)]
      record.relations = [.init(kind: "knows", other: "Q\(random.int(0...count))")]
      if random.oneIn(20) { record.otherIDs = ["X:\(number)"] }
      return record
    }
  }

  @Test("Neither a second build nor the memory that sorting may use changes a byte")
  func sameBytes() throws {
    let records = records(5000)
    let first = try SmallWorld(records)
    let bytes = try first.folder.read("small.kb")
    let second = try SmallWorld(records)
    #expect(try second.folder.read("small.kb") == bytes)
    let onDisk = try SmallWorld(records, memory: 100_000)
    #expect(try onDisk.folder.read("small.kb") == bytes)
    #expect(onDisk.report == first.report)
    #expect(try first.open().contentHash == second.open().contentHash)
  }

  @Test("Other records give another content")
  func otherContent() throws {
    let first = try SmallWorld().open()
    let second = try SmallWorld(Array(SmallWorld.records.dropLast())).open()
    #expect(first.contentHash != second.contentHash)
  }
}
