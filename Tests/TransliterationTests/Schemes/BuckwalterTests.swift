import TestSupport
import Testing

@testable import Transliteration

@Suite("Buckwalter")
struct BuckwalterTests {
  @Test(
    "Known transliterations",
    arguments: [
      ("قاسم سليماني", "qAsm slymAny"), ("مُحَمَّد", "muHama~d"), ("القُرْآنُ", "Alquro|nu"), ("فَتًى", "fatFY"),
      ("هٰذَا", "h`*aA"), ("بيت", "byt"), ("مؤمن", "m&mn"), ("إسلام", "<slAm"), ("مسألة", "ms>lp"),
    ])
  func known(arabic: String, ascii: String) {
    #expect(Buckwalter.ascii(arabic) == ascii)
    #expect(Buckwalter.arabic(ascii) == arabic)
  }

  @Test("Every letter and mark comes back, alone and in random texts")
  func roundTrip() {
    #expect(Set(Buckwalter.pairs.map(\.arabic)).count == Buckwalter.pairs.count)
    #expect(Set(Buckwalter.pairs.map(\.ascii)).count == Buckwalter.pairs.count)
    #expect(Buckwalter.pairs.count == 51)
    for pair in Buckwalter.pairs {
      #expect(
        Buckwalter.arabic(Buckwalter.ascii(String(pair.arabic))).unicodeScalars.elementsEqual([pair.arabic]))
    }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        text.append(Buckwalter.pairs[Int.random(in: 0..<Buckwalter.pairs.count, using: &generator)].arabic)
      }
      #expect(Buckwalter.arabic(Buckwalter.ascii(String(text))).unicodeScalars.elementsEqual(text))
    }
  }
}
