import ByteStreams

/// Hands out the lines of a source, without their ends, from a buffer that is used again.
final class LineReader {
  private let source: FileSource
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var filled = 0
  private var isAtEnd = false

  init(_ source: FileSource) { self.source = source }

  /// Reads on and hands out the whole lines that are there; false at the end.
  ///
  /// A line longer than the buffer makes the buffer grow.
  func next(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
    guard !isAtEnd else { return false }
    if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let room = buffer.count - filled
    let count = try buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return try source.read(into: base + filled, capacity: room)
    }
    isAtEnd = count == 0
    let searched = filled
    filled += count
    var start = 0
    try buffer.withUnsafeBufferPointer { bytes in
      var index = searched
      while index < filled {
        if bytes[index] == 0x0A {
          try take(UnsafeBufferPointer(rebasing: bytes[start..<index]))
          start = index + 1
        }
        index += 1
      }
      if isAtEnd, start < filled {
        try take(UnsafeBufferPointer(rebasing: bytes[start..<filled]))
        start = filled
      }
    }
    buffer.withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<filled]))
    }
    filled -= start
    return !isAtEnd
  }
}
