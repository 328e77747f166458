import Glibc

/// Cuts a source into lines, in bounded memory.
///
/// Ownership: one thread at a time; the buffer is its own, and a line is valid until the next one is asked for.
/// 64 bytes behind it are readable.
package final class LineReader {
  /// A line without its line feed, or the length of one that was too long.
  package enum Line {
    case whole(UnsafeBufferPointer<UInt8>)
    case tooLong(Int)
  }

  private static let readBytes = 1 << 20
  /// Bytes behind the last one that parsers may load.
  private static let slack = 64

  private let source: any ByteSource
  private let limit: Int
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = LineReader.readBytes
  private var count = 0
  private var start = 0
  private var isAtEnd = false
  /// The number of the line last read, from 1.
  package private(set) var lineNumber = 0

  /// - Parameter limit: the longest line in bytes that is kept.
  package init(_ source: any ByteSource, limit: Int = 64 << 20) {
    self.source = source
    self.limit = limit
    base = .allocate(capacity: capacity + Self.slack)
    base.initialize(repeating: 0, count: capacity + Self.slack)
  }

  deinit { base.deallocate() }

  /// The next line; nil behind the last one.
  package func next() throws(StreamError) -> Line? {
    var dropped = 0
    var searched = start
    while true {
      if let found = memchr(base + searched, 0x0A, count - searched) {
        let end = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
        defer { start = end + 1 }
        return line(to: end, dropped: dropped)
      }
      if isAtEnd {
        guard start < count || dropped > 0 else { return nil }
        defer { start = count }
        return line(to: count, dropped: dropped)
      }
      if count - start > limit {
        dropped += count - start
        start = count
      }
      searched = try fill()
    }
  }

  private func line(to end: Int, dropped: Int) -> Line {
    lineNumber += 1
    if dropped > 0 || end - start > limit { return .tooLong(dropped + end - start) }
    return .whole(UnsafeBufferPointer(start: base + start, count: end - start))
  }

  /// Reads more; gives the position of the first new byte.
  private func fill() throws(StreamError) -> Int {
    let rest = count - start
    if start > 0 {
      base.update(from: base + start, count: rest)
      count = rest
      start = 0
    }
    if capacity - rest < Self.readBytes { grow(to: max(capacity * 2, rest + Self.readBytes)) }
    let read = try source.read(into: base + rest, capacity: capacity - rest)
    if read == 0 { isAtEnd = true }
    count += read
    return rest
  }

  private func grow(to newCapacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + Self.slack)
    larger.initialize(from: base, count: count)
    (larger + count).initialize(repeating: 0, count: newCapacity + Self.slack - count)
    base.deallocate()
    base = larger
    capacity = newCapacity
  }
}
