import Glibc

/// A nameless file on the disk for bytes that are too many for memory; it vanishes with its last user.
///
/// Ownership: written by the reader until it is handed on, then only read.
public final class SpoolFile: @unchecked Sendable {
  private let descriptor: Int32
  private let sink: DescriptorSink
  /// The number of bytes in the file.
  public private(set) var count = 0

  /// Creates a file in the folder that `TMPDIR` names, or in `/tmp`.
  public init() throws(SystemError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/dabir-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError("create a temporary file in", path: folder) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    self.descriptor = descriptor
    self.sink = DescriptorSink(descriptor: descriptor, path: folder)
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    try sink.write(bytes)
    count += bytes.count
  }

  /// Reads bytes from a position on.
  ///
  /// - Returns: how many were read; 0 at the end.
  public func read(
    into buffer: UnsafeMutablePointer<UInt8>, capacity: Int, at offset: Int
  ) throws(SystemError) -> Int {
    while true {
      let count = pread(descriptor, buffer, capacity, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw SystemError("read", path: "a temporary file") }
    }
  }
}
