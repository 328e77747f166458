import Testing
import Transliteration

/// What the built-in model makes of names that every reader of news knows.
@Suite("Built-in model")
struct BuiltInModelTests {
  private func first(_ name: String, _ direction: Direction) throws -> String {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction))
    return try #require(try worker.candidates(for: name).first).text
  }

  private func all(_ name: String, _ direction: Direction) throws -> [String] {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction, best: 10))
    return try worker.candidates(for: name).map(\.text)
  }

  @Test("The same letters are read as each language reads them")
  func languages() throws {
    #expect(
      try all("رضا", .arabicToLatin).prefix(3).contains { $0 == "Rida" || $0 == "Reda" || $0 == "Ridha" })
    #expect(try first("رضا", .persianToLatin) == "Reza")
  }

  @Test(
    "Well-known names come out as the press writes them",
    arguments: [
      ("محمد", Direction.arabicToLatin, ["Mohamed", "Mohammed", "Muhammad", "Mohammad"]),
      ("عبد الله", .arabicToLatin, ["Abdullah", "Abdallah", "Abdulla"]),
      ("قاسم سلیمانی", .persianToLatin, ["Ghasem Soleimani", "Ghassem Soleimani", "Qasem Soleimani"]),
      ("حسین", .persianToLatin, ["Hossein"]),
    ] as [(String, Direction, [String])])
  func known(name: String, direction: Direction, accepted: [String]) throws {
    #expect(accepted.contains(try first(name, direction)))
  }

  @Test(
    "The article is set off, letters of the stem that look like it are not",
    arguments: [
      ("الحسن", Direction.arabicToLatin, "Al-Hassan"), ("الزهراني", .arabicToLatin, "Al-Zahrani"),
      ("إلياس", .arabicToLatin, "Elias"), ("الياس", .arabicToLatin, "Elias"),
      ("ألبرت", .arabicToLatin, "Albert"),
      ("علی الحسینی", .persianToLatin, "Ali Al-Husseini"), ("الهام", .persianToLatin, "Elham"),
      ("الناز", .persianToLatin, "Elnaz"),
    ] as [(String, Direction, String)])
  func article(name: String, direction: Direction, spelling: String) throws {
    #expect(try first(name, direction) == spelling)
  }

  @Test(
    "Every typing of a name gives the same candidates",
    arguments: [
      (["أحمد", "احمد", "إحمد", "أحـمد", "\u{200F}أحمد", "ﺃﺣﻤﺪ"], Direction.arabicToLatin),
      (["فاطمة علي", "فاطمه علی", "فاطمۀ  على"], .arabicToLatin),
      (["هاشمی\u{200C}طبا", "هاشميطبا"], .persianToLatin),
      (["إلهام", "الهام", "ٱلهام"], .arabicToLatin),
      (["MÜLLER", "Müller", "mu\u{308}ller"], .latinToPersian),
    ] as [([String], Direction)])
  func typings(typings: [String], direction: Direction) throws {
    let expected = try all(typings[0], direction)
    #expect(expected.count >= 5)
    for typing in typings { #expect(try all(typing, direction) == expected, "\(typing)") }
  }

  @Test("What is no name is refused with the reason")
  func refusals() throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.arabicToLatin))
    let cases: [(String, NameRefusal)] = [
      ("", .empty), (" \t ", .empty), ("---", .empty), ("Obama", .wrongScript(.arabic)),
      ("علي😀", .strayCharacter("😀")), ("علي\u{7}", .strayCharacter("\u{7}")),
      (String(repeating: "ب", count: 10_000), .tooLong), (String(repeating: "ب", count: 300), .tooLong),
    ]
    for (name, refusal) in cases {
      #expect(throws: refusal) { try worker.candidates(for: name) }
      #expect(worker.count == 0)
    }
    #expect(try worker.candidates(for: "علي").isEmpty == false)
  }

  @Test("Scores are probabilities, best first")
  func scores() throws {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(.persianToLatin, best: 15))
    for name in ["محمود احمدی‌نژاد", "علی", "د. محمد", "محمد Smith ۱۲"] {
      let scores = try worker.candidates(for: name).map(\.score)
      #expect(scores == scores.sorted(by: >))
      #expect(scores.allSatisfy { $0 >= 0 && $0 <= 1 } && scores.reduce(0, +) <= 1.001)
    }
  }

  @Test("Other scripts, numbers and initials inside a name stay what they are")
  func mixed() throws {
    #expect(try first("محمد Smith", .arabicToLatin).hasSuffix(" Smith"))
    #expect(try first("علي 2", .arabicToLatin) == "Ali 2")
    #expect(try first("د. علي", .arabicToLatin) == "D. Ali")
  }
}
