/// Interpolated modified Kneser–Ney estimation (Chen and Goodman 1999) over ``NgramCounts``.
struct KneserNey {
  /// Natural logarithm of the probability of each node's unit after its context.
  private(set) var logProbability: [Float]
  /// Natural logarithm of the weight that a node, as a context, leaves to shorter contexts.
  private(set) var backoff: [Float]
  /// The node of each node's context without its first unit.
  private(set) var suffix: [Int32]

  /// - Parameter symbols: number of symbols that can follow a context.
  init(_ counts: NgramCounts, symbols: Int) {
    let size = counts.parent.count
    suffix = [Int32](repeating: 0, count: size)
    var adjusted = [Float](repeating: 0, count: size)
    // Nodes are numbered after their parents, so suffixes of parents are known first.
    for node in 1..<size where counts.depth[node] > 1 {
      let above = suffix[Int(counts.parent[node])]
      suffix[node] = counts.find(above, counts.unit[node]) ?? 0
    }
    var startsName = [Bool](repeating: false, count: size)
    for node in 1..<size {
      startsName[node] =
        counts.depth[node] == 1
        ? counts.unit[node] == UInt16(Ngram.startSymbol) : startsName[Int(counts.parent[node])]
    }
    // Below the highest order, an n-gram counts as often as it has different predecessors.
    for node in 1..<size {
      if Int(counts.depth[node]) == counts.order || startsName[node] { adjusted[node] = counts.count[node] }
      if counts.depth[node] > 1 { adjusted[Int(suffix[node])] += 1 }
    }
    for node in 1..<size where startsName[node] {
      // The start itself follows nothing.
      adjusted[node] = counts.depth[node] == 1 ? 0 : counts.count[node]
    }
    let discounts = Self.discounts(adjusted, counts)
    var total = [Float](repeating: 0, count: size)
    var left = [Float](repeating: 0, count: size)
    for node in 1..<size {
      let context = Int(counts.parent[node])
      total[context] += adjusted[node]
      left[context] += min(adjusted[node], discounts[Int(counts.depth[node])].of(adjusted[node]))
    }
    var probability = [Float](repeating: 0, count: size)
    backoff = [Float](repeating: 0, count: size)
    for node in 0..<size { backoff[node] = total[node] > 0 ? left[node] / total[node] : 1 }
    let uniform = 1 / Float(symbols)
    // Shorter n-grams must be ready first: nodes in order of depth.
    for depth in 1...counts.order {
      for node in 1..<size where Int(counts.depth[node]) == depth {
        let context = Int(counts.parent[node])
        let discount = discounts[depth].of(adjusted[node])
        let lower = depth == 1 ? uniform : probability[Int(suffix[node])]
        let own = total[context] > 0 ? max(0, adjusted[node] - discount) / total[context] : 0
        probability[node] = own + backoff[context] * lower
      }
    }
    logProbability = probability.map { Float.logarithm(max($0, 1e-12)) }
    backoff = backoff.map { Float.logarithm(max($0, 1e-6)) }
  }

  /// Discounts for n-grams seen once, twice, and three times or more.
  private struct Discounts {
    var values: [Float] = [0.5, 1, 1.5]

    func of(_ count: Float) -> Float {
      if count <= 0 { return 0 }
      return count < 1.5 ? values[0] : count < 2.5 ? values[1] : values[2]
    }
  }

  private static func discounts(_ adjusted: [Float], _ counts: NgramCounts) -> [Discounts] {
    (0...counts.order).map { depth in
      var seen = [Float](repeating: 0, count: 5)
      for node in adjusted.indices where Int(counts.depth[node]) == depth {
        let rounded = Int(adjusted[node].rounded())
        if (1...4).contains(rounded) { seen[rounded] += 1 }
      }
      guard seen[1] > 0, seen[2] > 0, seen[3] > 0 else { return Discounts() }
      let y = seen[1] / (seen[1] + 2 * seen[2])
      let values = (1...3).map { Float($0) - Float($0 + 1) * y * seen[$0 + 1] / seen[$0] }
      return Discounts(values: values.map { min(max($0, 0.1), 1.9) })
    }
  }
}
