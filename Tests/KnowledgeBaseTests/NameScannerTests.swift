import KnowledgeBase
import TestSupport
import Testing

@Suite("Names in text")
struct NameScannerTests {
  /// The names found, as they stand in the text, with the likeliest entity.
  private func scan(_ text: String, splitsParticles: Bool = true) throws -> [String] {
    let knowledge = try SmallWorld(derives: false).open()
    var scanner = NameScanner(knowledge.names)
    let bytes = Array(text.utf8)
    withBytes(bytes) { scanner.scan($0, splitsParticles: splitsParticles) }
    return scanner.matches.elements.map { match in
      let name = String(decoding: bytes[Int(match.span.start)..<Int(match.span.end)], as: UTF8.self)
      let first = knowledge.names.candidates(match.state)[0]
      return "\(name)=\(knowledge.entity(first.entity).idText)"
    }
  }

  @Test("Names are found at word boundaries, with all that overlap")
  func english() throws {
    #expect(
      try scan("The Islamic Republic of Iran, Iranian Paris; parisian QASEM SOLEIMANI.")
        == ["Islamic Republic of Iran=Q794", "Iran=Q794", "Paris=Q90", "QASEM SOLEIMANI=X:soleimani"])
  }

  @Test("A possessive is no part of a name")
  func possessive() throws {
    #expect(
      try scan("Iran’s and Iraq's; Qasem Soleimani's") == [
        "Iran=Q794", "Iraq=Q796", "Qasem Soleimani=X:soleimani",
      ])
  }

  @Test("Arabic particles are no part of a name")
  func particles() throws {
    #expect(try scan("وإيران بالعراق والعراق") == ["إيران=Q794", "العراق=Q796", "العراق=Q796"])
    #expect(try scan("للعراق وبإيران") == ["عراق=Q796", "إيران=Q794"])
    #expect(try scan("وَالْعِرَاقُ") == ["الْعِرَاقُ=Q796"])
    #expect(try scan("بالولايات المتحدة") == ["الولايات المتحدة=Q30"])
    #expect(try scan("وإيران", splitsParticles: false) == [])
  }

  @Test("A name does not go across a bracket or a question mark")
  func hardBreaks() throws {
    #expect(try scan("Qasem? Soleimani Qasem (Soleimani)") == [])
    #expect(try scan("Qasem\nSoleimani").count == 1)
  }

  @Test("Of the names only those are found that begin where they may", arguments: [true, false])
  func beginnings(splitsParticles: Bool) throws {
    let knowledge = try SmallWorld().open()
    var scanner = NameScanner(knowledge.names)
    let text = Array(
      "Iran’s Islamic Republic of Iran met Qasem Soleimani; والعراق وبإيران قاسم سليماني في الولايات المتحدة"
        .utf8)
    withBytes(text) { scanner.scan($0, splitsParticles: splitsParticles) }
    let all = Array(scanner.matches.elements)
    #expect(all.count > 5)
    for every in 1...5 {
      withBytes(text) {
        scanner.findNames($0, splitsParticles: splitsParticles) { $0 % every == 0 }
      }
      #expect(Array(scanner.matches.elements) == all.filter { Int($0.firstWord) % every == 0 })
    }
  }
}
