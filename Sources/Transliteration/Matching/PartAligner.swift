/// Aligns the sounds of two parts so that their score is greatest: Needleman and Wunsch's dynamic program over
/// ``AlignmentScores``, time and work proportional to the product of the lengths.
struct PartAligner {
  private var row = InlineArray<97, Int32>(repeating: 0)
  /// What leaving out a sound of the second run costs.
  private var gaps = InlineArray<97, Int32>(repeating: 0)

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
      gaps[column] = Self.gap(b[start + column], aIsArabic, scores)
      row[column + 1] = row[column] + gaps[column]
    }
    if otherPrefix > 0 { row[otherPrefix] = max(row[otherPrefix], -otherPrefixCost) }
    for (offset, index) in one.enumerated() {
      let rowOfSound = Int(a[index]) * stride
      let skip = Self.gap(a[index], bIsArabic, scores)
      let endsPrefix = offset + 1 == prefix
      var diagonal = row[0]
      var left = diagonal + skip
      if endsPrefix { left = max(left, -prefixCost) }
      row[0] = left
      // Where both have read their prefixes they have lost nothing.
      let meeting = endsPrefix ? otherPrefix : 0
      for column in 0..<columns {
        let matched = diagonal + Int32(scores[rowOfSound + Int(b[start + column])])
        diagonal = row[column + 1]
        left = max(matched, max(diagonal + skip, left + gaps[column]))
        if column + 1 == meeting { left = 0 }
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
