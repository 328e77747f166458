import Testing
import TextCore

@testable import Segmentation

@Suite struct WordDifferentialTests {
  let comparison = WordComparison()

  @Test func randomTextsAreCutLikeICU() throws {
    var texts = RandomTexts(machine: try WordRules.machine(.undetermined), seed: Fuzzing.seed)
    print("seed \(Fuzzing.seed), \(Fuzzing.texts) texts")
    var differing = 0
    for index in 0..<Fuzzing.texts where differing < 5 {
      for text in texts.nextWithCuts() {
        let differences = try comparison.differences(text)
        differing += differences.count
        #expect(differences.isEmpty, "text \(index) of seed \(Fuzzing.seed)")
      }
    }
  }

  @Test(arguments: ["fi", "sv", "el", "ja", "th", "fa", "ar", "he"])
  func languagesAreCutLikeICU(language: String) throws {
    let tag = try #require(LanguageTag(language))
    var texts = RandomTexts(machine: try WordRules.machine(tag), seed: Fuzzing.seed)
    for index in 0..<Fuzzing.texts / 25 {
      let differences = try comparison.differences(texts.next(), language: tag)
      #expect(differences.isEmpty, "text \(index) of seed \(Fuzzing.seed)")
    }
  }

  @Test func longTextsAreCutLikeICU() throws {
    var texts = RandomTexts(machine: try WordRules.machine(.undetermined), seed: Fuzzing.seed + 1)
    for _ in 0..<4 {
      var text: [UInt8] = []
      while text.count < 70_000 { text += texts.next() + Array(" and so on. ".utf8) }
      #expect(try comparison.differences(text) == [])
    }
  }

  @Test(.enabled(if: Fuzzing.isExhaustive, "only with DABIR_FUZZ_TEXTS of 100000 and more"))
  func allRunsOfFourCategoriesAreCutLikeICU() throws {
    let members = RandomTexts.members(of: try WordRules.machine(.undetermined))
    let samples = members.map { Array(String(Unicode.Scalar($0[$0.count / 2])!).utf8) }
    var differing = 0
    for a in samples {
      for b in samples {
        for c in samples {
          for d in samples where differing < 5 {
            let differences = try comparison.differences(a + b + c + d)
            differing += differences.count
            #expect(differences.isEmpty)
          }
        }
      }
    }
  }
}

/// The machines that tests look into.
enum WordRules {
  static func machine(_ language: LanguageTag) throws -> BoundaryMachine {
    let iterator = try BreakIterator(.word, locale: language.description)
    return try BoundaryMachine(rules: RuleImage(iterator: iterator))
  }
}
