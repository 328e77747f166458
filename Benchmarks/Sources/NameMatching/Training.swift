import Transliteration

/// What the built-in parameters are learned from: nothing of the pairs that ``Evaluation`` tests on.
struct Training {
  private let data: NameData

  init(_ data: NameData) { self.data = data }

  /// Takes about two minutes.
  func learn() throws -> MatcherParameters {
    let units = try data.pairs("arabic/train") + data.pairs("persian/train")
    let variants = NameData.latinVariants(units)
    let people = try data.pairs("arabic/train_full") + data.pairs("persian/train_full")
    let parts = NamePairs.ofParts(units, every: 10) + everyFifth(variants)
    let un = NamePairs.of(try data.list("un"), forTuning: true)
    let ofac = NamePairs.of(try data.list("ofac"), forTuning: true)
    // Lists have the hardest pairs, whole names in both scripts the most spellings.
    let pairs =
      NamePairs.scaled(NamePairs.of(people, every: 6, dropsMiddleNames: true), to: 1000)
      + NamePairs.scaled(parts, to: 250)
      + NamePairs.scaled(un.main + un.variants + un.latin, to: 1000) + NamePairs.scaled(ofac.latin, to: 1500)
    return MatcherTraining.learn(
      spellings: try units + variants + data.arabicWithPersian(), names: people.map(\.second),
      otherNames: try LabelledEntity.read("\(data.folder)/kb/kb-people.jsonl.gz").compactMap(\.latin),
      wellKnown: try data.people("arabic/common_names") + data.people("persian/common_names")
        + data.people("arabic/train") + data.people("persian/train"),
      parts: parts, pairs: pairs)
  }

  private func everyFifth(_ variants: [SpellingPair]) -> [LabelledPair] {
    stride(from: 0, to: variants.count, by: 5).map {
      LabelledPair(variants[$0].first, variants[$0].second, isSame: true)
    }
  }
}
