/// The ways to take particles off the front of a folded Arabic word.
///
/// Conjunctions و ف come first, then prepositions ب ل ك, then the article ال. Behind ل the article is written ل,
/// as in للعراق for ل and العراق. What is left has at least three letters, so that short words are not taken apart.
struct Particles: Sequence, IteratorProtocol {
  /// One way to split a word.
  struct Split: Hashable {
    /// How many bytes are left out; an even number below 128.
    var length: Int
    /// Whether what is left lacks its article.
    var lacksArticle: Bool
  }

  /// At most six ways, the shortest first, a byte each: the length, and in its lowest bit the lack; 0 ends them.
  private var ways: UInt64 = 0
  private var added: UInt64 = 0
  private let limit: Int

  private static let least = 6

  init(_ word: UnsafeBufferPointer<UInt8>) {
    limit = word.count - Self.least
    guard limit > 0 else { return }
    let first = Self.letter(word, 0)
    addPreposition(word, first, at: 0)
    if first == 0xD988 || first == 0xD981 {
      add(2)
      addPreposition(word, Self.letter(word, 2), at: 2)
    }
    if first == 0xD8A7, Self.letter(word, 2) == 0xD984 { add(4) }
  }

  private mutating func addPreposition(_ word: UnsafeBufferPointer<UInt8>, _ letter: UInt16, at start: Int) {
    guard letter == 0xD8A8 || letter == 0xD984 || letter == 0xDAA9 else { return }
    add(start + 2)
    if letter == 0xD984, Self.letter(word, start + 2) == 0xD984 { add(start + 4, lacksArticle: true) }
  }

  private mutating func add(_ length: Int, lacksArticle: Bool = false) {
    guard length <= limit else { return }
    ways |= UInt64(length | (lacksArticle ? 1 : 0)) << added
    added += 8
  }

  /// Both bytes of the letter at a position.
  private static func letter(_ word: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt16 {
    guard position + 1 < word.count else { return 0 }
    return UInt16(word[position]) << 8 | UInt16(word[position + 1])
  }

  mutating func next() -> Split? {
    let way = Int(ways & 0xFF)
    ways >>= 8
    return way == 0 ? nil : Split(length: way & ~1, lacksArticle: way & 1 == 1)
  }
}

extension NameIndex {
  /// The state behind an Arabic word without its particles.
  func start(_ word: UnsafeBufferPointer<UInt8>, without split: Particles.Split) -> State {
    let rest = UnsafeBufferPointer(rebasing: word[split.length...])
    guard split.lacksArticle else { return start(words.number(of: rest)) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rest.count + 4) { whole in
      // ال
      (whole[0], whole[1], whole[2], whole[3]) = (0xD8, 0xA7, 0xD9, 0x84)
      for position in 0..<rest.count { whole[position + 4] = rest[position] }
      return start(words.number(of: UnsafeBufferPointer(whole)))
    }
  }
}
