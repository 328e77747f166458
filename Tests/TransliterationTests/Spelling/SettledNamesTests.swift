import Testing

@testable import Transliteration

@Suite("Settled spellings of given names")
struct SettledNamesTests {
  private func candidates(_ name: String, _ direction: Direction, best: Int = 1) throws
    -> [TransliterationCandidate]
  {
    let worker = try #require(try TransliterationModel.builtIn.makeWorker(direction, best: best))
    return try worker.candidates(for: name)
  }

  private func words(_ name: String, _ direction: Direction) throws -> [String] {
    try #require(try candidates(name, direction).first).text.split(separator: " ").map(String.init)
  }

  @Test(
    "Western given names are written as the press does",
    arguments: [
      ("John", "جون", "جان"), ("Michael", "مايكل", "مایکل"), ("François", "فرانسوا", "فرانسوا"),
      ("francois", "فرانسوا", "فرانسوا"), ("SERGEY", "سيرغي", "سرگئی"), ("José", "خوسيه", "خوزه"),
    ])
  func fromLatin(name: String, arabic: String, persian: String) throws {
    #expect(try words(name, .latinToArabic) == [arabic])
    #expect(try words(name, .latinToPersian) == [persian])
    #expect(try words("\(name) Smith", .latinToArabic).first == arabic)
  }

  @Test("An accent makes another name of one")
  func accents() throws {
    let names = SettledNames(.latinToPersian)
    var normalizer = NameNormalizer()
    var name = CanonicalName()
    for (text, isKnown) in [
      ("Kate", true), ("Käte", false), ("Björn", true), ("Bjorn", true), ("Olivér", false),
    ] {
      Array(text.utf8).withUnsafeBufferPointer { _ = normalizer.normalize($0, into: &name) }
      #expect((names.spelling(name.letters.indices, of: name) != nil) == isKnown, "\(text)")
    }
  }

  @Test("They begin names in Latin letters, unless the name is a local one or the word is another, too")
  func toLatin() throws {
    #expect(try words("جون سميث", .arabicToLatin).first == "John")
    #expect(try words("دیوید کامرون", .persianToLatin).first == "David")
    #expect(try words("دیوید کامرون", .persianToLatin) == words("ديويد كامرون", .persianToLatin))
    #expect(try words("جان محمد", .persianToLatin).first == "Jan")
    #expect(try words("گل جان آغا", .persianToLatin)[1] != "John")
    #expect(try words("سارا کریمی", .persianToLatin).first == "Sara")
  }

  @Test("The settled spelling takes its share, and the others follow as they were")
  func shares() throws {
    let john = try candidates("John", .latinToPersian, best: 5)
    #expect(john.count == 5 && Set(john.map(\.text)).count == 5)
    #expect(john[0].text == "جان" && john[0].score >= SettledNames.share && john[0].score <= 1)
    #expect(zip(john, john.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(try candidates("John", .latinToPersian, best: 1).map(\.text) == ["جان"])
  }

  @Test("A remembered unit has the same spellings as a new one")
  func remembered() throws {
    let worker = try #require(
      try TransliterationModel.builtIn.makeWorker(.arabicToLatin, best: 3, remembersUnits: true))
    for name in ["جون سميث", "جون", "جون سميث", "جون", "سميث جون"] {
      #expect(
        try worker.candidates(for: name).map(\.text) == candidates(name, .arabicToLatin, best: 3).map(\.text))
    }
  }
}
