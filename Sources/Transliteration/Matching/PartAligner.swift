/// Aligns the sounds of two parts so that their score is greatest: Needleman and Wunsch's dynamic program over
/// ``AlignmentScores``, time and work proportional to the product of the lengths.
struct PartAligner {
  private var row = InlineArray<97, Int32>(repeating: 0)

  /// What it costs when only one spelling has the prefix, by kind, in units of the scores.
  static func prefixCost(_ kind: NamePart.Prefix) -> Int32 {
    switch kind {
    case .none: 0
    case .article: 8
    case .connector: 24
    case .servant: 200
    case .parent: 260
    }
  }

  /// Score of two runs of sounds, each of which may begin with a prefix that the other lacks.
  ///
  /// The runs are those of `one` and `two`, or longer when several parts are taken as one; a prefix that both
  /// lack says nothing.
  mutating func score(
    _ a: SoundBuffer, _ one: Range<Int>, prefix: Int, prefixCost: Int32,
    _ b: SoundBuffer, _ two: Range<Int>, otherPrefix: Int, otherPrefixCost: Int32,
    _ scores: Span<Int16>
  ) -> Int32 {
    let stride = AlignmentScores.stride
    let aIsArabic = NameSound.isArabic(a[one.lowerBound])
    let bIsArabic = NameSound.isArabic(b[two.lowerBound])
    let columns = two.count
    let start = two.lowerBound
    row[0] = 0
    for column in 0..<columns {
      row[column + 1] = row[column] + Self.gap(b[start + column], aIsArabic, scores)
    }
    if otherPrefix > 0 { row[otherPrefix] = max(row[otherPrefix], -otherPrefixCost) }
    for (offset, index) in one.enumerated() {
      let sound = Int(a[index])
      let rowOfSound = sound * stride
      let skip = Self.gap(a[index], bIsArabic, scores)
      var diagonal = row[0]
      var left = diagonal + skip
      if offset + 1 == prefix { left = max(left, -prefixCost) }
      row[0] = left
      for column in 0..<columns {
        let other = b[start + column]
        let matched = diagonal + Int32(scores[rowOfSound + Int(other)])
        diagonal = row[column + 1]
        left = max(matched, max(diagonal + skip, left + Self.gap(other, aIsArabic, scores)))
        if offset + 1 == prefix, column + 1 == otherPrefix { left = 0 }
        row[column + 1] = left
      }
    }
    return row[columns]
  }

  @inline(__always)
  private static func gap(_ sound: UInt8, _ otherIsArabic: Bool, _ scores: Span<Int16>) -> Int32 {
    Int32(scores[AlignmentScores.gapIndex(Int(sound), in: otherIsArabic ? .arabic : .latin)])
  }
}
