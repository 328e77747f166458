import Pipeline
import TestSupport
import Testing

@testable import Stages

@Suite("Options of the built-in stages")
struct StageOptionTests {
  @Test("All built-in stages are there, and each can be documented")
  func types() {
    #expect(
      BuiltInStages.types.map(\.description.name) == [
        "fault", "language", "link", "sentences", "tokenize", "transliterate",
      ])
    for type in BuiltInStages.types {
      let summaries = [type.description.summary] + type.description.options.map(\.summary)
      #expect(summaries.allSatisfy { $0.hasSuffix(".") }, "\(type.description.name)")
      #expect(type.isTrusted)
    }
  }

  @Test("What is left out has its default")
  func defaults() throws {
    let stages = "[language, sentences, tokenize, link, transliterate, fault: {action: fail}]"
    let steps = try #require(read(stages).pipeline).plan.steps
    #expect(
      steps.map { "\($0.label): \(OptionValue.group($0.request.options).phrase)" } == [
        "language: {overrule: false}",
        "sentences: {abbreviations: 'news'}",
        "tokenize: {}",
        "link: {knowledge: 'builtin', threshold: 0.35, unlinked: true, explain: false, weights: null}",
        "transliterate: {to: ['latin', 'arabic', 'persian'], best: 3, knowledge: 'builtin'}",
        "fault: {action: 'fail', ids: null, containing: null, passes: 1}",
      ])
  }

  @Test(
    "Wrong values are refused, with what is allowed",
    arguments: [
      (
        "[language: {overrule: maybe}]",
        "'overrule' of stage 'language' must be true or false, not the text 'maybe'"
      ),
      (
        "[sentences: {abbreviations: none}]",
        "'abbreviations' of stage 'sentences' must be one of news, icu, not the text 'none'"
      ),
      (
        "[sentences: {abbrevations: icu}]",
        "unknown option 'abbrevations' of stage 'sentences' (did you mean 'abbreviations'?)"
      ),
      ("[tokenize: {engine: icu}]", "unknown option 'engine' of stage 'tokenize' (known: as)"),
      (
        "[sentences, link: {threshold: 1.5}]",
        "'threshold' of stage 'link' must be a number from 0.0 to 1.0, not 1.5"
      ),
      (
        "[sentences, link: {threshold: high}]",
        "'threshold' of stage 'link' must be a number from 0.0 to 1.0, not the text 'high'"
      ),
      ("[sentences, link: {unlinked: 3}]", "'unlinked' of stage 'link' must be true or false, not 3"),
      (
        "[sentences, link: {explain: \"yes\"}]",
        "'explain' of stage 'link' must be true or false, not the text 'yes' (write true)"
      ),
      (
        "[sentences, link: {knowledge: [a]}]",
        "'knowledge' of stage 'link' must be builtin, or a path, not a list"
      ),
      (
        "[sentences, link, transliterate: {to: cyrillic}]",
        "'to' of stage 'transliterate' must be one of latin, arabic, persian, not the text 'cyrillic'"
      ),
      (
        "[sentences, link, transliterate: {to: [latin, greek]}]",
        "item 2 of 'to' of stage 'transliterate' must be one of latin, arabic, persian, not the text 'greek'"
      ),
      (
        "[sentences, link, transliterate: {to: []}]",
        "'to' of stage 'transliterate' is an empty list (it takes one of latin, arabic, persian, or a list of such)"
      ),
      (
        "[sentences, link, transliterate: {best: 0}]",
        "'best' of stage 'transliterate' must be a whole number from 1 to 15, not 0"
      ),
      (
        "[sentences, link, transliterate: {best: 2.5}]",
        "'best' of stage 'transliterate' must be a whole number from 1 to 15, not 2.5"
      ),
      (
        "[fault]",
        "stage 'fault' lacks the option 'action' ('action' is one of fail, filter, loop, loop-begin, crash, "
          + "crash-begin, crash-render, memory, exit, wait, wait-begin, busy)"
      ),
      (
        "[fault: {action: explode}]",
        "'action' of stage 'fault' must be one of fail, filter, loop, loop-begin, crash, crash-begin, crash-render, "
          + "memory, exit, wait, wait-begin, busy, not the text 'explode'"
      ),
      (
        "[fault: {action: busy, passes: 0}]",
        "'passes' of stage 'fault' must be a whole number from 1 to 1000000, not 0"
      ),
      ("[fault: {action: fail, ids: {a: 1}}]", "'ids' of stage 'fault' must be text, not a map"),
      ("[fault: {action: fail, containing: [a]}]", "'containing' of stage 'fault' must be text, not a list"),
    ])
  func refused(stages: String, mistake: String) { #expect(mistakes(stages) == [mistake]) }

  @Test("A stage says which one must come before it")
  func order() {
    #expect(
      mistakes("[link]") == [
        "stage 'link' reads layer 'sentences', which no stage before it writes (put stage 'sentences' before this one)"
      ])
    #expect(
      mistakes("[transliterate, link, sentences]") == [
        "stage 'transliterate' reads layer 'mentions', which no stage before it writes "
          + "(stage 'link' writes it: put it before this one)",
        "stage 'link' reads layer 'sentences', which no stage before it writes "
          + "(stage 'sentences' writes it: put it before this one)",
      ])
  }

  @Test("Files that are missing or damaged keep a stage from starting, and are named")
  func files() throws {
    let folder = try TemporaryFolder()
    let weights = try folder.write("# mine\nen prior 1.5\nen luck 2\n", to: "w.txt")
    let base = try folder.write("no base at all", to: "b.kb")
    func problem(_ option: String) -> String? {
      do {
        _ = try chain("[sentences, link: {\(option)}]")
        return nil
      } catch {
        return String(describing: error)
      }
    }
    #expect(
      problem("weights: \(weights)")
        == "stage 'link' could not start: \(weights): line 3, 'en luck 2', is no weight: a line reads 'en prior 1.25', "
        + "with a language and a reason that `explain: true` shows")
    #expect(
      problem("weights: /nowhere/w")
        == "stage 'link' could not start: cannot open '/nowhere/w': No such file or directory")
    #expect(
      problem("knowledge: /nowhere/k.kb")
        == "stage 'link' could not start: cannot open '/nowhere/k.kb': No such file or directory")
    #expect(problem("knowledge: \(base)")?.hasPrefix("stage 'link' could not start: '\(base)'") == true)
  }
}
