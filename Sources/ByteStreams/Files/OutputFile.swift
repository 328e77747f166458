import Glibc

/// A file that appears under its name only when it is complete.
///
/// It is written as `NAME.partial` beside the target, flushed to the disk, renamed, and the folder flushed.
/// A path that is not a regular file (`/dev/null`, a named pipe) is written to directly.
public final class OutputFile: ByteSink {
  /// The name under which the file appears.
  public let path: String
  /// The descriptor, for flushing; nothing else is done with it.
  public let descriptor: Int32
  private let partialPath: String?
  private let sink: DescriptorSink
  private var isOpen = true

  /// Creates a file, or opens what is no regular file.
  ///
  /// - Parameters:
  ///   - overwrites: whether a file of this name may be replaced.
  ///   - keeping: the bytes to keep of an unfinished file that was left behind; what follows them is cut off.
  /// - Throws: ``SystemError`` with `EEXIST` when the file exists and may not be replaced, with `EBUSY` when
  ///   another process is writing it, with `ENODATA` when fewer bytes were left behind than are to be kept.
  public init(path: String, overwrites: Bool, keeping: Int = 0) throws(SystemError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let isRegular = !exists || status.st_mode & S_IFMT == S_IFREG
    if exists, isRegular, !overwrites { throw SystemError("create", path: path, code: EEXIST) }
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw SystemError("create", path: path, code: EISDIR) }
    let target = isRegular ? Self.partialPath(of: path) : path
    let flags = isRegular ? O_WRONLY | O_CREAT | O_CLOEXEC : O_WRONLY | O_CLOEXEC
    let descriptor = open(target, flags, 0o666)
    guard descriptor >= 0 else { throw SystemError("create", path: path) }
    if isRegular {
      // The lock goes with the descriptor. Where a file system has no locks, there are none.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        throw SystemError("create", path: path, code: EBUSY)
      }
      let isLongEnough = fstat(descriptor, &status) == 0 && Int(status.st_size) >= keeping
      guard isLongEnough, ftruncate(descriptor, off_t(keeping)) == 0, lseek(descriptor, 0, SEEK_END) >= 0
      else {
        let code = isLongEnough ? errno : ENODATA
        close(descriptor)
        throw SystemError("go on with", path: target, code: code)
      }
    }
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
    guard partialPath != nil else {
      close(descriptor)
      return
    }
    let isFlushed = fsync(descriptor) == 0
    let code = errno
    guard close(descriptor) == 0, isFlushed else {
      throw SystemError("write", path: path, code: isFlushed ? errno : code)
    }
    try Self.complete(path)
  }

  /// Gives the file up: what was written of it vanishes, and a file that it was to replace stays.
  public func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor)
    if let partialPath { unlink(partialPath) }
  }

  /// Gives a finished file its name, if it does not have it yet.
  public static func complete(_ path: String) throws(SystemError) {
    if rename(partialPath(of: path), path) != 0, errno != ENOENT || access(path, F_OK) != 0 {
      throw SystemError("rename to", path: path)
    }
    try flushFolder(of: path)
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
