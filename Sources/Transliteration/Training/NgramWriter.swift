/// Turns estimated n-grams into the section of a model.
///
/// Rare long n-grams are left out; back-off weights are made anew so that probabilities still sum up to one.
struct NgramWriter {
  /// n-grams up to this length are all kept; longer ones when they were counted ``fewest`` times. Both limits
  /// tighten until there are no more contexts than ``mostContexts``.
  var keptOrder = 3
  var fewest: Float = 3
  var mostContexts = Ngram.mostContexts

  func section(_ counts: NgramCounts, _ estimate: KneserNey) -> [UInt8] {
    let size = counts.parent.count
    var limits = self
    var (kept, contexts) = limits.keep(counts)
    while contexts.count > mostContexts {
      if limits.keptOrder > 1 { limits.keptOrder -= 1 } else { limits.fewest += 1 }
      (kept, contexts) = limits.keep(counts)
    }
    var number = [Int32](repeating: -1, count: size)
    for (index, node) in contexts.enumerated() { number[node] = Int32(index) }
    func context(_ node: Int32) -> Int32 {
      var node = node
      while number[Int(node)] < 0 { node = estimate.suffix[Int(node)] }
      return number[Int(node)]
    }
    var arcs = [[Int32]](repeating: [], count: contexts.count)
    for node in 1..<size where kept[node] { arcs[Int(number[Int(counts.parent[node])])].append(Int32(node)) }
    var packed = PackedNgram()
    for (index, node) in contexts.enumerated() {
      var left: Float = 1
      var lowerLeft: Float = 1
      let children = arcs[index].sorted { counts.unit[Int($0)] < counts.unit[Int($1)] }
      for child in children {
        left -= Float.exponential(estimate.logProbability[Int(child)])
        lowerLeft -= Float.exponential(estimate.logProbability[Int(estimate.suffix[Int(child)])])
      }
      let weight = node == 0 ? 1 : max(left, 1e-4) / max(lowerLeft, 1e-4)
      packed.append(
        context: node == 0 ? 0 : Int(context(estimate.suffix[node])),
        backoff: Self.byte(min(0, Float.logarithm(weight))))
      for child in children {
        packed.append(
          symbol: counts.unit[Int(child)], target: UInt16(context(child)),
          cost: Self.byte(estimate.logProbability[Int(child)]))
      }
    }
    return packed.section(start: Int(counts.find(0, UInt16(Ngram.startSymbol)).map(context) ?? 0))
  }

  /// The n-grams that are kept, and the contexts that have any.
  private func keep(_ counts: NgramCounts) -> (kept: [Bool], contexts: [Int]) {
    let size = counts.parent.count
    let kept = (0..<size).map { Int(counts.depth[$0]) <= keptOrder || counts.count[$0] >= fewest }
    var isContext = [Bool](repeating: false, count: size)
    isContext[0] = true
    for node in 1..<size where kept[node] { isContext[Int(counts.parent[node])] = true }
    // Contexts are numbered from short to long, so that a suffix has a smaller number.
    let contexts = (0..<size).filter { isContext[$0] }.sorted {
      (counts.depth[$0], $0) < (counts.depth[$1], $1)
    }
    return (kept, contexts)
  }

  private static func byte(_ score: Float) -> UInt8 {
    UInt8(min(255, max(0, (score / Ngram.step).rounded())))
  }
}
