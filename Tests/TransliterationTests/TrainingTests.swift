import Testing

@testable import Transliteration

@Suite("Training")
struct TrainingTests {
  @Test(
    "A model learns a reading that follows a rule, for names that it has not seen",
    arguments: [
      Direction.arabicToLatin, .latinToArabic,
    ])
  func rule(direction: Direction) throws {
    let model = try TransliterationModel(
      bytes: Synthetic.train(Synthetic.pairs(1500, seed: 1), direction: direction))
    let worker = try #require(model.makeWorker(direction))
    let seen = Set(Synthetic.pairs(1500, seed: 1).map(\.script))
    let unseen = Synthetic.pairs(300, seed: 2).filter { !seen.contains($0.script) }
    #expect(unseen.count > 100)
    var right = 0
    for pair in unseen {
      let (source, target) = direction.isToLatin ? (pair.script, pair.latin) : (pair.latin, pair.script)
      let first = try #require(try worker.candidates(for: source).first)
      if first.text.lowercased() == target { right += 1 }
    }
    #expect(right * 100 >= unseen.count * 95, "\(right) of \(unseen.count)")
  }

  @Test("The same pairs give the same bytes, other pairs do not")
  func deterministic() throws {
    let pairs = Synthetic.pairs(400, seed: 3)
    let first = try Synthetic.train(pairs)
    #expect(try Synthetic.train(pairs) == first)
    #expect(try Synthetic.train(Synthetic.pairs(400, seed: 4)) != first)
  }

  @Test("Too few pairs are refused with their number")
  func tooFew() {
    #expect(throws: TrainingError.tooFewPairs(0)) { try Synthetic.train([]) }
    let noise = (0..<5).map { NamePair(script: "ب", latin: String(repeating: "x", count: 20 + $0)) }
    #expect(throws: TrainingError.self) { try Synthetic.train(noise) }
  }

  @Test("Pairs are read with what is said of them")
  func reading() {
    let text = """
      علي\tAli\tsrc=wikidata-units;n=12;orth=restored
      باراك\tBarack\tsrc=wd64;n=3\r
      اوباما\tObama\tQ123
      فاطمه\tFatima\torth=folded
      سارا\tSara\torigin=foreign
      امید\tomid\torigin=word
      حسن\tHassan\tdevunit=1
      no pair
      حسين\tHussein

      """
    let (pairs, bad) = NamePair.read(Array(text.utf8), leavingOut: ["devunit=1"])
    #expect(bad == 1)
    #expect(
      pairs == [
        NamePair(script: "علي", latin: "Ali", count: 12),
        NamePair(script: "باراك", latin: "Barack", count: 3, origin: .foreign),
        NamePair(script: "اوباما", latin: "Obama", origin: .foreign),
        NamePair(script: "فاطمه", latin: "Fatima", isFolded: true),
        NamePair(script: "سارا", latin: "Sara", origin: .foreign),
        NamePair(script: "امید", latin: "omid", origin: .word),
        NamePair(script: "حسين", latin: "Hussein"),
      ])
  }

  @Test("Names are cut into words, and particles joined to the word behind them too")
  func words() {
    let words = NameWords(lines: Array("Abu Bakr al-Baghdadi\nAbu Ali\n".utf8))
    #expect(
      words.counts.map(\.word) == ["abu", "abuali", "abubakr", "al", "albaghdadi", "ali", "baghdadi", "bakr"])
    #expect(words.counts.map(\.count) == [2, 1, 1, 1, 1, 1, 1, 1])
  }

  @Test("Words keep their letters and add up their counts; a word without a count counts once")
  func countedWords() {
    let words = NameWords(counted: Array("غزل\t12\r\nآرش\t0\nغزل\t3\n\nمؤمن\nصبا\tmany\n".utf8))
    #expect(words.counts.map(\.word) == ["آرش", "صبا", "غزل", "مؤمن"])
    #expect(words.counts.map(\.count) == [1, 1, 15, 1])
  }

  @Test("Of letters that sound alike, unseen names are mostly written with those of a known word")
  func wordsOfTheScript() throws {
    var random = TrainingGenerator(seed: 8)
    let all = Synthetic.pairs(2000, seed: 7).reduce(into: [String: NamePair]()) { $0[$1.latin] = $1 }
      .values.sorted { $0.latin < $1.latin }
      .map { pair in
        var pair = pair
        if random.next() % 2 == 0 { pair.script.replace("س", with: "ص") }
        return pair
      }
    let ambiguous = all.enumerated().filter { $0.offset % 8 == 0 && $0.element.latin.contains("s") }.map(
      \.element)
    let pairs = all.enumerated().filter { $0.offset % 8 != 0 }.map(\.element)
    let words = NameWords(counted: Array(all.map { "\($0.script)\t5\n" }.joined().utf8))
    func rightOnes(_ words: NameWords?) throws -> Int {
      let trainer = ModelTrainer(settings: Synthetic.settings)
      let direction = try trainer.train(.latinToPersian, pairs: pairs, words: words)
      let model = try TransliterationModel(bytes: trainer.assemble(name: "words", [direction]))
      let worker = try #require(model.makeWorker(.latinToPersian))
      return try ambiguous.count { try worker.candidates(for: $0.latin).first?.text == $0.script }
    }
    #expect(ambiguous.count > 50)
    #expect(try rightOnes(nil) * 10 < ambiguous.count * 7)
    #expect(try rightOnes(words) * 10 > ambiguous.count * 9)
  }

  @Test("Letters are aligned with the chunks they stand for")
  func alignment() throws {
    let corpus = TrainingCorpus(Synthetic.pairs(300, seed: 5), .arabicToLatin)
    var aligner = LetterAligner(longestChunk: 4, targetAlphabet: corpus.targetAlphabet)
    aligner.train(corpus.pairs, rounds: 5)
    for pair in corpus.pairs.prefix(50) {
      let best = try #require(aligner.align(pair))
      #expect(best.chunks.map(\.count) == pair.source.map { _ in 2 })
      #expect(best.fit < 0 && best.fit > -3)
    }
  }
}
