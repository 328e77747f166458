import Testing

@testable import Transliteration

@Suite("The article in pairs of names")
struct ArticleEvidenceTests {
  private func evidence(_ script: String, _ latin: String, _ language: NameLanguage = .arabic) -> Int {
    ArticleEvidence.evidence(Array(script.utf16)[...], Array(latin.utf16)[...], language)
  }

  @Test("A spelling that sets the article off or leaves it out speaks for it")
  func article() {
    #expect(evidence("الصالح", "al-salih") == 4)
    #expect(evidence("السید", "as-sayyid", .persian) == 4)
    #expect(evidence("البشير", "bashir") == 2)
  }

  @Test("A hamza on the alif speaks against it, and so does a Persian name written in one")
  func stem() {
    #expect(evidence("إلياس", "elias") == -4)
    #expect(evidence("ألبرت", "albert") == -4)
    #expect(evidence("الهام", "elham", .persian) == -1)
  }

  @Test(
    "Other pairs say nothing",
    arguments: [
      ("البرادعي", "elbaradei"), ("النجار", "ennajar"), ("علي", "ali"), ("ال سعود", "al saud"),
      ("الي", "eli"),
      ("عبد الله", "abdullah"), ("المر", "el"),
    ])
  func nothing(script: String, latin: String) {
    #expect(evidence(script, latin) == 0)
  }

  @Test("A corpus sums up what the pairs of a name say, under whichever hamza")
  func corpus() {
    let pairs = [
      ("إلياس", "Elias"), ("الياس", "Ilyas"), ("الحسن", "Al-Hassan"), ("الحسن", "Hassan"), ("حسن", "Hassan"),
      ("البرادعي", "Elbaradei"),
    ].map { NamePair(script: $0.0, latin: $0.1) }
    let corpus = TrainingCorpus(pairs, .arabicToLatin)
    let articles = corpus.articles.map { example in
      (
        String(decoding: example.source.map { corpus.sourceAlphabet[Int($0)] }, as: UTF16.self),
        example.answer
      )
    }
    #expect(articles.count == 2)
    #expect(articles.contains { $0 == ("الياس", false) } && articles.contains { $0 == ("الحسن", true) })
  }
}
