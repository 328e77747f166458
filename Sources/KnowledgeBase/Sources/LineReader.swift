import ByteStreams
import Glibc
import TextCore

/// Cuts a source into lines, in bounded memory.
///
/// Ownership: one thread at a time; a line is valid until the next one is asked for. 64 bytes behind it are readable.
final class LineReader {
  private static let readBytes = 1 << 20

  private let source: any ByteSource
  private let limit: Int
  private var buffer = Arena<UInt8>()
  private var start = 0
  private var isAtEnd = false
  /// The number of the line last read, from 1.
  private(set) var lineNumber = 0

  /// - Parameter limit: the longest line in bytes that is kept.
  init(_ source: any ByteSource, limit: Int = 64 << 20) {
    self.source = source
    self.limit = limit
  }

  /// A line without its line feed, or what is left of one that was too long.
  enum Line {
    case whole(UnsafeBufferPointer<UInt8>)
    case tooLong(Int)
  }

  /// The next line; nil behind the last one.
  func next() throws(ImportError) -> Line? {
    var dropped = 0
    var searched = start
    while true {
      if let found = memchr(buffer.base + searched, 0x0A, buffer.count - searched) {
        let end = buffer.base.distance(to: found.assumingMemoryBound(to: UInt8.self))
        defer { start = end + 1 }
        return line(from: start, to: end, dropped: dropped)
      }
      if isAtEnd {
        guard start < buffer.count || dropped > 0 else { return nil }
        defer { start = buffer.count }
        return line(from: start, to: buffer.count, dropped: dropped)
      }
      if buffer.count - start > limit {
        dropped += buffer.count - start
        start = buffer.count
      }
      searched = try fill()
    }
  }

  private func line(from start: Int, to end: Int, dropped: Int) -> Line {
    lineNumber += 1
    if dropped > 0 || end - start > limit { return .tooLong(dropped + end - start) }
    return .whole(UnsafeBufferPointer(start: buffer.base + start, count: end - start))
  }

  /// Reads more; gives the position of the first new byte.
  private func fill() throws(ImportError) -> Int {
    let rest = buffer.count - start
    if start > 0 {
      buffer.base.update(from: buffer.base + start, count: rest)
      buffer.truncate(to: rest)
      start = 0
    }
    buffer.reserve(extra: Self.readBytes)
    do throws(StreamError) {
      let count = try source.read(into: buffer.base + rest, capacity: Self.readBytes)
      if count == 0 { isAtEnd = true }
      buffer.advance(by: count)
    } catch {
      throw .stream(error)
    }
    return rest
  }
}
