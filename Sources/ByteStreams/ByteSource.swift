/// Something that bytes are read from, once and in order.
public protocol ByteSource: AnyObject {
  /// Reads up to `capacity` bytes.
  ///
  /// - Returns: how many were read; 0 only at the end.
  func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(SystemError) -> Int
}

extension ByteSource {
  /// Reads until `capacity` bytes are there or the source ends, however small the pieces it comes in.
  public func readFully(
    into buffer: UnsafeMutablePointer<UInt8>, capacity: Int
  ) throws(SystemError) -> Int {
    var filled = 0
    while filled < capacity {
      let count = try read(into: buffer + filled, capacity: capacity - filled)
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
