/// Counts of all n-grams of unit sequences, as a trie of contexts.
struct NgramCounts {
  /// Longest n-gram that is counted.
  let order: Int
  /// Child of a node by unit: key is node << 16 | unit.
  private(set) var children: [UInt64: Int32] = [:]
  private(set) var parent: [Int32] = [-1]
  private(set) var unit: [UInt16] = [0]
  private(set) var depth: [UInt8] = [0]
  private(set) var count: [Float] = [0]

  init(order: Int) { self.order = order }

  /// Counts the n-grams of a sequence.
  mutating func add(_ units: [UInt16], weight: Float) {
    for start in units.indices {
      var node: Int32 = 0
      for index in start..<min(units.count, start + order) {
        node = child(of: node, units[index])
        count[Int(node)] += weight
      }
    }
  }

  private mutating func child(of node: Int32, _ next: UInt16) -> Int32 {
    let key = UInt64(UInt32(node)) << 16 | UInt64(next)
    if let found = children[key] { return found }
    let made = Int32(parent.count)
    children[key] = made
    parent.append(node)
    unit.append(next)
    depth.append(depth[Int(node)] + 1)
    count.append(0)
    return made
  }

  func find(_ node: Int32, _ next: UInt16) -> Int32? { children[UInt64(UInt32(node)) << 16 | UInt64(next)] }
}
