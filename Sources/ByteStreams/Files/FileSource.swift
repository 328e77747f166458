import Glibc

/// A file, a pipe or standard input as a source of bytes.
///
/// `read(2)` into buffers that are used again is faster here than mapping the file: page faults cost more than
/// the copy.
public final class FileSource: ByteSource {
  /// The file as the user knows it.
  public let path: String
  /// The number of bytes that were read.
  public private(set) var inputPosition = 0
  /// The size in bytes when it was opened; nil for what is no regular file.
  public let size: Int?
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let interrupt: Int32?

  /// Opens a file for reading.
  ///
  /// - Parameter interrupt: a descriptor that ends waiting for bytes as soon as it can be read from.
  public init(path: String, interrupt: Int32? = nil) throws(SystemError) {
    // A named pipe would be waited for until somebody opens its other end.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (interrupt == nil ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw SystemError("open", path: path) }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw SystemError("read", path: path, code: EISDIR)
    }
    if interrupt != nil { _ = fcntl(descriptor, F_SETFL, O_RDONLY) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    self.descriptor = descriptor
    self.path = path
    self.ownsDescriptor = true
    self.interrupt = interrupt
    self.size = isKnown && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  private init(descriptor: Int32, path: String, interrupt: Int32?) {
    self.descriptor = descriptor
    self.path = path
    self.ownsDescriptor = false
    self.interrupt = interrupt
    self.size = nil
  }

  /// Standard input, which stays open.
  ///
  /// - Parameter interrupt: a descriptor that ends waiting for bytes as soon as it can be read from.
  public static func standardInput(interrupt: Int32? = nil) -> FileSource {
    FileSource(descriptor: 0, path: "standard input", interrupt: interrupt)
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// Reads up to `capacity` bytes; 0 only at the end of the file.
  public func read(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(StreamError) -> Int {
    do throws(SystemError) {
      return try readOnce(into: buffer, capacity: capacity)
    } catch {
      throw StreamError(error)
    }
  }

  /// Reads up to `capacity` bytes from a position on, whatever was read before; only of regular files.
  ///
  /// - Returns: how many were read; 0 only at the end of the file.
  public func read(
    into buffer: UnsafeMutablePointer<UInt8>, capacity: Int, at offset: Int
  ) throws(StreamError) -> Int {
    while true {
      let count = pread(descriptor, buffer, capacity, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw StreamError(SystemError("read", path: path)) }
    }
  }

  /// Waits until there are bytes or the end, unless the source is a regular file.
  ///
  /// - Throws: ``SystemError`` with `ECANCELED` when waiting was interrupted.
  public func waitForBytes() throws(SystemError) {
    guard let interrupt, size == nil else { return }
    var polled = [descriptor, interrupt].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polled, 2, -1) < 0 {
      if errno != EINTR { throw SystemError("read", path: path) }
    }
    if polled[1].revents != 0 { throw SystemError("read", path: path, code: ECANCELED) }
  }

  private func readOnce(into buffer: UnsafeMutablePointer<UInt8>, capacity: Int) throws(SystemError) -> Int {
    try waitForBytes()
    while true {
      let count = Glibc.read(descriptor, buffer, capacity)
      if count >= 0 {
        inputPosition += count
        return count
      }
      if errno != EINTR { throw SystemError("read", path: path) }
    }
  }

  /// The size of a file in bytes, or nil when the path is not a regular file.
  public static func size(ofFile path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// All bytes of a file of at most `limit` bytes.
  ///
  /// - Throws: ``SystemError`` with `EFBIG` when the file is longer.
  public static func contents(ofFile path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let source = try FileSource(path: path)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBufferPointer { part throws(SystemError) in
        guard let base = part.baseAddress else { return 0 }
        return try source.readOnce(into: base, capacity: part.count)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit { throw SystemError("read", path: path, code: EFBIG) }
    }
  }
}
