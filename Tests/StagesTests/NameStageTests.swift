import TestSupport
import Testing
import TextCore

@testable import Stages

@Suite("Stages over names")
struct NameStageTests {
  private static let english =
    "The president of Iran met ministers in Baghdad and Tehran on Monday, officials said."

  @Test("link gives a name its entity, with a label in the language of the text")
  func link() throws {
    let english = try run("[sentences, link]", [Self.english], language: "en")
    #expect(english.pieces("mentions") == ["Iran", "Baghdad", "Tehran"])
    #expect(
      columns(english).map { Array($0.prefix(3)) } == [
        ["GPE", "Q794", "Iran"], ["GPE", "Q1530", "Baghdad"], ["GPE", "Q3616", "Tehran"],
      ])
    let persian = try run("[sentences, link]", ["رئیس جمهور ایران وارد بغداد شد."], language: "fa")
    #expect(persian.pieces("mentions") == ["ایران", "بغداد"])
    #expect(
      columns(persian).map { Array($0.prefix(3)) } == [["GPE", "Q794", "ایران"], ["GPE", "Q1530", "بغداد"]])
    let arabic = try run("[sentences, link]", ["وصل رئيس الوزراء العراقي إلى إيران."], language: "ar")
    #expect(arabic.pieces("mentions").last == "إيران")
    #expect(columns(arabic).last.map { Array($0.prefix(3)) } == ["GPE", "Q794", "إيران"])
  }

  @Test("link leaves alone what is in none of its languages, or in none at all")
  func otherLanguages() throws {
    #expect(try run("[sentences, link]", [Self.english], language: "de").rows("mentions") == [])
    #expect(try run("[sentences, link]", [Self.english]).rows("mentions") == [])
    #expect(try run("[language, sentences, link]", [Self.english]).rows("mentions").count == 3)
  }

  @Test(
    "Nothing is linked at a threshold of 1, and nothing told of what is not linked when that is not wanted")
  func threshold() throws {
    let strict = try run("[sentences, link: {threshold: 1}]", [Self.english], language: "en")
    #expect(columns(strict).allSatisfy { $0[1] == "null" && $0[2] == "null" })
    let silent = try run("[sentences, link: {threshold: 1, unlinked: false}]", [Self.english], language: "en")
    #expect(silent.rows("mentions") == [])
  }

  @Test("explain lists candidates with their reasons, which are left out otherwise")
  func explain() throws {
    let plain = try run("[sentences, link]", [Self.english], language: "en")
    #expect(columns(plain).allSatisfy { $0.count == 5 && $0[4].isEmpty })
    let explained = try run("[sentences, link: {explain: true}]", [Self.english], language: "en")
    #expect(explained.rows("mentions").allSatisfy { $0.contains(" prior=") })
    #expect(columns(explained).first?[4].hasPrefix("Q794 Iran ") == true)
  }

  @Test("Other weights are another fact of the run, the same weights of a file are the same fact")
  func provenance() throws {
    let folder = try TemporaryFolder()
    func weights(_ text: String?) throws -> String? {
      let option = try text.map { "weights: \(try folder.write($0, to: "w.txt"))" } ?? "threshold: 0.35"
      let stage = try chain("[sentences, link: {\(option)}]").stages[1]
      return stage.provenance.first { $0.name == "weights" }?.value
    }
    let learned = try #require(try weights(nil))
    #expect(learned.count == 16)
    #expect(learned.allSatisfy { $0.isHexDigit })
    let one = try #require(try weights("en prior 1.5\n"))
    #expect(one != learned)
    #expect(try weights("# the same\n\nen prior 1.5\n") == one)
    #expect(try weights("en prior 1.25\n") != one)
    #expect(try weights("fa prior 1.5\n") != one)
    #expect(try weights(nil) == learned)
  }

  @Test("transliterate takes the labels of a linked name, each name once, and only the forms wanted")
  func transliterate() throws {
    let text = "Iran and Iraq talked. Iran said nothing about Iraq, officials in Iran said."
    let all = try run("[sentences, link, transliterate]", [text], language: "en")
    #expect(all.pieces("names") == ["Iran", "Iraq"])
    #expect(all.rows("names") == ["0–4(Iran,إيران,ایران)", "9–13(Iraq,العراق,عراق)"])
    let persian = try run("[sentences, link, transliterate: {to: persian}]", [text], language: "en")
    #expect(persian.rows("names") == ["0–4(,,ایران)", "9–13(,,عراق)"])
  }

  @Test("A name that no base has gets as many spellings as asked for, and none in its own script")
  func unknown() throws {
    let text = "The minister met Anwar Chettiparambil on Monday."
    for best in [1, 4] {
      let batch = try run(
        "[sentences, link, transliterate: {to: [latin, persian], best: \(best)}]", [text], language: "en")
      #expect(batch.pieces("names") == ["Anwar Chettiparambil"])
      let spellings = columns(batch, "names").first ?? []
      #expect(spellings.prefix(2) == ["", ""])
      #expect(spellings.last?.split(separator: "+").count == best)
    }
  }

  /// The columns of the rows of the only document.
  private func columns(_ batch: Batch, _ layer: String = "mentions") -> [[String]] {
    batch.rows(layer).map { row in
      row.drop { $0 != "(" }.dropFirst().dropLast().split(
        separator: ",", maxSplits: layer == "names" ? 2 : 4, omittingEmptySubsequences: false
      ).map(String.init)
    }
  }
}
