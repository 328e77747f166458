import Glibc

/// Something that bytes are written to, in order.
public protocol ByteSink: AnyObject {
  /// Writes all of the bytes.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError)

  /// Makes what was written final; nothing is written afterwards.
  func finish() throws(SystemError)
}

extension ByteSink {
  /// Writes the UTF-8 bytes of a text.
  public func write(_ text: String) throws(SystemError) {
    try Array(text.utf8).withUnsafeBufferPointer { bytes throws(SystemError) in try write(bytes) }
  }
}

/// A file descriptor that stays open: standard output, a pipe, `/dev/null`.
public final class DescriptorSink: ByteSink {
  let descriptor: Int32
  private let path: String

  /// Wraps a descriptor that its owner closes.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Standard output.
  public static func standardOutput() -> DescriptorSink {
    DescriptorSink(descriptor: 1, path: "standard output")
  }

  /// Writes all of the bytes, however the kernel cuts them.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    guard let base = bytes.baseAddress else { return }
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, base + written, bytes.count - written)
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        throw SystemError("write", path: path)
      }
    }
  }

  /// Nothing to do.
  public func finish() throws(SystemError) {}
}
