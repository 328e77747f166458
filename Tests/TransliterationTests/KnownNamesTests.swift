import Testing

@testable import Transliteration

@Suite("Known names")
struct KnownNamesTests {
  /// Calls `body` with a set, which lies in an image that must live as long.
  private func withNames(_ hashes: Set<UInt64>, _ body: (KnownNames) -> Void) throws {
    let bytes = ModelImage.assemble(
      name: "names", sections: [(kind: .knownNames, direction: 0, bytes: KnownNames.section(hashes))])
    let image = try ModelImage(copying: bytes)
    let names = try KnownNames(image.section(.knownNames, of: 0))
    withExtendedLifetime(image) { body(names) }
  }

  private func hash(_ number: UInt64) -> UInt64 {
    (0..<8).reduce(Lexicon.emptyHash) { Lexicon.hash($0, adding: UInt8(number >> UInt64(8 * $1) & 0xFF)) }
  }

  @Test("Every name that was put in is found; of others one in twenty at most", arguments: [1, 100, 50_000])
  func membership(count: UInt64) throws {
    try withNames(Set((0..<count).map(hash))) { known in
      #expect((0..<count).allSatisfy { known.contains(hash($0)) })
      #expect((1_000_000..<1_020_000).count { known.contains(hash($0)) } < 1000)
    }
  }

  @Test("An empty set has no name")
  func empty() throws {
    try withNames([]) { none in #expect(!(0..<1000).contains { none.contains(hash($0)) }) }
  }

  @Test("Spellings that training attests are found where the usual beam does not reach")
  func attested() throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.arabicToLatin, beam: 4))
    #expect(try worker.candidates(for: "عقربي").first?.text == "Agrebi")
    #expect(try worker.candidates(for: "عقربيا").count == 4)
  }
}
