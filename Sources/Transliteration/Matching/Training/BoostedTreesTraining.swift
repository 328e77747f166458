import Glibc

/// Learns ``BoostedTrees`` by gradient boosting on the logistic loss, with Newton steps in the leaves (Friedman 2001;
/// Chen and Guestrin, *XGBoost*, 2016); deterministic.
struct BoostedTreesTraining {
  /// An example's features and what is known about it.
  typealias Example = LogisticRegression.Example

  private let treeCount = 100
  /// The share of each tree's advice that is taken.
  private let rate = 0.2
  /// What keeps leaves of few examples small, in examples of even odds.
  private let ridge = 4.0
  /// Limits that are tried for a feature.
  private let mostLimits = 63

  private var limits: [[Float]] = []
  /// The number of limits that an example's feature is above: one array a feature.
  private var places: [[UInt8]] = []
  private var isPositive: [Bool] = []
  private var shares: [Double] = []
  private var odds: [Double] = []
  private var gradients: [Double] = []
  private var curvatures: [Double] = []
  private var leafOf: [Int] = []

  private init() {}

  /// Trees that make the examples likeliest, positives and negatives counting equally in all.
  static func fit(_ examples: [Example]) -> BoostedTrees {
    var training = BoostedTreesTraining()
    return training.fit(examples)
  }

  private mutating func fit(_ examples: [Example]) -> BoostedTrees {
    var trees = BoostedTrees(start: 0, questions: [], leaves: [])
    read(examples)
    let positives = zip(isPositive, shares).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    guard positives > 0, positives < shares.reduce(0, +) else { return trees }
    for _ in 0..<treeCount {
      differentiate()
      for index in leafOf.indices { leafOf[index] = 0 }
      for level in 0..<BoostedTrees.depth { trees.questions.append(split(leaves: 1 << level)) }
      let leaves = values()
      for index in leafOf.indices { odds[index] += leaves[leafOf[index]] }
      trees.leaves.append(contentsOf: leaves.map { Float($0) })
    }
    return trees
  }

  // MARK: - Examples

  private mutating func read(_ examples: [Example]) {
    isPositive = examples.map(\.isPositive)
    var sums = (0.0, 0.0)
    for example in examples {
      if example.isPositive { sums.0 += Double(example.weight) } else { sums.1 += Double(example.weight) }
    }
    let half = Double(examples.count) / 2
    shares = examples.map { Double($0.weight) * half / ($0.isPositive ? sums.0 : sums.1) }
    odds = [Double](repeating: 0, count: examples.count)
    gradients = odds
    curvatures = odds
    leafOf = [Int](repeating: 0, count: examples.count)
    for feature in 0..<(examples.first?.features.count ?? 0) {
      let values = examples.map { $0.features[feature] }
      let limits = Self.limits(values, mostLimits)
      self.limits.append(limits)
      places.append(values.map { value in UInt8(Self.place(value, limits)) })
    }
  }

  /// Values between which about as many examples lie.
  private static func limits(_ values: [Float], _ most: Int) -> [Float] {
    let sorted = values.sorted()
    var limits: [Float] = []
    for step in 1..<(most + 1) {
      let index = sorted.count * step / (most + 1)
      guard index > 0, let next = sorted[index...].first(where: { $0 > sorted[index - 1] }) else { continue }
      let limit = (sorted[index - 1] + next) / 2
      if limit > limits.last ?? -.infinity { limits.append(limit) }
    }
    return limits
  }

  private static func place(_ value: Float, _ limits: [Float]) -> Int {
    var low = 0
    var high = limits.count
    while low < high {
      let middle = (low + high) / 2
      if value > limits[middle] { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Trees

  private mutating func differentiate() {
    for index in odds.indices {
      let probability = 1 / (1 + exp(-odds[index]))
      gradients[index] = shares[index] * ((isPositive[index] ? 1 : 0) - probability)
      curvatures[index] = shares[index] * probability * (1 - probability)
    }
  }

  /// The question that parts the examples of all leaves best; they are in twice as many leaves afterwards.
  private mutating func split(leaves: Int) -> BoostedTrees.Question {
    var best = (gain: -Double.infinity, feature: 0, limit: 0)
    let width = mostLimits + 1
    for feature in limits.indices where !limits[feature].isEmpty {
      var sums = [SIMD2<Double>](repeating: .zero, count: leaves * width)
      let places = places[feature]
      for index in places.indices {
        sums[leafOf[index] * width + Int(places[index])] += SIMD2(gradients[index], curvatures[index])
      }
      var gains = [Double](repeating: 0, count: limits[feature].count)
      for leaf in 0..<leaves {
        let ofLeaf = sums[leaf * width..<(leaf + 1) * width]
        let total = ofLeaf.reduce(.zero, +)
        var below = SIMD2<Double>.zero
        for (limit, sum) in ofLeaf.prefix(gains.count).enumerated() {
          below += sum
          gains[limit] += gain(below) + gain(total - below) - gain(total)
        }
      }
      for (limit, gain) in gains.enumerated() where gain > best.gain { best = (gain, feature, limit) }
    }
    for index in leafOf.indices {
      leafOf[index] = leafOf[index] << 1 | (Int(places[best.feature][index]) > best.limit ? 1 : 0)
    }
    return BoostedTrees.Question(feature: UInt8(best.feature), limit: limits[best.feature][best.limit])
  }

  private func gain(_ sum: SIMD2<Double>) -> Double { sum.x * sum.x / (sum.y + ridge / 4) }

  /// What the leaves add to the log odds.
  private func values() -> [Double] {
    var sums = [SIMD2<Double>](repeating: .zero, count: BoostedTrees.leafCount)
    for index in leafOf.indices { sums[leafOf[index]] += SIMD2(gradients[index], curvatures[index]) }
    return sums.map { rate * $0.x / ($0.y + ridge / 4) }
  }
}
