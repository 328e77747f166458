/// Several ``WordEdge`` values that are looked for together.
struct EdgeSet: Sendable {
  private let edges: [WordEdge]
  /// Whether any edge goes with the two outermost letters of a word, at the place given by their low bits.
  private let isPossible: [Bool]

  init(_ edges: [WordEdge]) {
    self.edges = edges
    isPossible = (0..<1024).map { place in
      edges.contains { edge in
        let placeMask = Self.place(of: edge.mask)
        return place & placeMask == Self.place(of: edge.letters) & placeMask
      }
    }
  }

  /// Whether the first or last letters of a word, packed as in ``Word``, match any edge.
  @inline(__always)
  func matches(_ letters: UInt64) -> Bool {
    isPossible[Self.place(of: letters)] && edges.contains { letters & $0.mask == $0.letters }
  }

  @inline(__always)
  private static func place(of letters: UInt64) -> Int { Int(letters & 31 | (letters >> 3) & 0x3E0) }
}
