import TestSupport
import Testing
import TextCore

@testable import KnowledgeBase

@Suite("Name index")
struct NameIndexTests {
  private static let words = [
    "A", "Of", "The", "Iran", "Iraq", "bank", "House", "white", "U.S.", "Kata'ib", "عراق", "العراق", "بيت",
    "الأبيض", "جمهوری",
  ]

  /// The names in a text, found by comparing every run of words with every name.
  private func bruteForce(_ text: String, _ names: Set<String>) -> [String] {
    var folded = FoldedText()
    folded.fold(text)
    let words = folded.words.elements.map { String(decoding: folded.bytes(of: $0), as: UTF8.self) }
    var found: [String] = []
    for first in words.indices {
      for last in first..<words.count {
        if last > first, folded.words[last].followsHardBreak { break }
        let name = words[first...last].joined(separator: " ")
        if names.contains(name) { found.append("\(first)-\(last) \(name)") }
      }
    }
    return found
  }

  @Test("Scanning finds what comparing with every name finds", arguments: 1...20)
  func differential(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var records: [EntityRecord] = []
    var names: Set<String> = []
    var folded = FoldedText()
    for number in 0..<random.int(1...150) {
      var record = EntityRecord(id: "Q\(number)", type: .other)
      let name = (0...random.int(0...3)).map { _ in random.pick(Self.words) }.joined(
        separator: random.pick([" ", "-"]))
      record.add(name, .english, isLabel: true)
      records.append(record)
      folded.fold(name)
      if folded.joined.utf8.count > 1 { names.insert(folded.joined) }
    }
    let world = try SmallWorld(records, derives: false)
    let knowledge = try world.open()
    #expect(world.report.distinctNames == names.count)
    var scanner = NameScanner(knowledge.names)
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<random.int(0...30) {
        text += random.oneIn(8) ? "unknown" : random.pick(Self.words)
        text += random.pick([" ", " ", "-", ", ", "? ", "\n"])
      }
      withBytes(text) { scanner.scan($0, splitsParticles: false) }
      let found = scanner.matches.elements.map { match in
        let words = (match.firstWord...match.lastWord).map { scanner.folded.words[Int($0)] }
        let name = words.map { String(decoding: scanner.folded.bytes(of: $0), as: UTF8.self) }
        return "\(match.firstWord)-\(match.lastWord) \(name.joined(separator: " "))"
      }
      #expect(found == bruteForce(text, names))
    }
  }

  @Test("Words hash and compare the same however they lie in memory")
  func words() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let word = (0..<random.int(1...30)).map { _ in UInt8(random.int(0x61...0x7A)) }
      let padded = word + (0..<8).map { _ in UInt8(random.int(0...255)) }
      withBytes(padded) { bytes in
        let inPlace = UnsafeBufferPointer(rebasing: bytes[..<word.count])
        withBytes(word) { #expect(WordHash.ofPadded(inPlace) == WordHash.of($0)) }
      }
    }
  }
}
