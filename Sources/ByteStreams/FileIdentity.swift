import Glibc

/// Which file something is, whatever name it goes by.
public struct FileIdentity: Hashable, Sendable {
  private let device: dev_t
  private let number: ino_t

  /// Reads what the system says of a file.
  public init(_ status: stat) {
    device = status.st_dev
    number = status.st_ino
  }

  /// Nil when nothing is at the path, links followed.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Nil when the descriptor is not open.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether a descriptor is open to a regular file.
  public static func isRegularFile(descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether there is a regular file at a path, links followed.
  public static func isRegularFile(path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The first of some paths that leads to the same file as another one, links followed.
  public static func path(like path: String, among others: [String]) -> String? {
    guard let identity = FileIdentity(path: path) else { return nil }
    return others.first { FileIdentity(path: $0) == identity }
  }
}
