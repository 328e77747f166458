import CTextKernels
import TestSupport
import Testing
import TextCore

@testable import Segmentation

@Suite struct EngineTests {
  @Test(arguments: ["en", "ar", "fa", "und", "fi", "sv", "ja", "th"])
  func languagesHaveMachines(language: String) throws {
    #expect(WordSegmenter.engine(for: LanguageTag(language)) == .machine)
    #expect("\(WordSegmenter.engine(for: LanguageTag(language)))".hasPrefix("machine (ICU "))
  }

  @Test(arguments: WordKernel.available.compactMap(\.instructions).map(\.rawValue))
  func blockKernelsAgreeWithTheMachine(instructions: UInt32) throws {
    for locale in ["en", "fi", "sv", "el", "he", "en_US_POSIX"] {
      let iterator = try BreakIterator(.word, locale: locale)
      let machine = try BoundaryMachine(rules: RuleImage(iterator: iterator))
      let classes = BlockClasses(machine: machine).makeTables()
      defer { classes.deallocate() }
      let kernel = BlockKernel(instructions: dabir_kernel(instructions), classes: classes)
      #expect(BlockProof.holds(machine, kernel))
    }
  }

  @Test func machineIsBuiltInLittleTime() throws {
    let iterator = try BreakIterator(.word, locale: "en")
    let times = try (0..<3).map { _ in
      try ContinuousClock().measure { _ = try WordMachine(rules: RuleImage(iterator: iterator)) }
    }
    let time = try #require(times.min())
    print("word machine built in \(time)")
    // Two milliseconds with optimization; tests may run without, and beside others.
    #expect(time < .seconds(2))
  }

  @Test func damagedRulesAreRefused() throws {
    let rules = try BreakIterator(.word, locale: "en").compiledRules()
    #expect(throws: UnusableRules.self) { try RuleImage(bytes: []) }
    #expect(throws: UnusableRules.self) { try RuleImage(bytes: Array(rules.prefix(60))) }
    #expect(throws: UnusableRules.self) { try RuleImage(bytes: Array(rules.prefix(1000))) }
    for (offset, value) in [(0, UInt8(0)), (4, 7), (12, 200), (16, 255)] {
      var damaged = rules
      damaged[offset] = value
      #expect(throws: UnusableRules.self) { try WordMachine(rules: RuleImage(bytes: damaged)) }
    }
  }

  /// Whatever the bytes are, the machine is refused or built, and never looks outside of its tables.
  @Test func damagedRulesDoNoHarm() throws {
    let rules = try BreakIterator(.word, locale: "en").compiledRules()
    let text = Array("It's 3.14 o'clock_, سلام! ".utf8)
    var random = SeededGenerator(seed: Fuzzing.seed)
    for _ in 0..<60 {
      var damaged = rules
      // The header and the table of states; the trie is ICU's to check.
      for _ in 0..<3 {
        damaged[Int.random(in: 80..<2072, using: &random)] = UInt8.random(in: 0...70, using: &random)
      }
      guard let image = try? RuleImage(bytes: damaged), let machine = try? BoundaryMachine(rules: image)
      else {
        continue
      }
      text.withExactCopy { text in
        var list = BoundaryList()
        list.reserve(WordMachine.room(text.count))
        var writer = list.writer
        #expect(machine.walk(text, from: 0, until: text.count, end: text.count, to: &writer) == text.count)
      }
    }
  }
}
