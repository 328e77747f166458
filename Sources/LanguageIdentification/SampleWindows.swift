/// The parts of a text that are read: all of a short one, the beginning, middle and end of a long one.
struct SampleWindows {
  /// The largest number of bytes that the windows of one text hold together.
  static let capacity = 4096

  /// The beginning of the text, or the whole of a short one.
  let beginning: Range<Int>
  /// A piece from the middle, empty for a short text.
  let middle: Range<Int>
  /// The end of the text, empty for a short one.
  let end: Range<Int>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    let count = text.count
    guard count > Self.capacity else {
      beginning = 0..<count
      middle = count..<count
      end = count..<count
      return
    }
    let half = Self.capacity / 2
    let quarter = Self.capacity / 4
    let middleStart = count / 2 - quarter / 2
    // On texts little longer than the capacity the boundaries still leave the windows apart, because each
    // one is rounded down alike.
    func boundary(_ offset: Int) -> Int {
      Self.characterBoundary(in: text, atOrBefore: offset)
    }
    beginning = 0..<boundary(half)
    middle = max(boundary(half), boundary(middleStart))..<boundary(max(half, middleStart) + quarter)
    end = max(middle.upperBound, boundary(count - quarter))..<count
  }

  /// The last offset not after `offset` where a UTF-8 sequence can begin.
  ///
  /// Gives up after three continuation bytes, so that invalid text cannot send it far.
  private static func characterBoundary(in text: UnsafeBufferPointer<UInt8>, atOrBefore offset: Int) -> Int {
    var candidate = offset
    while candidate > offset - 3, candidate > 0, text[candidate] & 0xC0 == 0x80 { candidate -= 1 }
    return candidate
  }
}
