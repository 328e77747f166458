import TestSupport
import Testing

@testable import Transliteration

@Suite("Remembered units of names")
struct UnitMemoryTests {
  private func candidates(_ worker: TransliterationWorker, _ name: String) -> [TransliterationCandidate] {
    (try? worker.candidates(for: name)) ?? []
  }

  @Test("A worker that remembers words finds what one that searches each anew finds", arguments: 1...4)
  func same(seed: UInt64) throws {
    let model = try TransliterationModel.builtIn
    var random = SeededGenerator(seed: seed)
    let persian = [
      "قاسم", "سلیمانی", "عبد", "الله", "ی", "رضا", "محمّد", "علی", "أبو", "ابو", "م.", "Ali", "۷", "مَلِك",
      "مُلْك", "ملك",
      "ترامپ", "جورج",
    ]
    let latin = [
      "Qasem", "qasem", "abd", "al", "Al-Rahman", "J.", "J", "Çelik", "Celik", "O'Neill", "رضا", "9",
    ]
    for (direction, words) in [(Direction.persianToLatin, persian), (.latinToArabic, latin)] {
      let forgetful = try #require(model.makeWorker(direction, best: 3))
      let remembering = try #require(model.makeWorker(direction, best: 3, remembersUnits: true))
      for _ in 0..<150 {
        let name = (0...random.int(0...3)).map { _ in random.pick(words) }
          .joined(separator: random.pick([" ", " ", "-"]))
        #expect(candidates(remembering, name) == candidates(forgetful, name), "\(name)")
      }
    }
  }

  @Test("More words than fit are forgotten and found again")
  func bounded() throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.latinToArabic, best: 1))
    let expected = candidates(worker, "Karim")
    var memory = UnitMemory()
    var parts = PartList()
    var name = CanonicalName()
    var normalizer = NameNormalizer()
    var words = WordList()
    for number in 0..<120_000 {
      let digits = String(number, radix: 16).unicodeScalars.map { Unicode.Scalar(UInt8($0.value % 16) + 97) }
      let text = "karim" + String(String.UnicodeScalarView(digits))
      withBytes(text) { _ = normalizer.normalize($0, into: &name) }
      words.divide(name.letters, inLatin: true)
      parts.removeAll()
      parts.append(verbatim: name.written[...], separator: 0)
      memory.add(words.units[0], of: name, .open, lastOf: parts)
      #expect(memory.find(words.units[0], of: name, .open) != nil)
    }
    #expect(memory.bytes.count < 4 << 20)
    #expect(candidates(worker, "Karim") == expected)
  }
}
