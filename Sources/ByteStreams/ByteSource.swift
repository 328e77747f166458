/// Something that bytes are read from, once and in order.
///
/// A source that failed fails again in the same way when it is read again.
public protocol ByteSource: AnyObject {
  /// Reads up to `capacity` bytes, of which there is at least one.
  ///
  /// - Returns: how many were read; 0 only at the end.
  /// - Throws: ``StreamError`` once everything before the trouble was read.
  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int

  /// How many bytes of the file as it is on the disk, compressed or not, were used for what was read so far.
  var inputPosition: Int { get }
}

extension ByteSource {
  /// Reads until `capacity` bytes are there or the source ends, however small the pieces it comes in.
  ///
  /// - Parameter count: how many bytes were read, also when an error is thrown.
  public func readFully(
    into buffer: UnsafeMutablePointer<UInt8>, capacity: Int, count: inout Int
  ) throws(StreamError) {
    count = 0
    while count < capacity {
      let part = try read(into: buffer + count, capacity: capacity - count)
      if part == 0 { return }
      count += part
    }
  }

  /// The first bytes, at most `count`. An error is left for the next read to meet again.
  public func prefix(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      try? readFully(into: base, capacity: count, count: &filled)
    }
  }
}
