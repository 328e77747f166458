import Testing

@testable import PipelineFile

@Suite("The list of stages")
struct StageTests {
  @Test(
    "has entries that are names, or names with options",
    arguments: [
      ("stages:", "2:1: the key 'stages' is missing ('stages' lists the stages that documents run through)"),
      (
        "stages: language",
        "2:9: 'stages' must be a list of stages, not the text 'language'"
          + " (write each stage on a line of its own behind '- ')"
      ),
      (
        "stages: {language: {}}",
        "2:9: 'stages' must be a list of stages, not a map"
          + " (write each stage on a line of its own behind '- ')"
      ),
      (
        "stages: []",
        "2:9: 'stages' is an empty list"
          + " (known: dictionary, language, link, sentences, tokenize, transliterate)"
      ),
      ("stages: [[language]]", "2:10: a stage must be a name, or a name with options, not a list"),
      ("stages: [~]", "2:10: a stage must be a name, or a name with options, not null"),
      ("stages: [{}]", "2:10: a stage must be a name, or a name with options, not a map"),
      (
        "stages: [lang]",
        "2:10: unknown stage 'lang'"
          + " (known: dictionary, language, link, sentences, tokenize, transliterate)"
      ),
      ("stages: [{languge: {as: a}}]", "2:11: unknown stage 'languge' (did you mean 'language'?)"),
      ("stages: [language: [a]]", "2:20: the options of stage 'language' must be a map, not a list"),
      ("stages: [language: {x: 1}]", "2:21: unknown option 'x' of stage 'language' (known: as)"),
      ("stages: [dictionary]", "2:10: stage 'dictionary' lacks the option 'file' ('file' is a path)"),
      ("stages: [dictionary: ]", "2:10: stage 'dictionary' lacks the option 'file' ('file' is a path)"),
      (
        "stages: [dictionary: {file: }]",
        "2:23: stage 'dictionary' lacks the option 'file' ('file' is a path)"
      ),
      (
        "stages: [{dictionary: {fold: true, as: terms}}]",
        "2:11: stage 'terms' lacks the option 'file' ('file' is a path)"
      ),
      (
        "stages: [language: {as: Big}]",
        "2:25: 'as' of stage 'language' must be a name of lower-case letters,"
          + " digits and '-', not the text 'Big'"
      ),
      (
        "stages: [language: {as: [a]}]",
        "2:25: 'as' of stage 'language' must be a name of lower-case letters,"
          + " digits and '-', not a list"
      ),
    ])
  func entries(line: String, message: String) throws {
    try expect("version: 1\n\(line)", gives: [message])
  }

  @Test("says when options stand too far left")
  func strays() throws {
    let text = """
      version: 1
      stages:
        - tokenize
        - link:
          threshold: 0.5
          language:
      """
    try expect(
      text,
      gives: [
        "5:5: an item of 'stages' holds one stage: 'threshold' stands beside 'link'"
          + " (indent it further to make it an option of 'link')",
        "6:5: an item of 'stages' holds one stage: 'language' stands beside 'link'"
          + " (begin a new item with '- ')",
      ])
  }

  @Test("is checked as a chain, with the stages whose options are wrong")
  func chain() throws {
    try expect(
      "version: 1\nstages: [link, tokenize: {engine: fast}, transliterate: {best: 9}]",
      gives: [
        "2:10: stage 'link' reads layer 'tokens', which no stage before it writes"
          + " (stage 'tokenize' writes it: put it before this one)",
        "2:35: 'engine' of stage 'tokenize' must be one of auto, icu, not the text 'fast'",
        "2:64: 'best' of stage 'transliterate' must be a whole number from 1 to 5, not 9",
      ])
    try expect(
      "version: 1\nstages: [transliterate]",
      gives: [
        "2:10: stage 'transliterate' reads layer 'mentions', which no stage before it writes"
          + " (put stage 'link' before this one)"
      ])
  }

  @Test("with an unknown stage blames nobody for what that stage may write")
  func unknown() throws {
    let text = "version: 1\nstages: [tokenise, link, transliterate, language, language: {as: again}]"
    try expect(
      text + "\ntests: [{text: a, expect: {tokens: [], mentions: [{scoer: 1}]}}]",
      gives: [
        "2:10: unknown stage 'tokenise' (did you mean 'tokenize'?)",
        "2:51: stage 'again' writes layer 'language', which stage 'language' has written already"
          + " (leave one of the two out)",
        "3:51: layer 'mentions' has no column 'scoer' (did you mean 'score'?)",
      ])
  }

  @Test("takes a stage twice under two names")
  func labels() throws {
    let text = "version: 1\nstages: [{dictionary: {file: a}}, {dictionary: {file: b, as: second-2}}]"
    #expect(try read(text).pipeline?.plan.steps.map(\.label) == ["dictionary", "second-2"])
  }

  @Test("does not take a bad name for a name given twice")
  func badLabel() throws {
    try expect(
      "version: 1\nstages: [{dictionary: {file: a}}, {dictionary: {file: b, as: [x]}}]",
      gives: [
        "2:62: 'as' of stage 'dictionary' must be a name of lower-case letters, digits and '-', not a list"
      ])
  }

  @Test("has at most a thousand entries")
  func tooMany() throws {
    let entries = (0...1000).map { "  - dictionary: {file: a, as: d\($0)}\n" }.joined()
    try expect("version: 1\nstages:\n\(entries)", gives: ["1003:5: a pipeline has at most 1000 stages"])
  }
}
