import Testing
import Transliteration

@Suite("Name normalization")
struct NameNormalizerTests {
  @Test(
    "Every typing of a name has one canonical form",
    arguments: [
      ("علي", ["علي", "علی", "على", "عليـ", "عَلِيّ", "\u{200F}علي\u{200E}", "ﻋﻠﻲ", " علي "]),
      ("احمد", ["أحمد", "احمد", "إحمد", "ا\u{654}حمد", "أَحْمَد", "ﺃﺣﻤﺪ", "أحـمـد", "ٱحمد"]),
      ("فاطمه", ["فاطمة", "فاطمه", "فاطمۀ", "فاطمە", "ﻓﺎﻃﻤﺔ"]),
      ("كريمي", ["کریمی", "كريمي", "کریمي", "كريمى"]),
      ("هاشميطبا", ["هاشمی\u{200C}طبا", "هاشمیطبا"]),
      ("مسوول", ["مسؤول", "مسوول", "مسو\u{654}ول"]),
      ("بها", ["بهاء", "بها", "بهأ"]),
      ("لاله", ["لاله", "ﻻﻟﻪ"]), ("محمد", ["ﷴ", "محمد", "مُحَمَّد"]),
      ("عبد الله", ["عبد  الله", "عبد\u{A0}ﷲ", "عبد\u{2009}الله"]),
      ("د. محمد 2", ["د. محمد ٢", "د. محمد ۲"]),
      ("muller", ["Müller", "MULLER", "mu\u{308}ller", "ｍüller"]),
      ("oconnor", ["O'Connor", "O’Connor", "Oʼconnor"]),
      ("al-salih", ["Al-Ṣāliḥ", "al–salih", "Al - Salih"]),
      ("straße".replacing("ß", with: "ss"), ["Straße", "STRASSE"]),
    ] as [(String, [String])])
  func typings(canonical: String, typings: [String]) {
    for typing in typings { #expect(NameNormalizer.canonical(typing) == canonical, "\(typing)") }
  }

  @Test("What was written stays beside the canonical letters")
  func written() {
    let name = normalized("مُؤمِنَة Šī")
    #expect(name.text == "مومنه si")
    #expect(String(decoding: name.written, as: UTF16.self) == "مؤمنة šī")
    #expect(name.marks == [.damma, [], .kasra, .fatha, [], [], [], []])
    #expect(name.stray == nil)
  }

  @Test("Characters of no name are left out, and the first is told")
  func stray() {
    #expect(normalized("علي😀\u{7}").stray == "😀")
    #expect(normalized("علي😀").text == "علي")
    #expect(normalized("\u{7}x").stray == "\u{7}")
    #expect(normalized("Иван").stray != nil)
  }

  @Test("Names at and above the longest are taken and refused")
  func length() {
    var normalizer = NameNormalizer()
    var name = CanonicalName()
    for (count, taken) in [
      (0, true), (NameNormalizer.longestName, true), (NameNormalizer.longestName + 1, false),
    ] {
      let bytes = [UInt8](repeating: 0x61, count: count)
      #expect(bytes.withUnsafeBufferPointer { normalizer.normalize($0, into: &name) } == taken)
      #expect(name.letters.count == (taken ? count : 0))
    }
  }

  @Test("Any scalar can stand in a name", arguments: 0..<17)
  func scalars(plane: UInt32) {
    for value in (plane << 16)..<((plane + 1) << 16) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let name = normalized("a\(Character(scalar))b")
      #expect(name.letters.first == 0x61)
      #expect(name.letters.count == name.written.count && name.letters.count == name.marks.count)
    }
  }

  private func normalized(_ text: String) -> CanonicalName {
    var normalizer = NameNormalizer()
    var name = CanonicalName()
    var text = text
    text.withUTF8 { _ = normalizer.normalize($0, into: &name) }
    return name
  }
}
