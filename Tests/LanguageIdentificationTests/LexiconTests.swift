import Testing

@testable import LanguageIdentification

@Suite("Lexicon")
struct LexiconTests {
  @Test("Tallies have one place for each case")
  func tallies() {
    #expect(ArabicLetterTrait.Counts.count == ArabicLetterTrait.allCases.count)
    #expect(Script.Counts.count == Script.allCases.count)
    #expect(Lect.Weights.count == Lect.allCases.count)
  }

  @Test("Spelling variants lead to the same lect")
  func variants() {
    #expect(lects(of: "في") == lects(of: "فى"))
    #expect(lects(of: "که") == lects(of: "كه"))
    #expect(lects(of: "FÜR") == lects(of: "für"))
  }

  @Test("Words are found in their lects only")
  func membership() {
    #expect(lects(of: "the") == [.english])
    #expect(lects(of: "étaient") == [.french])
    #expect(lects(of: "التي") == [.arabic])
    #expect(lects(of: "ږ") == [])
    #expect(lects(of: "in").isSuperset(of: [.english, .german, .dutch, .italian]))
  }

  private func lects(of text: String) -> Set<Lect> {
    let letters = ArabicLetters()
    let index = WordIndex(arabicLetters: letters)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = WordScanner(bytes, in: 0..<bytes.count, arabicLetters: letters)
      guard let word = scanner.next() else { return [] }
      let bits = index.lects(of: word.key)
      return Set(Lect.allCases.filter { bits & 1 << UInt64($0.rawValue) != 0 })
    }
  }
}
