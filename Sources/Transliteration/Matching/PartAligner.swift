/// Aligns the sounds of two parts so that their score is greatest: Needleman and Wunsch's dynamic program over
/// ``AlignmentScores``, time and work proportional to the product of the lengths.
struct PartAligner: ~Copyable {
  private var row = InlineArray<97, Int32>(repeating: 0)
  /// What leaving out a sound of the second run costs.
  private var gaps = InlineArray<97, Int32>(repeating: 0)
  /// The sounds of the second run.
  private var sounds = InlineArray<97, UInt8>(repeating: 0)

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
    _ a: UnsafeBufferPointer<UInt8>, _ one: Range<Int>, prefix: Int, prefixCost: Int32,
    _ b: UnsafeBufferPointer<UInt8>, _ two: Range<Int>, otherPrefix: Int, otherPrefixCost: Int32,
    _ scores: Span<Int16>
  ) -> Int32 {
    let stride = AlignmentScores.stride
    let aIsArabic = NameSound.isArabic(a[one.lowerBound])
    let bIsArabic = NameSound.isArabic(b[two.lowerBound])
    let columns = two.count
    row[0] = 0
    for column in 0..<columns {
      let sound = b[two.lowerBound + column]
      sounds[column] = sound
      gaps[column] = Self.gap(sound, aIsArabic, scores)
      row[column + 1] = row[column] + gaps[column]
    }
    if otherPrefix > 0 { row[otherPrefix] = max(row[otherPrefix], -otherPrefixCost) }
    for (offset, index) in one.enumerated() {
      let rowOfSound = scores.extracting(Int(a[index]) * stride..<(Int(a[index]) + 1) * stride)
      let skip = Self.gap(a[index], bIsArabic, scores)
      let endsPrefix = offset + 1 == prefix
      var cell = Cell(diagonal: row[0], left: row[0] + skip)
      if endsPrefix { cell.left = max(cell.left, -prefixCost) }
      row[0] = cell.left
      // Where both have read their prefixes they have lost nothing.
      let meeting = endsPrefix ? min(otherPrefix, columns) : 0
      fill(0..<meeting, &cell, rowOfSound, skip)
      if meeting > 0 {
        cell.left = 0
        row[meeting] = 0
      }
      fill(meeting..<columns, &cell, rowOfSound, skip)
    }
    return row[columns]
  }

  /// What a cell is made from: its neighbours before it in the row above and in its own.
  private struct Cell {
    var diagonal: Int32
    var left: Int32
  }

  /// Fills cells of the row of one sound.
  ///
  /// What is not checked: columns are below the buffers' size, and sounds below that of a row of scores.
  @inline(__always)
  private mutating func fill(_ columns: Range<Int>, _ cell: inout Cell, _ scores: Span<Int16>, _ skip: Int32)
  {
    var (diagonal, left) = (cell.diagonal, cell.left)
    for column in columns {
      let matched = diagonal &+ Int32(scores[unchecked: Int(sounds[unchecked: column])])
      diagonal = row[unchecked: column + 1]
      left = max(max(matched, diagonal &+ skip), left &+ gaps[unchecked: column])
      row[unchecked: column + 1] = left
    }
    cell = Cell(diagonal: diagonal, left: left)
  }

  @inline(__always)
  private static func gap(_ sound: UInt8, _ otherIsArabic: Bool, _ scores: Span<Int16>) -> Int32 {
    Int32(scores[AlignmentScores.gapIndex(Int(sound), in: otherIsArabic ? .arabic : .latin)])
  }
}
