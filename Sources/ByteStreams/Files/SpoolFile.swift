import Glibc

/// A nameless file on the disk for bytes that are too many for memory; it vanishes with its last user.
///
/// Ownership: written by the reader until it is handed on, then only read.
public final class SpoolFile: @unchecked Sendable {
  private let descriptor: Int32
  private let sink: DescriptorSink
  /// The number of bytes in the file.
  public private(set) var count = 0

  /// Creates a file in the folder that `TMPDIR` names; where that cannot be used, in `/tmp` or `/var/tmp`.
  public init() throws(SystemError) {
    descriptor = try Self.nameless()
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    sink = DescriptorSink(descriptor: descriptor, path: "a temporary file")
  }

  /// The descriptor of such a file, which child processes inherit.
  public static func nameless() throws(SystemError) -> Int32 {
    let wanted = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var failure: SystemError?
    for folder in [wanted, "/tmp", "/var/tmp"] {
      var template = Array((folder + "/dabir-XXXXXX").utf8CString)
      let descriptor = mkstemp(&template)
      if descriptor >= 0 {
        unlink(template)
        return descriptor
      }
      failure = failure ?? SystemError("create a temporary file in", path: folder)
    }
    throw failure ?? SystemError("create a temporary file in", path: wanted)
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

  /// The bytes written so far as memory, which stays valid without the object.
  public func map() throws(SystemError) -> MappedFile {
    try MappedFile(descriptor: descriptor, path: "a temporary file")
  }
}
