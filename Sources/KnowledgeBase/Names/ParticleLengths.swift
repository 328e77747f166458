/// The ways to take particles off the front of a folded Arabic word, as numbers of bytes to leave out.
///
/// Conjunctions و ف come first, then prepositions ب ل ك, then the article ال, which is written لل behind ل. What
/// is left has at least three letters, so that short words are not taken apart.
struct ParticleLengths: Sequence, IteratorProtocol {
  /// At most five ways, the shortest first, a byte each; 0 ends them.
  private var lengths: UInt64 = 0
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
    if letter == 0xD984, Self.letter(word, start + 2) == 0xD984 { add(start + 4) }
  }

  private mutating func add(_ length: Int) {
    guard length <= limit else { return }
    lengths |= UInt64(length) << added
    added += 8
  }

  /// Both bytes of the letter at a position.
  private static func letter(_ word: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt16 {
    guard position + 1 < word.count else { return 0 }
    return UInt16(word[position]) << 8 | UInt16(word[position + 1])
  }

  mutating func next() -> Int? {
    let length = Int(lengths & 0xFF)
    lengths >>= 8
    return length == 0 ? nil : length
  }
}
