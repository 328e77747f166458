import Testing
import TextCore

@testable import Segmentation

@Suite struct SentenceDifferentialTests {
  @Test(arguments: ["und", "en", "de", "fr", "es", "it", "pt", "ru", "el", "ar", "fa", "ja"])
  func randomTextsAreCutLikeICU(language: String) throws {
    let tag = try #require(LanguageTag(language))
    #expect(SentenceSegmenter.engine(for: tag) == .machine)
    let machine = try SentenceRules.machine(tag)
    let abbreviations = try SentenceRules.abbreviations(tag)
    var texts = RandomTexts(machine: machine.machine, seed: Fuzzing.seed, pieces: abbreviations)
    let comparison = SentenceComparison(language: tag)
    let share = language == "und" || language == "en" ? 2 : 10
    var differing = 0
    for index in 0..<Fuzzing.texts / share where differing < 5 {
      for text in texts.nextWithCuts() {
        let difference = try comparison.difference(text)
        differing += difference == nil ? 0 : 1
        #expect(difference == nil, "text \(index) of seed \(Fuzzing.seed)")
      }
    }
  }

  @Test func longTextsAreCutLikeICU() throws {
    let machine = try SentenceRules.machine(.english)
    let comparison = SentenceComparison(language: .english)
    var texts = RandomTexts(machine: machine.machine, seed: Fuzzing.seed + 2)
    for filler in ["x", " no mark here", " письмо", "漢字。", "\u{200C}سلام"] {
      var text: [UInt8] = []
      while text.count < 20_000 {
        text += texts.next()
        for _ in 0..<text.count % 97 { text += Array(filler.utf8) }
      }
      #expect(try comparison.difference(text) == nil)
    }
  }

  @Test(arguments: ["en", "de", "fr", "es", "it", "pt", "ru"])
  func abbreviationsAreCutLikeICU(language: String) throws {
    let tag = try #require(LanguageTag(language))
    let comparison = SentenceComparison(language: tag)
    let abbreviations = try SentenceRules.abbreviations(tag)
    #expect(!abbreviations.isEmpty)
    for abbreviation in abbreviations {
      for context in [
        "x @ He", "x @", "@ Y. Z", "x@ He", "x @  He. It", "@D. He", "A.@ He @", "x @Q. It", "\"@\" He",
      ] {
        let text = context.replacing("@", with: abbreviation)
        #expect(try comparison.difference(Array(text.utf8)) == nil)
      }
      // Beginnings at the end of the text and before a new sentence.
      for length in 1...abbreviation.count {
        for suffix in ["", " He was. It is"] {
          let text = "He said. " + abbreviation.prefix(length) + suffix
          #expect(try comparison.difference(Array(text.utf8)) == nil)
        }
      }
    }
  }

  @Test(.enabled(if: Fuzzing.isExhaustive, "only with DABIR_FUZZ_TEXTS of 100000 and more"))
  func allRunsOfFiveCategoriesAreCutLikeICU() throws {
    let members = RandomTexts.members(of: try SentenceRules.machine(.undetermined).machine)
    let samples = members.map { Array(String(Unicode.Scalar($0[$0.count / 2])!).utf8) }
    let comparison = SentenceComparison(language: .undetermined)
    var differing = 0
    for number in 0..<samples.count * samples.count * samples.count * samples.count * samples.count
    where differing < 5 {
      var text: [UInt8] = []
      var rest = number
      for _ in 0..<5 {
        text += samples[rest % samples.count]
        rest /= samples.count
      }
      let difference = try comparison.difference(text)
      differing += difference == nil ? 0 : 1
      #expect(difference == nil)
    }
  }

  @Test func quietStatesAreFound() throws {
    let machine = try SentenceRules.machine(.english).machine
    let states = QuietStates(machine: machine)
    #expect(states.isQuiet[0])
    let letter = Int(machine.categories[0x61] & CategoryTable.categoryMask)
    #expect(states.rowAfter[letter] != QuietStates.noRow)
  }
}

/// The sentence segmenter beside ICU's iterator.
struct SentenceComparison {
  let language: LanguageTag
  private let reference = SentenceSegmenter(kernel: .iterator)
  private let segmenters = SentenceKernel.allCases.filter { $0 != .iterator }.map {
    SentenceSegmenter(kernel: $0)
  }

  init(language: LanguageTag) { self.language = language }

  /// What differs from ICU, if anything does.
  func difference(_ bytes: [UInt8]) throws -> String? {
    try bytes.withExactCopy { text in
      var expected = Arena<UInt32>()
      try reference.appendBoundaries(of: text, language: language, to: &expected)
      for segmenter in segmenters {
        var actual = Arena<UInt32>()
        try segmenter.appendBoundaries(of: text, language: language, to: &actual)
        if !actual.elements.elementsEqual(expected.elements) {
          return "\(describe(bytes))\n\(Array(expected.elements))\n\(Array(actual.elements))"
        }
      }
      return nil
    }
  }
}

/// The rules that tests look into.
enum SentenceRules {
  static func machine(_ language: LanguageTag) throws -> SentenceMachine {
    let iterator = try BreakIterator(.sentence, locale: language.description)
    return try SentenceMachine(rules: RuleImage(iterator: iterator))
  }

  static func abbreviations(_ language: LanguageTag) throws -> [String] {
    try Suppressions.list(of: language).map { String(decoding: $0, as: UTF16.self) }
  }
}
