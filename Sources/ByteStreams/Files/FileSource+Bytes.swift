extension FileSource {
  /// The bytes of a range; nil when the file ends before it does.
  func bytes(_ range: Range<Int>) throws(StreamError) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < range.count {
      let count = try bytes.withUnsafeMutableBufferPointer { buffer throws(StreamError) in
        guard let base = buffer.baseAddress else { return 0 }
        return try read(into: base + filled, capacity: range.count - filled, at: range.lowerBound + filled)
      }
      if count == 0 { return nil }
      filled += count
    }
    return bytes
  }
}
