/// A half-open range of bytes in one of a batch's arenas.
public struct ByteRange: BitwiseCopyable, Hashable, Sendable {
  /// The first byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// Makes a range from two positions, `start` at most `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// An empty range at the start.
  public static let empty = ByteRange(0, 0)

  /// The length in bytes.
  public var count: Int { end - start }
}

/// A piece of a document's text, in UTF-8 bytes from the start of that text.
public struct Span: BitwiseCopyable, Hashable, Sendable {
  /// The first byte.
  public var start: UInt32
  /// One past the last byte.
  public var end: UInt32

  /// Makes a span from two byte positions, `start` at most `end`.
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The length in bytes.
  public var count: Int { Int(end) - Int(start) }
}
