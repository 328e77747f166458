import ByteStreams
import TestSupport
import Testing
import TextCore

@testable import KnowledgeBase

@Suite("Damaged knowledge bases")
struct DamageTests {
  /// Everything that can be asked, as one text.
  private func answers(_ knowledge: KnowledgeBase) -> String {
    var text = "\(knowledge.entityCount)\n"
    for number in 0..<UInt32(min(knowledge.entityCount, 20)) {
      let entity = knowledge.entity(number)
      text += "\(entity.idText) \(entity.type) \(entity.prior) \(entity.country?.description ?? "-")"
      for language in TextLanguage.allCases { text += " \(entity.labelText(language) ?? "-")" }
      entity.forEachAlias { text += " \($0)=\(String(decoding: $1, as: UTF8.self))" }
      text += " \(entity.descriptionText)"
      entity.forEachFact { text += " \(Array($0)):\(Array($1))" }
      for index in 0..<min(entity.relationCount, 20) {
        text += " \(entity.relation(index)) \(Array(entity.name(of: entity.relation(index))))"
      }
      text += "\n"
    }
    var scanner = NameScanner(knowledge.names)
    withBytes("The Islamic Republic of Iran, Paris's Qasem Soleimani; وبالعراق وإيران") {
      scanner.scan($0, splitsParticles: true)
    }
    for match in scanner.matches.elements {
      text += "\(match.span) \(knowledge.names.candidates(match.state).map { $0 })\n"
    }
    for id in ["Q794", "OFAC:10", "Q1"] { text += knowledge.entity(id: id)?.idText ?? "none" }
    text += CountryCode("IQ").flatMap { knowledge.country($0) }?.idText ?? "none"
    var lookup = NameLookup(knowledge)
    for name in ["Ghasem Soleymani", "paris"] {
      for finding in lookup.find(name) {
        text += "\(finding.entity.idText) \(finding.score) \(finding.reason)"
      }
    }
    return text + "\(knowledge.origin)"
  }

  @Test("Every flipped byte is noticed when the file is opened, or changes nothing")
  func flippedBytes() throws {
    let world = try SmallWorld()
    let whole = try world.folder.read("small.kb")
    let truth = answers(try world.open())
    var unnoticed = 0
    for position in whole.indices {
      var damaged = whole
      damaged[position] ^= 0x41
      let path = try world.folder.write(damaged, to: "damaged.kb")
      do throws(KnowledgeBaseError) {
        let knowledge = try KnowledgeBase(path: path)
        unnoticed += 1
        #expect(answers(knowledge) == truth, "byte \(position)")
      } catch {
        #expect(error.description.contains("damaged.kb"))
      }
    }
    // Only the bytes between sections, which mean nothing.
    #expect(unnoticed < whole.count / 4)
  }

  @Test(
    "A flipped byte that nobody looked for gives wrong answers at worst",
    arguments: [UInt8(0xFF), 0x80, 0x01])
  func unverified(mask: UInt8) throws {
    let world = try SmallWorld()
    let whole = try world.folder.read("small.kb")
    for position in whole.indices {
      var damaged = whole
      damaged[position] ^= mask
      let path = try world.folder.write(damaged, to: "damaged.kb")
      if let knowledge = try? KnowledgeBase(path: path, verifies: false) {
        _ = answers(knowledge)
        let isPadding = knowledge.damagedSections().isEmpty
        if !isPadding {
          #expect(throws: KnowledgeBaseError.self) { try KnowledgeBase(path: path, verifies: true) }
        }
      }
    }
  }

  @Test("A state that leads back to itself costs no more than the longest name at each word")
  func cycle() throws {
    var record = EntityRecord(id: "Q1", type: .person)
    record.add("Zaza", .english, isLabel: true)
    record.add("Zaza Zaza", .english)
    let world = try SmallWorld([record], derives: false)
    var bytes = try world.folder.read("small.kb")
    let states = try #require(
      try world.open().file.sections.first { $0.kind == SectionKind.states.rawValue })
    // The first successor of the first state becomes that state itself, and the second's the second.
    for state in [1, 2] { bytes[states.offset + state * NameIndex.rowSize + 4] = UInt8(state) }
    let path = try world.folder.write(bytes, to: "cycle.kb")
    var scanner = NameScanner(try KnowledgeBase(path: path, verifies: false).names)
    let words = 2000
    withBytes(String(repeating: "zaza ", count: words)) { scanner.scan($0, splitsParticles: true) }
    #expect(scanner.matches.count > words)
    #expect(scanner.matches.count <= words * NameCollector.wordLimit)
  }

  @Test("Many damaged bytes at once do no more")
  func noise() throws {
    let world = try SmallWorld()
    let whole = try world.folder.read("small.kb")
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var damaged = whole
      for _ in 0..<random.int(1...200) {
        // Header and table stay whole, so that it opens.
        damaged[random.int(64 + 32 * 16...whole.count - 1)] = UInt8(random.int(0...255))
      }
      let path = try world.folder.write(damaged, to: "damaged.kb")
      if let knowledge = try? KnowledgeBase(path: path, verifies: false) { _ = answers(knowledge) }
    }
  }

  @Test("Every cut file is refused")
  func prefixes() throws {
    let world = try SmallWorld()
    let whole = try world.folder.read("small.kb")
    for length in 0..<whole.count {
      let path = try world.folder.write(whole[..<length], to: "cut.kb")
      let error = #expect(throws: KnowledgeBaseError.self) { try KnowledgeBase(path: path, verifies: false) }
      #expect(length < 12 ? error?.problem == .notAKnowledgeBase : error?.problem == .incomplete)
    }
  }

  @Test("Other files, other versions and missing files are told apart")
  func others() throws {
    let world = try SmallWorld()
    var bytes = try world.folder.read("small.kb")
    bytes[8] = 9
    let newer = try world.folder.write(bytes, to: "newer.kb")
    #expect(throws: KnowledgeBaseError(path: newer, .unknownVersion(9))) { try KnowledgeBase(path: newer) }
    let text = try world.folder.write("no knowledge base at all", to: "text.kb")
    #expect(throws: KnowledgeBaseError(path: text, .notAKnowledgeBase)) { try KnowledgeBase(path: text) }
    #expect(throws: KnowledgeBaseError.self) { try KnowledgeBase(path: world.folder.path("none.kb")) }
    #expect(throws: KnowledgeBaseError.self) { try KnowledgeBase(path: world.folder.path) }
  }
}
