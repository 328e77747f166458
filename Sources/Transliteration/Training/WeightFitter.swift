/// Fits the weights of features so that accepted spellings of held-out names are likely (a log-linear model,
/// trained by gradient descent on the whole list of candidates).
struct WeightFitter {
  /// A name with its candidates: their features, and whether people spell it so.
  private struct Example {
    var foreign: Float
    /// Examples of local names weigh as much together as those of foreign ones.
    var weight: Float
    var candidates: [(features: [Float], isAccepted: Bool)]
  }

  private static let rounds = 200
  private static let regularization: Float = 0.0005

  /// Searches the names with the weights there are, and fits better ones to what was found.
  static func fit(_ names: [HeldOutNames.Name], _ search: BeamSearch) -> FeatureWeights {
    var examples: [Example] = []
    var covered: Float = 0
    let foreign = Float(names.count { $0.isForeign })
    for name in names {
      name.source.withUnsafeBufferPointer { search.search($0) }
      let candidates = (0..<search.count).map { index in
        (Self.features(of: search.spelling(index), search), name.targets.contains(search.letters(of: index)))
      }
      guard candidates.contains(where: \.1) else { continue }
      let weight = 0.5 / (name.isForeign ? foreign : Float(names.count) - foreign)
      covered += weight
      examples.append(Example(foreign: search.foreign, weight: weight, candidates: candidates))
    }
    guard !examples.isEmpty else { return search.weights }
    return fit(examples, from: search.weights, coverage: covered)
  }

  private static func features(of spelling: Hypothesis, _ search: BeamSearch) -> [Float] {
    var features = [Float](repeating: 0, count: Feature.allCases.count)
    for index in 0..<Feature.stepwise { features[index] = spelling.sums[index] }
    search.model.lexicon[spelling.hash].forEachFeature { features[$0.rawValue] = 1 }
    return features
  }

  private static func fit(
    _ examples: [Example], from start: FeatureWeights, coverage: Float
  ) -> FeatureWeights {
    let count = Feature.allCases.count
    // Stepwise features are large numbers; they are scaled so that one learning rate suits all.
    let scale = (0..<count).map { $0 < Feature.stepwise ? Float(0.2) : 1 }
    var parameters =
      (0..<count).map { start.local[$0] / scale[$0] } + (0..<count).map { start.shift[$0] / scale[$0] }
    var squares = [Float](repeating: 1e-6, count: 2 * count)
    for _ in 0..<rounds {
      var gradient = [Float](repeating: 0, count: 2 * count)
      for example in examples {
        let weights = (0..<count).map {
          (parameters[$0] + example.foreign * parameters[count + $0]) * scale[$0]
        }
        let scores = example.candidates.map { candidate in
          zip(candidate.features, weights).reduce(into: Float(0)) { $0 += $1.0 * $1.1 }
        }
        let highest = scores.max() ?? 0
        let masses = scores.map { Float.exponential($0 - highest) }
        let all = masses.reduce(0, +)
        let accepted = zip(masses, example.candidates).reduce(into: Float(0)) {
          $0 += $1.1.isAccepted ? $1.0 : 0
        }
        for (mass, candidate) in zip(masses, example.candidates) {
          let error = example.weight * (mass / all - (candidate.isAccepted ? mass / accepted : 0))
          for index in 0..<count {
            let slope = error * candidate.features[index] * scale[index]
            gradient[index] += slope
            gradient[count + index] += slope * example.foreign
          }
        }
      }
      for index in parameters.indices {
        let slope = gradient[index] + regularization * parameters[index]
        squares[index] += slope * slope
        parameters[index] -= 0.1 * slope / squares[index].squareRoot()
      }
    }
    let fitted = parameters.indices.map { parameters[$0] * scale[$0 % count] }
    return FeatureWeights(
      local: Array(fitted[..<count]), shift: Array(fitted[count...]), coverage: coverage)
  }
}
