import Glibc

/// A file's bytes in memory, read only, shared by all processes that map the file.
///
/// Pages are read when they are touched. The file must not be cut while it is mapped: it is replaced by renaming
/// another over it, as ``OutputFile`` does.
///
/// Ownership: the bytes are valid as long as the object lives; nobody writes to them, hence `@unchecked Sendable`.
public final class MappedFile: @unchecked Sendable {
  /// The file as the user knows it.
  public let path: String
  /// The file's bytes.
  public let bytes: UnsafeRawBufferPointer

  /// Maps a regular file.
  public convenience init(path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("open", path: path) }
    defer { close(descriptor) }
    try self.init(descriptor: descriptor, path: path)
  }

  /// Maps an open file, which may be closed afterwards.
  init(descriptor: Int32, path: String) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("open", path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SystemError("map", path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    self.path = path
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
      throw SystemError("map", path: path)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}
