import Testing
import TextCore

@testable import KnowledgeBase

@Suite("Translated names")
struct TranslatedNameTests {
  /// What is left of a name when it is translated: its meaning and the words spelled by sound.
  private struct Reading: Hashable {
    var meaning: UInt64
    var withoutCountry: UInt64
    var sound: String
  }

  private static func read(_ name: String) -> Reading {
    var folded = FoldedText()
    var translated = TranslatedName()
    var copy = name
    copy.withUTF8 { bytes in
      folded.fold(bytes)
      translated.read(folded, 0..<folded.words.count, from: 0, in: bytes, translates: true)
    }
    return Reading(
      meaning: translated.meaning, withoutCountry: translated.meaningWithoutCountry,
      sound: String(decoding: translated.sound.elements, as: UTF8.self))
  }

  @Test(
    "Translations of a name have one meaning, however they are written",
    arguments: [
      [
        "Ministry of Defence (Iraq)", "Iraqi Ministry of Defense", "وزارة الدفاع العراقية", "وزارت دفاع عراق",
      ],
      ["وزارة الدفاع العراقية", "وِزارَةُ الدِّفاعِ العِراقِيَّة", "وزاره الدفاع العراقيه", "وزارة الدفـاع العراقية"],
      ["Ministry of Foreign Affairs", "وزارة الخارجية", "وزارت امور خارجه", "وزارت خارجه"],
      ["European Central Bank", "البنك المركزي الأوروبي", "البنک المرکزی الاوروبی", "بانک مرکزی اروپا"],
      ["Atomic Energy Organization of Iran", "منظمة الطاقة الذرية الإيرانية", "سازمان انرژی اتمی ایران"],
      ["Human Rights Watch", "مرصد حقوق الإنسان", "دیده‌بان حقوق بشر", "دیدهبان حقوق بشر"],
      ["Ministry of Culture and Tourism", "وزارة الثقافة والسياحة", "وزارت فرهنگ و گردشگری"],
    ])
  func translations(names: [String]) {
    let readings = names.map(Self.read)
    #expect(readings.allSatisfy { $0.sound.isEmpty && $0.meaning != 0 }, "\(readings)")
    #expect(Set(readings.map(\.meaning)).count == 1, "\(readings)")
  }

  @Test("What is not translated is spelled by its sound, and words that say nothing go")
  func sound() {
    let english = Self.read("University of Cambridge")
    let arabic = Self.read("جامعة كامبردج")
    let persian = Self.read("دانشگاه کمبریج")
    #expect(english.meaning == arabic.meaning && english.meaning == persian.meaning && english.meaning != 0)
    #expect([english.sound, arabic.sound, persian.sound] == ["Cambridge", "كامبردج", "کمبریج"])
    #expect(Self.read("Barcelona Football Club").sound == "Barcelona")
    #expect(Self.read("Barcelona Football Club").meaning == 0)
  }

  @Test("Countries can be left out; other meanings stay apart")
  func countries() {
    let iraqi = Self.read("وزارة الدفاع العراقية")
    #expect(iraqi.withoutCountry == Self.read("Ministry of Defence").meaning)
    #expect(iraqi.withoutCountry == Self.read("وزارة الدفاع الإيرانية").withoutCountry)
    #expect(iraqi.meaning != Self.read("وزارة الدفاع الإيرانية").meaning)
    #expect(iraqi.meaning != Self.read("وزارة الداخلية العراقية").meaning)
  }

  @Test(
    "Words of one meaning translate each other when one line of the table has both",
    arguments: [
      ("federation", "اتحاد", true), ("association", "جامعه", true), ("university", "جامعه", true),
      ("league", "لیگ", true), ("اتحاد", "جامعه", false), ("federation", "جامعه", false),
      ("university", "انجمن", false), ("international", "جهانی", true),
    ])
  func lines(one: String, other: String, translates: Bool) throws {
    let first = try #require(Self.meaning(one))
    let second = try #require(Self.meaning(other))
    #expect(first.number == second.number)
    #expect(first.sharesLine(with: second) == translates)
    #expect(second.sharesLine(with: first) == translates)
  }

  private static func meaning(_ word: String) -> TranslationTable.Meaning? {
    var folded = FoldedText()
    folded.fold(word)
    return TranslationTable.shared.meaning(folded.bytes(of: folded.words[0]), next: nil)?.meaning
  }

  @Test("Each language's words are in its own letters, which folding would hide")
  func letters() {
    let foreign: [Set<Unicode.Scalar>] = [[], ["ی", "ک", "ۀ", "گ", "چ", "پ", "ژ"], ["ي", "ك", "ة", "ى"]]
    let tables = [
      TranslationTable.organizations, TranslationTable.subjects, TranslationTable.places,
      TranslationTable.qualities, TranslationTable.countries,
    ]
    for line in tables.flatMap({ String(describing: $0).split(separator: "\n") }) {
      let columns = line.split(separator: "|", omittingEmptySubsequences: false)
      #expect(columns.count == 3, "\(line)")
      for (column, letters) in zip(columns, foreign) {
        #expect(letters.isDisjoint(with: column.unicodeScalars), "\(line)")
      }
    }
  }
}
