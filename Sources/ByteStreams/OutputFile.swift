import Glibc

/// A file that appears under its name only when it is complete.
///
/// It is written as `NAME.partial` beside the target, flushed to the disk, renamed, and the folder flushed.
/// A path that is not a regular file (`/dev/null`, a named pipe) is written to directly.
public final class OutputFile: ByteSink {
  /// The name under which the file appears.
  public let path: String
  private let partialPath: String?
  private let descriptor: Int32
  private let sink: DescriptorSink
  private var isOpen = true

  /// Creates a file, or opens what is no regular file.
  ///
  /// - Parameter overwrites: whether a file of this name may be replaced.
  /// - Throws: ``SystemError`` with `EEXIST` when the file exists and may not be replaced.
  public init(path: String, overwrites: Bool) throws(SystemError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let isRegular = !exists || status.st_mode & S_IFMT == S_IFREG
    if exists, isRegular, !overwrites { throw SystemError("create", path: path, code: EEXIST) }
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw SystemError("create", path: path, code: EISDIR) }
    let target = isRegular ? Self.partialPath(of: path) : path
    let flags = isRegular ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
    let descriptor = open(target, flags, 0o666)
    guard descriptor >= 0 else { throw SystemError("create", path: path) }
    self.path = path
    self.partialPath = isRegular ? target : nil
    self.descriptor = descriptor
    self.sink = DescriptorSink(descriptor: descriptor, path: path)
  }

  deinit { if isOpen { close(descriptor) } }

  /// Where a file of this name is written until it is complete.
  public static func partialPath(of path: String) -> String { path + ".partial" }

  /// Writes all of the bytes to the unfinished file.
  public func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(SystemError) { try sink.write(bytes) }

  /// Flushes the file to the disk and gives it its name.
  public func finish() throws(SystemError) {
    isOpen = false
    guard let partialPath else {
      close(descriptor)
      return
    }
    let isFlushed = fsync(descriptor) == 0
    let code = errno
    guard close(descriptor) == 0, isFlushed else {
      throw SystemError("write", path: path, code: isFlushed ? errno : code)
    }
    guard rename(partialPath, path) == 0 else { throw SystemError("rename to", path: path) }
    try Self.flushFolder(of: path)
  }

  /// Without this a rename may be lost with the power.
  private static func flushFolder(of path: String) throws(SystemError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open", path: folder) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder and say so with EINVAL: then there is nothing more to do.
    if fsync(descriptor) != 0, errno != EINVAL { throw SystemError("write", path: folder) }
  }
}
