import Transliteration

/// What the built-in matcher and the phonetic keys reach on names that were not learned from.
struct Evaluation {
  private let data: NameData
  private let worker = NameMatcher.builtin.makeWorker()

  init(_ data: NameData) { self.data = data }

  func report() throws {
    try reportMatcher()
    try reportKeys()
    let names = try data.pairs("arabic/dev_full") + data.pairs("persian/dev_full")
    print(Speed.report(names.map(\.first) + names.map(\.second), worker))
  }

  private func reportMatcher() throws {
    let un = NamePairs.of(try data.list("un"), forTuning: false)
    let ofac = NamePairs.of(try data.list("ofac"), forTuning: false)
    let sets: [(String, [LabelledPair])] = [
      ("UN, Arabic with main Latin", un.main), ("UN, Arabic with Latin variants", un.variants),
      ("UN, both", un.main + un.variants),
      ("Arabic dev_full", NamePairs.of(try data.pairs("arabic/dev_full"))),
      ("Persian dev_full", NamePairs.of(try data.pairs("persian/dev_full"))),
      ("UN, Latin with Latin", un.latin), ("OFAC, Latin with Latin", ofac.latin),
    ]
    print(Figures.heading)
    for (title, pairs) in sets { print(Figures(pairs, worker).line(title)) }
  }

  private func reportKeys() throws {
    let base = try LabelledEntity.read("\(data.folder)/kb/kb-people.jsonl.gz").compactMap(\.latin)
    for language in ["arabic", "persian"] {
      let names = try data.pairs("\(language)/dev_full")
      let recall = try ["dev", "common_names", "dev_full"].map { file in
        "\(file) \(Figures.percent(KeyFigures.recall(try data.pairs("\(language)/\(file)"), worker)))"
      }
      print("pairs whose keys meet, \(language):", recall.joined(separator: ", "))
      print("  of \(base.count) names found:", KeyFigures.selectivity(base, names.map(\.first), worker))
    }
  }
}
