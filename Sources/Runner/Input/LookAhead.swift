import ByteStreams
import TextCore

/// A source that can be read ahead, and that takes back what was read too far.
///
/// Ownership: it belongs to the reader.
final class LookAhead {
  private let source: any ByteSource
  private var buffer: [UInt8] = []
  private var first = 0
  private var sourceEnded = false

  init(_ source: any ByteSource) { self.source = source }

  /// Whether nothing is left.
  var isAtEnd: Bool { sourceEnded && first == buffer.count }

  /// The first bytes that are still to come, `count` of them unless the source ends before.
  func peek(_ count: Int) throws(StreamError) -> ArraySlice<UInt8> {
    let missing = count - (buffer.count - first)
    if missing > 0, !sourceEnded {
      let start = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: missing))
      var filled = 0
      defer { buffer.removeLast(missing - filled) }
      try buffer.withUnsafeMutableBufferPointer { bytes throws(StreamError) in
        guard let base = bytes.baseAddress else { return }
        try source.readFully(into: base + start, capacity: missing, count: &filled)
      }
      sourceEnded = filled < missing
    }
    return buffer[first...].prefix(count)
  }

  /// Moves up to `count` bytes behind those of an arena; fewer only at the end.
  func read(into arena: inout Arena<UInt8>, count: Int) throws(StreamError) {
    let ready = min(count, buffer.count - first)
    if ready > 0 {
      buffer[first..<first + ready].withUnsafeBufferPointer { arena.append($0) }
      first += ready
      if first == buffer.count { reset() }
    }
    let missing = count - ready
    guard missing > 0, !sourceEnded else { return }
    arena.reserve(extra: missing)
    var filled = 0
    defer { arena.advance(by: filled) }
    try source.readFully(into: arena.base + arena.count, capacity: missing, count: &filled)
    sourceEnded = filled < missing
  }

  /// Takes bytes back that were read too far; they come first again.
  func putBack(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    if first == buffer.count {
      reset()
      buffer.append(contentsOf: bytes)
    } else {
      buffer.replaceSubrange(..<first, with: bytes)
      first = 0
    }
  }

  /// Passes over bytes.
  ///
  /// - Returns: how many of them are missing because the source ends before.
  func skip(_ count: Int) throws(StreamError) -> Int {
    var left = count
    var scratch = Arena<UInt8>()
    while left > 0, !isAtEnd {
      scratch.truncate(to: 0)
      try read(into: &scratch, count: min(left, 1 << 20))
      left -= scratch.count
      if scratch.count == 0 { break }
    }
    return left
  }

  /// Gives up on the rest of the source.
  func end() {
    sourceEnded = true
    reset()
  }

  private func reset() {
    buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
    first = 0
  }
}
