import Testing
import TextCore

@testable import KnowledgeBase

@Suite("Places of names")
struct NamePlacingTests {
  private func record(_ names: [(String, TextLanguage, isLabel: Bool)]) -> EntityRecord {
    var record = EntityRecord(id: "Q1", type: .person)
    for (text, language, isLabel) in names { record.add(text, language, isLabel: isLabel) }
    return record
  }

  @Test("Labels come first, aliases after them, and what is folded alike shares a place")
  func places() {
    var placing = NamePlacing()
    placing.place(
      record([
        ("Kasem", .english, false), ("قاسم سلیمانی", .persian, true), ("QASSEM SOLEIMANI", .english, false),
        ("قاسم سليماني", .arabic, true), ("Qassem Soleimani", .english, true), ("Ghasem", .english, false),
        ("kasem", .persian, false),
      ]))
    // The Persian and the Arabic label are written alike but for their letters ی and ي.
    let shared = Int(TextLanguage.persian.rawValue)
    let english = Int(TextLanguage.english.rawValue)
    #expect(placing.places == [3, shared, english, shared, english, 4, 3])
    #expect(placing.aliases.map(\.text) == ["Kasem", "Ghasem"])
  }

  @Test("A second label of a language and aliases beyond the limit have no place")
  func unplaced() {
    var placing = NamePlacing()
    let aliases = (0..<30).map { ("alias \($0)", TextLanguage.english, false) }
    placing.place(
      record([("One", .english, true), ("Two", .english, true)] + aliases + [("two", .english, false)]))
    let kept = (0..<24).map { Optional($0 + 3) }
    #expect(placing.places == [0, nil] + kept + [nil, nil, nil, nil, nil, nil, nil])
    #expect(placing.aliases.count == 24)
  }

  @Test("An entity tells its names by these places")
  func names() throws {
    let world = try SmallWorld()
    let knowledge = try world.open()
    for number in 0..<UInt32(knowledge.entityCount) {
      let entity = knowledge.entity(number)
      var expected = TextLanguage.allCases.map { entity.labelText($0) }
      entity.forEachAlias { expected.append(String(decoding: $1, as: UTF8.self)) }
      let names = (0...expected.count).map { entity.name(at: $0).map { String(decoding: $0, as: UTF8.self) } }
      #expect(names == expected + [nil])
    }
  }
}
