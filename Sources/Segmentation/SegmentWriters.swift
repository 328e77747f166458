import TextCore

/// What a kernel hands its segments to.
///
/// Ownership: a writer points into room that its maker reserved, ``WordMachine/room(_:)`` entries; it is valid
/// until that memory moves.
protocol SegmentWriter {
  /// The number of entries written.
  var count: Int { get set }

  /// Whether an entry stands for a segment that a dictionary still has to cut.
  var needsDictionary: Bool { get set }

  /// Notes that a segment starts at a boundary.
  mutating func begin(at position: Int)

  /// Ends the segment under way at `end` if `emits` is 1; with 0 nothing happens.
  ///
  /// - Parameters:
  ///   - tag: the rule status in hundreds and ``BoundaryMachine/dictionaryTag``.
  ///   - next: the class of the character behind `end`, or of the next one of the segment.
  mutating func put(end: UInt32, tag: UInt32, emits: UInt32, next: UInt32)

  /// Runs a block kernel from `position` on, which must be a boundary, and moves it.
  mutating func runBlocks(
    _ blocks: BlockKernel, _ text: UnsafeBufferPointer<UInt8>, stop: Int, _ position: inout Int)

  /// Moves the entries from `other` on to `first`, of which there are `length`.
  func move(from other: Int, to first: Int, length: Int)
}

/// Writes every boundary and its rule status.
struct BoundaryWriter: SegmentWriter {
  private let ends: UnsafeMutablePointer<UInt32>
  private let statuses: UnsafeMutablePointer<UInt8>
  var count = 0
  var needsDictionary = false

  init(ends: UnsafeMutablePointer<UInt32>, statuses: UnsafeMutablePointer<UInt8>) {
    self.ends = ends
    self.statuses = statuses
  }

  @inline(__always)
  mutating func begin(at position: Int) {}

  @inline(__always)
  mutating func put(end: UInt32, tag: UInt32, emits: UInt32, next: UInt32) {
    ends[count] = end
    statuses[count] = UInt8(truncatingIfNeeded: tag)
    count &+= Int(emits)
  }

  mutating func runBlocks(
    _ blocks: BlockKernel, _ text: UnsafeBufferPointer<UInt8>, stop: Int, _ position: inout Int
  ) {
    count += blocks.boundaries(text, stop: stop, &position, ends + count, statuses + count)
  }

  func move(from other: Int, to first: Int, length: Int) {
    (ends + first).update(from: ends + other, count: length)
    (statuses + first).update(from: statuses + other, count: length)
  }
}

/// Writes the span and kind of every segment that is not white space.
struct TokenWriter: SegmentWriter {
  /// The kind of a segment that a dictionary still has to cut.
  static let dictionaryKind: UInt8 = 0x40

  private let spans: UnsafeMutablePointer<Span>
  private let kinds: UnsafeMutablePointer<UInt8>
  private let results = Self.results
  var count = 0
  var needsDictionary = false
  private var start: UInt32 = 0
  /// The class of the first character of the segment that is not white space.
  private var startClass = UInt32(CharacterClass.whiteSpace)

  init(spans: UnsafeMutablePointer<Span>, kinds: UnsafeMutablePointer<UInt8>) {
    self.spans = spans
    self.kinds = kinds
  }

  @inline(__always)
  mutating func begin(at position: Int) {
    start = UInt32(truncatingIfNeeded: position)
    startClass = UInt32(CharacterClass.whiteSpace)
  }

  @inline(__always)
  mutating func put(end: UInt32, tag: UInt32, emits: UInt32, next: UInt32) {
    let result = results[Int(tag &<< 2 | startClass)]
    spans[count] = Span(start: start, end: end)
    kinds[count] = result & ~Self.keepBit
    count &+= Int(emits & UInt32(result &>> 7))
    start = emits != 0 ? end : start
    startClass = emits != 0 || startClass == UInt32(CharacterClass.whiteSpace) ? next : startClass
  }

  mutating func runBlocks(
    _ blocks: BlockKernel, _ text: UnsafeBufferPointer<UInt8>, stop: Int, _ position: inout Int
  ) {
    count += blocks.tokens(text, stop: stop, &position, spans + count, kinds + count)
  }

  func move(from other: Int, to first: Int, length: Int) {
    (spans + first).update(from: spans + other, count: length)
    (kinds + first).update(from: kinds + other, count: length)
  }

  private static let keepBit: UInt8 = 0x80

  /// By tag and class: the kind, and ``keepBit`` unless the segment is white space. Lives as long as the process.
  private static let results: ConstantTable<UInt8> = ConstantTable(
    (0..<64).map { index in
      let tag = UInt8(index >> 2)
      let startClass = UInt8(index & 3)
      if tag & BoundaryMachine.dictionaryTag != 0 { return keepBit | dictionaryKind }
      guard let kind = TokenKind(status: tag, startClass: startClass) else { return 0 }
      return keepBit | kind.rawValue
    })
}
