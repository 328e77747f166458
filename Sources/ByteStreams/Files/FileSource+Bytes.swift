extension FileSource {
  /// The bytes of a range; nil when they are not all there, or cannot be read.
  func bytes(_ range: Range<Int>) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      while filled < range.count {
        let count = try? read(
          into: base + filled, capacity: range.count - filled, at: range.lowerBound + filled)
        guard let count, count > 0 else { break }
        filled += count
      }
      isWhole = filled == range.count
    }
    return isWhole ? bytes : nil
  }
}
