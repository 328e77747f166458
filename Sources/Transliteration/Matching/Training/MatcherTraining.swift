import Glibc

/// Learns a matcher's parameters, in three steps that build on each other; the same input gives the same bytes.
public enum MatcherTraining {
  /// Parts that are kept as common ones.
  private static let commonParts = 8192
  /// The weight of the most common part.
  private static let leastWeight = 0.08

  /// Learns parameters.
  ///
  /// - Parameters:
  ///   - spellings: spellings of single parts of names, for the alignment scores.
  ///   - names: full names of many people, one a person, for the weights of common parts.
  ///   - otherNames: the same for people of other origins.
  ///   - wellKnown: names that many people bear, in Arabic letters and in Latin ones, with the number of people as
  ///     the weight.
  ///   - parts: single parts that are the same or not, for the odds of a pair of parts.
  ///   - pairs: full names that are the same or not, for the weights of the features.
  public static func learn(
    spellings: [SpellingPair], names: [String], otherNames: [String] = [], wellKnown: [SpellingPair],
    parts: [LabelledPair],
    pairs: [LabelledPair]
  ) -> MatcherParameters {
    var parameters = MatcherParameters(
      scores: AlignmentTraining.learn(spellings), frequencies: frequencies(of: [names, otherNames]),
      wellKnown: WellKnownNamesTraining.learn(wellKnown),
      partWeights: ContiguousArray(repeating: 0, count: QuadraticModel.weightCount(PartFeatures.count)),
      trees: BoostedTrees(start: 0, questions: [], leaves: []))
    parameters.partWeights = partWeights(parts, parameters)
    parameters.trees = trees(pairs, parameters)
    return parameters
  }

  private static func partWeights(_ parts: [LabelledPair], _ parameters: MatcherParameters)
    -> ContiguousArray<Float>
  {
    var preparer = NamePreparer(parameters)
    var assignment = PartAssignment()
    let scores = parameters.scores.pairs
    let examples = parts.compactMap { pair -> LogisticRegression.Example? in
      let first = preparer.prepare(pair.first)
      let second = preparer.prepare(pair.second)
      guard first.partCount == 1, second.partCount == 1,
        let features = assignment.features(first, second, scores.span)
      else { return nil }
      return LogisticRegression.Example(
        features: QuadraticModel.expanded(features.values.span), isPositive: pair.isSame, weight: pair.weight)
    }
    return LogisticRegression.fit(examples)
  }

  private static func trees(_ pairs: [LabelledPair], _ parameters: MatcherParameters) -> BoostedTrees {
    BoostedTreesTraining.fit(examples(pairs, parameters))
  }

  private static func examples(_ pairs: [LabelledPair], _ parameters: MatcherParameters)
    -> [BoostedTreesTraining.Example]
  {
    let worker = NameMatchWorker(parameters)
    return pairs.map { pair in
      let values = worker.features(worker.prepare(pair.first), worker.prepare(pair.second)).values
      return BoostedTreesTraining.Example(
        features: values.indices.map { values[$0] }, isPositive: pair.isSame, weight: pair.weight)
    }
  }

  /// Weights fall with the logarithm of the share of people who have a part, where it is most frequent.
  private static func frequencies(of populations: [[String]]) -> PartFrequencies {
    var shares: [UInt64: Double] = [:]
    for names in populations {
      for (key, count) in counts(of: names) where count > 1 {
        shares[key] = max(shares[key] ?? 0, Double(count) / Double(names.count))
      }
    }
    let common = shares.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(commonParts)
    guard let most = common.first?.value, let least = common.last?.value, most > least else {
      return PartFrequencies(table: HashedTable([]))
    }
    var seen: Set<UInt32> = []
    let entries = common.compactMap { key, share -> HashedTable<UInt8>.Entry? in
      let hash = PartFrequencies.hash(key)
      guard seen.insert(hash).inserted else { return nil }
      let weight = leastWeight + (1 - leastWeight) * log(most / share) / log(most / least)
      return HashedTable.Entry(hash: hash, value: UInt8((weight * 255).rounded()))
    }
    return PartFrequencies(table: HashedTable(entries))
  }

  private static func counts(of names: [String]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    var preparer = NamePreparer(nil)
    for text in names {
      let name = preparer.prepare(text)
      for index in 0..<name.partCount where !name.parts[index].isInitial {
        counts[name.parts[index].key, default: 0] += 1
      }
    }
    return counts
  }
}
