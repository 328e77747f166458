extension BoundaryMachine {
  /// Cuts a text in two halves at the same time, from a boundary on.
  ///
  /// A single run waits for its own table loads most of the time; a second one fills these gaps. A third one
  /// gains nothing.
  ///
  /// - Parameters:
  ///   - start: a boundary, or the start of the text.
  ///   - stop: about where to stop.
  /// - Returns: the last boundary written, at or behind `stop`.
  func walkTwoLanes<Writer: SegmentWriter>(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, stop: Int, split: SplitPoint, to writer: inout Writer
  ) -> Int {
    let end = stop == text.count ? stop : split.next(text, from: stop)
    guard let end, let middle = split.next(text, from: start + (end - start) / 2), middle < end else {
      return walk(text, from: start, until: stop, end: text.count, to: &writer)
    }
    // The second lane writes where the first one can never reach: there are fewer segments than bytes.
    let secondStart = writer.count + (middle - start)
    var secondWriter = writer
    secondWriter.count = secondStart
    var first = Lane(position: start, end: middle, writer: writer)
    var second = Lane(position: middle, end: end, writer: secondWriter)
    let pairs = categories.pairs
    let steps = self.steps
    // Characters are at most four bytes long.
    let safeEnd = min(end, text.count - 3)
    while first.position < middle && second.position < safeEnd {
      advance(&first, text, pairs, steps)
      advance(&second, text, pairs, steps)
    }
    finishCarefully(&first, text)
    finishCarefully(&second, text)
    writer = first.writer
    let length = second.writer.count - secondStart
    writer.move(from: secondStart, to: writer.count, length: length)
    writer.count += length
    writer.needsDictionary = writer.needsDictionary || second.writer.needsDictionary
    return end
  }

  /// One character; four bytes must be readable.
  @inline(__always)
  private func advance<Writer: SegmentWriter>(
    _ lane: inout Lane<Writer>, _ text: UnsafeBufferPointer<UInt8>, _ pairs: ConstantTable<UInt8>,
    _ steps: ConstantTable<UInt32>
  ) {
    let at = lane.position
    let p = text.baseAddress! + at
    let pair = UnsafeRawPointer(p).loadUnaligned(as: UInt16.self).bigEndian
    var entry = pairs[Int(pair)]
    lane.position = at &+ 1 &+ Int(pair &>> 15)
    var next = steps[Int(lane.row) &+ Int(entry & CategoryTable.categoryMask)]
    if _slowPath(next & Transition.escapeBit != 0) {
      let long = categories.longEntry(p)
      lane.position = at &+ long.length
      entry = long.entry
      lane.note(entry, dictionaryCategory: rules.firstDictionaryCategory)
      next = step(lane.row, entry)
    }
    lane.apply(next, entry, at)
  }

  /// The rest of a lane, and its end.
  private func finishCarefully<Writer: SegmentWriter>(
    _ lane: inout Lane<Writer>, _ text: UnsafeBufferPointer<UInt8>
  ) {
    while lane.position < lane.end {
      let at = lane.position
      let (entry, length) = categories.entry(text, at)
      lane.position = at &+ length
      lane.note(entry, dictionaryCategory: rules.firstDictionaryCategory)
      lane.apply(step(lane.row, entry), entry, at)
    }
    finish(&lane)
  }
}

/// Where a text may be cut in two whatever stands around: between an ASCII space and a plain letter.
struct SplitPoint {
  /// How far to look for one, in bytes.
  static let reach = 4096

  let machine: BoundaryMachine
  private let letter: UInt8

  init(machine: BoundaryMachine) {
    self.machine = machine
    letter = machine.categories[0x61] & CategoryTable.categoryMask
  }

  /// The first such place from a position on, if it is not far.
  func next(_ text: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
    let last = min(text.count - 2, position + Self.reach)
    var index = position
    while index < last {
      if text[index] == 0x20 {
        let pair = Int(text[index + 1]) << 8 | Int(text[index + 2])
        if machine.categories.pairs[pair] & CategoryTable.categoryMask == letter { return index + 1 }
      }
      index += 1
    }
    return nil
  }
}
