/// Strings of bytes by their beginnings, as one table of nodes over the bytes that occur in them.
///
/// Ownership: it owns its tables, which never change after `init`.
final class ByteTrie: @unchecked Sendable {
  /// The node before the first byte.
  static let root = 0

  /// What there is at a node.
  struct Node: BitwiseCopyable {
    /// The value of the string that ends here; 0 for none.
    var value: UInt8 = 0
    /// Whether no string goes on.
    var isLeaf = true
  }

  /// The column of each byte in the table; 0 for bytes in no string.
  private let columns: ConstantTable<UInt8>
  private let width: Int
  /// The next node by node and column; 0 where no string goes on.
  private let children: ConstantTable<UInt16>
  private let nodes: ConstantTable<Node>
  /// Whether there are no strings.
  let isEmpty: Bool

  /// Builds a trie of strings with values above 0; of equal strings the last one's value counts.
  init(_ strings: [(bytes: [UInt8], value: UInt8)]) {
    var columns = [UInt8](repeating: 0, count: 256)
    var width = 1
    for byte in strings.flatMap(\.bytes) where columns[Int(byte)] == 0 {
      // Of 256 different bytes one would find no column: UTF-8 has fewer.
      columns[Int(byte)] = UInt8(width)
      width += 1
    }
    var children = [UInt16](repeating: 0, count: width)
    var nodes = [Node()]
    for (bytes, value) in strings {
      var node = Self.root
      for byte in bytes {
        let slot = node * width + Int(columns[Int(byte)])
        if children[slot] == 0 {
          children[slot] = UInt16(nodes.count)
          nodes[node].isLeaf = false
          nodes.append(Node())
          children += [UInt16](repeating: 0, count: width)
        }
        node = Int(children[slot])
      }
      nodes[node].value = value
    }
    self.width = width
    self.columns = ConstantTable(columns)
    self.children = ConstantTable(children)
    self.nodes = ConstantTable(nodes)
    isEmpty = strings.isEmpty
  }

  deinit {
    columns.deallocate()
    children.deallocate()
    nodes.deallocate()
  }

  /// The node behind a byte, or ``root`` when no string goes on with it.
  @inline(__always)
  func child(of node: Int, _ byte: UInt8) -> Int {
    // The column of bytes in no string holds zeros only.
    Int(children[node &* width &+ Int(columns[Int(byte)])])
  }

  /// What there is at a node.
  @inline(__always)
  subscript(node: Int) -> Node { nodes[node] }
}
