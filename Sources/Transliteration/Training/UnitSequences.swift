/// Names as sequences of units: what n-grams and networks learn from.
struct UnitSequences {
  struct Sequence {
    let pair: Int
    let units: [UInt16]
  }

  /// The chunk of each unit; those of the start and the end of a name are empty.
  private(set) var chunks: [Chunk] = [Chunk(packed: 0), Chunk(packed: 0)]
  /// The first unit of each source letter, and one past the last of all.
  private(set) var starts: [Int]
  private(set) var sequences: [Sequence] = []

  private struct Key: Hashable {
    let letter: UInt8
    let chunk: Chunk
  }

  /// Units that fewer pairs have are taken for mistakes, as are pairs whose letters fit each other this badly
  /// on average (natural logarithm).
  private static let fewestPairs = 3
  private static let worstFit = -5.0

  init(_ pairs: [LetterPair], letters: Int, aligner: LetterAligner) {
    var aligned: [(pair: Int, chunks: [Chunk])] = []
    var counts: [Key: Int] = [:]
    for (index, pair) in pairs.enumerated() {
      guard let best = aligner.align(pair), best.fit > Self.worstFit else { continue }
      aligned.append((index, best.chunks))
      guard pair.origin.isName else { continue }
      for (letter, chunk) in zip(pair.source, best.chunks) {
        counts[Key(letter: letter, chunk: chunk), default: 0] += 1
      }
    }
    let kept = counts.filter { $0.value >= Self.fewestPairs }.keys
      .sorted { ($0.letter, $0.chunk) < ($1.letter, $1.chunk) }
    var number: [Key: UInt16] = [:]
    starts = []
    for key in kept {
      while starts.count <= Int(key.letter) { starts.append(chunks.count) }
      number[key] = UInt16(chunks.count)
      chunks.append(key.chunk)
    }
    while starts.count <= letters { starts.append(chunks.count) }
    for (pair, best) in aligned {
      let units = zip(pairs[pair].source, best).compactMap { number[Key(letter: $0, chunk: $1)] }
      if units.count == best.count { sequences.append(Sequence(pair: pair, units: units)) }
    }
  }

  /// The units of a source letter.
  func units(of letter: UInt8) -> Range<Int> { starts[Int(letter)]..<starts[Int(letter) + 1] }
}
