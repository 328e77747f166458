/// What it says about two spellings that a sound of one stands where a sound of the other does: log odds of
/// true spellings over chance, in natural logarithms, learned from pairs of spellings.
///
/// The method is that of substitution matrices in sequence alignment; the model behind it is the memoryless
/// stochastic transducer of Ristad and Yianilos, *Learning string-edit distance* (1998).
struct AlignmentScores: Sendable, Equatable {
  /// Width of a row: sounds, then the gap.
  static let stride = NameSound.count + 1
  static let gap = NameSound.count
  /// Scores are stored in this part of a unit.
  static let scale: Float = 64

  /// `pairs[x * stride + y]`: x in one spelling over y in the other; `x * stride + gap`: x over nothing, when
  /// the other spelling is Latin; in the row of the gap, when it is Arabic.
  var pairs: ContiguousArray<Int16>
  /// What a sound brings on average in a true pair with a Latin spelling, and with an Arabic one.
  var expectedLatin: ContiguousArray<Int16>
  var expectedArabic: ContiguousArray<Int16>

  init() {
    pairs = ContiguousArray(repeating: 0, count: Self.stride * Self.stride)
    expectedLatin = ContiguousArray(repeating: 0, count: NameSound.count)
    expectedArabic = ContiguousArray(repeating: 0, count: NameSound.count)
  }

  /// Place of the score of a sound that has no counterpart in a spelling in `alphabet`.
  @inline(__always)
  static func gapIndex(_ sound: Int, in alphabet: NameAlphabet) -> Int {
    alphabet == .latin ? sound * stride + gap : gap * stride + sound
  }
}
