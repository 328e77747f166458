import Glibc

/// The operating system refused something.
public struct SystemError: Error, Hashable, CustomStringConvertible {
  /// What was tried, as a verb phrase: `read`, `create`.
  public var action: String
  /// The file it was tried on, as the user knows it.
  public var path: String
  /// The error number.
  public var code: Int32

  /// Makes an error; the code is that of the last failed call unless given.
  public init(_ action: String, path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The message for people: `cannot read 'a.jsonl': Permission denied`.
  public var description: String { "cannot \(action) '\(path)': \(reason)" }

  private var reason: String {
    switch code {
    case EILSEQ: "its name is not UTF-8; rename it, for example with convmv"
    case EBUSY: "another process is using it"
    default: String(cString: strerror(code))
    }
  }
}
