/// A beginning or an ending of up to eight folded letters, to be compared with those of a ``Word``.
struct WordEdge: Sendable {
  let letters: UInt64
  let mask: UInt64

  /// The beginning that this word consists of.
  static func beginning(_ word: Word) -> Self {
    Self(letters: word.head, mask: UInt64.max >> UInt64(64 - 8 * word.letterCount))
  }

  /// The ending that this word consists of.
  static func ending(_ word: Word) -> Self {
    Self(letters: word.tail, mask: UInt64.max >> UInt64(64 - 8 * word.letterCount))
  }
}
