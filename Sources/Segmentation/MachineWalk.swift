extension BoundaryMachine {
  /// Cuts a text one character after the other, from a boundary on.
  ///
  /// - Parameters:
  ///   - start: a boundary, or the start of the text.
  ///   - until: where to stop: at the first boundary at or behind it.
  ///   - end: the end of the text, or a position before it that is a boundary whatever stands there.
  /// - Returns: the last boundary, at most `end`.
  func walk<Writer: SegmentWriter>(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, until: Int, end: Int, to writer: inout Writer
  ) -> Int {
    var lane = Lane(position: start, end: end, writer: writer)
    defer { writer = lane.writer }
    while lane.position < lane.end {
      let at = lane.position
      let (entry, length) = categories.entry(text, at)
      lane.position = at &+ length
      lane.note(entry, dictionaryCategory: rules.firstDictionaryCategory)
      lane.apply(step(lane.row, entry), entry, at)
      if lane.endedSegment && at >= until { return at }
    }
    finish(&lane)
    return end
  }

  /// Writes the boundaries that the end of a lane proves.
  func finish<Writer: SegmentWriter>(_ lane: inout Lane<Writer>) {
    lane.apply(ends[Int(lane.row &>> Self.rowShift)], CharacterClass.other, lane.end)
  }
}

/// A run of the machine over a stretch of text.
struct Lane<Writer: SegmentWriter> {
  /// The next character.
  var position: Int
  let end: Int
  var writer: Writer
  private var transition: UInt32 = 0
  /// The position noted as pending, and the class of the character there.
  private var pending: UInt32 = 0
  private var pendingClass: UInt32 = 0

  /// - Parameter position: a boundary, or the start of the text.
  init(position: Int, end: Int, writer: Writer) {
    self.position = position
    self.end = end
    self.writer = writer
    self.writer.begin(at: position)
  }

  /// The row of the machine's state.
  @inline(__always) var row: UInt32 { transition &>> Transition.rowShift }

  /// Whether the last character began a segment.
  @inline(__always) var endedSegment: Bool { transition & Transition.boundaryBit != 0 }

  /// Notes whether a character of more than two bytes is for a dictionary; shorter ones never are.
  @inline(__always)
  mutating func note(_ entry: UInt8, dictionaryCategory: Int) {
    if Int(entry & CategoryTable.categoryMask) >= dictionaryCategory { writer.needsDictionary = true }
  }

  /// Takes a transition on the character with a table entry that starts at `at`.
  @inline(__always)
  mutating func apply(_ next: UInt32, _ entry: UInt8, _ at: Int) {
    let position = UInt32(truncatingIfNeeded: at)
    let characterClass = UInt32(entry &>> CategoryTable.classShift)
    if _slowPath(next & Transition.rareBits != 0) {
      applyRare(next, position, characterClass)
    }
    writer.put(
      end: position, tag: next & Transition.tagMask, emits: next &>> Transition.boundaryShift & 1,
      next: characterClass)
    transition = next
  }

  @inline(__always)
  private mutating func applyRare(_ next: UInt32, _ position: UInt32, _ characterClass: UInt32) {
    if next & Transition.pendingBoundaryBit != 0 {
      let tag = next &>> Transition.pendingTagShift & Transition.tagMask
      writer.put(end: pending, tag: tag, emits: 1, next: pendingClass)
    }
    if next & Transition.marksPendingBit != 0 {
      pending = position
      pendingClass = characterClass
    }
  }
}
