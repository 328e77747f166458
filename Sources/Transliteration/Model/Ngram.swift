/// An n-gram model in back-off form, as a machine: a node is a context, an arc is a symbol that followed it.
///
/// Probabilities are natural logarithms in steps of 1/20, one byte each.
struct Ngram: Sendable {
  /// Stands before the first symbol of a name.
  static let startSymbol = 0
  /// Stands behind the last symbol of a name.
  static let endSymbol = 1
  /// What a symbol costs that no context has seen, and what one step of the stored bytes means.
  static let unseen: Float = -12
  static let step: Float = -0.05
  /// Contexts are numbered in 16 bits.
  static let mostContexts = Int(UInt16.max) + 1

  /// The context at the start of a name.
  let start: UInt32
  private let firstArc: Table<UInt32>
  private let suffix: Table<UInt16>
  private let arcTarget: Table<UInt16>
  private let arcSymbol: Table<UInt16>
  private let arcCost: Table<UInt8>
  private let backoffCost: Table<UInt8>

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    let nodes = try section.number(in: 1...Self.mostContexts)
    let arcs = try section.number()
    start = UInt32(try section.number(in: 0...(nodes - 1)))
    firstArc = try section.table(of: UInt32.self, count: nodes + 1)
    suffix = try section.table(of: UInt16.self, count: nodes)
    arcTarget = try section.table(of: UInt16.self, count: arcs)
    arcSymbol = try section.table(of: UInt16.self, count: arcs)
    arcCost = try section.table(of: UInt8.self, count: arcs)
    backoffCost = try section.table(of: UInt8.self, count: nodes)
  }

  /// Checks what the search relies on: arcs in bounds, and suffixes that lead to the empty context.
  ///
  /// - Complexity: O(size).
  func check(_ damage: ModelError) throws(ModelError) {
    guard firstArc[0] == 0, Int(firstArc[firstArc.count - 1]) == arcSymbol.count else { throw damage }
    for node in 0..<suffix.count {
      guard firstArc[node] <= firstArc[node + 1] else { throw damage }
      // Contexts are numbered from short to long.
      guard node == 0 || Int(suffix[node]) < node else { throw damage }
    }
    for arc in 0..<arcTarget.count where Int(arcTarget[arc]) >= suffix.count { throw damage }
  }

  /// The logarithm of a symbol's probability after a context, and the context it leads to.
  @inline(__always)
  func score(of symbol: Int, after node: UInt32) -> (score: Float, target: UInt32) {
    var node = Int(node)
    var cost = 0
    while true {
      let end = Int(firstArc[node + 1])
      let arc = firstArc(from: symbol, of: node, end: end)
      if arc < end, Int(arcSymbol[arc]) == symbol {
        return (Self.step * Float(cost + Int(arcCost[arc])), UInt32(arcTarget[arc]))
      }
      if node == 0 { return (Self.step * Float(cost) + Self.unseen, 0) }
      cost += Int(backoffCost[node])
      node = Int(suffix[node])
    }
  }

  /// Writes the logarithms of the probabilities of consecutive symbols after a context, and the contexts that
  /// they lead to.
  @inline(__always)
  func scores(
    of symbols: Range<Int>, after node: UInt32, into scores: UnsafeMutablePointer<Float>,
    targets: UnsafeMutablePointer<UInt32>
  ) {
    let count = symbols.count
    for index in 0..<count {
      scores[index] = 1
      targets[index] = 0
    }
    var open = count
    var cost = 0
    var node = Int(node)
    while true {
      let end = Int(firstArc[node + 1])
      var arc = firstArc(from: symbols.lowerBound, of: node, end: end)
      while arc < end {
        let index = Int(arcSymbol[arc]) - symbols.lowerBound
        guard index < count else { break }
        if scores[index] > 0 {
          scores[index] = Self.step * Float(cost + Int(arcCost[arc]))
          targets[index] = UInt32(arcTarget[arc])
          open -= 1
        }
        arc += 1
      }
      if node == 0 || open == 0 { break }
      cost += Int(backoffCost[node])
      node = Int(suffix[node])
    }
    guard open > 0 else { return }
    let rest = Self.step * Float(cost) + Self.unseen
    for index in 0..<count where scores[index] > 0 { scores[index] = rest }
  }

  /// The first arc of a node whose symbol is not below a symbol.
  @inline(__always)
  private func firstArc(from symbol: Int, of node: Int, end: Int) -> Int {
    var low = Int(firstArc[node])
    var high = end
    while high - low > 6 {
      let middle = (low + high) >> 1
      if Int(arcSymbol[middle]) < symbol { low = middle + 1 } else { high = middle }
    }
    while low < high, Int(arcSymbol[low]) < symbol { low += 1 }
    return low
  }
}
