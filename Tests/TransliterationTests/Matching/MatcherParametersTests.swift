import Testing

@testable import Transliteration

@Suite("Matcher parameters")
struct MatcherParametersTests {
  private func read(_ bytes: [UInt8]) throws -> MatcherParameters {
    try bytes.withUnsafeBufferPointer { try MatcherParameters($0) }
  }

  @Test("What is written reads back the same")
  func roundTrip() throws {
    let bytes = MatcherParameters.builtin.bytes
    #expect(try read(bytes) == .builtin)
    #expect(try read(bytes).bytes == bytes)
  }

  @Test("Damage is noticed wherever it is")
  func damage() {
    let bytes = MatcherParameters.builtin.bytes
    for position in stride(from: 0, to: bytes.count, by: 997) {
      var damaged = bytes
      damaged[position] ^= 1
      #expect(throws: MatcherParameters.FormatError.self) { try read(damaged) }
    }
    #expect(throws: MatcherParameters.FormatError.noParameters) { try read([]) }
    #expect(throws: MatcherParameters.FormatError.damaged) { try read(Array(bytes.dropLast())) }
  }

  @Test("Learning finds what stands for what, and gives the same bytes twice")
  func learning() {
    let spellings = [
      ("قاسم", "Qasem"), ("قاسم", "Qassim"), ("سليم", "Salim"), ("كريم", "Karim"), ("جمال", "Jamal"),
      ("كمال", "Kamal"),
      ("قمر", "Qamar"), ("Karim", "Kareem"), ("Salim", "Saleem"),
    ].map { SpellingPair($0.0, $0.1) }
    let pairs = [
      LabelledPair("قاسم كريم", "Qasem Karim", isSame: true),
      LabelledPair("قاسم كريم", "Jamal Karim", isSame: false),
      LabelledPair("سليم جمال", "Salim Jamal", isSame: true),
      LabelledPair("سليم جمال", "Kamal Qamar", isSame: false),
    ]
    let parts = [LabelledPair("قاسم", "Qasem", isSame: true), LabelledPair("كمال", "Jamal", isSame: false)]
    let learn = {
      MatcherTraining.learn(
        spellings: spellings, names: ["Karim Salim", "Karim Jamal"],
        wellKnown: [SpellingPair("قاسم", "Qasem", weight: 9)], parts: parts, pairs: pairs)
    }
    let learned = learn()
    let score = { (x: NameSound, y: NameSound) in
      learned.scores.pairs[Int(x.rawValue) * AlignmentScores.stride + Int(y.rawValue)]
    }
    #expect(score(.q, .qaf) > 64)
    #expect(score(.m, .meem) > 64)
    #expect(score(.q, .meem) < 0)
    #expect(learned.bytes == learn().bytes)
    let worker = NameMatcher(learned).makeWorker()
    #expect(worker.match("Qasim Karim", "قاسم كريم").score > worker.match("Jamal Karim", "قاسم كريم").score)
  }
}
