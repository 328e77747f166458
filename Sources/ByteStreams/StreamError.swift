import Glibc

/// Why the bytes of an input, or those of one of its members, cannot be read any further.
public struct StreamError: Error, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Problem: Hashable, Sendable {
    /// The operating system refused something.
    case system(SystemError)
    /// The end is missing.
    case endsTooEarly
    /// The data was decoded, and is not what its checksum says.
    case checksum
    /// The data breaks the rules of its format.
    case damaged
    /// Something else follows the compressed data.
    case trailingData
    /// The format has a variant that is not read here.
    case unsupported
    /// Decoding needs more memory than is allowed.
    case overWindowLimit
    /// Memory is short.
    case noMemory
    /// A password is needed.
    case encrypted
    /// A member is a container itself.
    case nestedContainer
    /// The data expands more than the ratio that is allowed.
    case expansion(ratio: Int)
  }

  /// What went wrong.
  public var problem: Problem
  /// The file, as the user knows it.
  public var path: String
  /// The member of the container, if it is one.
  public var member: String?
  /// The format of the data: `gzip`, `zip`.
  public var format: String
  /// Where in the file reading stopped, in bytes of the file as it is on the disk; nil when that is not known.
  public var position: Int?

  /// Makes an error about data.
  public init(_ problem: Problem, path: String, member: String? = nil, format: String, position: Int? = nil) {
    self.problem = problem
    self.path = path
    self.member = member
    self.format = format
    self.position = position
  }

  /// Makes an error of what the operating system refused.
  public init(_ error: SystemError) {
    self.init(.system(error), path: error.path, format: "")
  }

  /// Whether reading was interrupted, which says nothing of the data.
  public var isInterruption: Bool {
    if case .system(let error) = problem { error.code == ECANCELED } else { false }
  }

  /// Whether the data is at fault, so that reading it again would come to the same.
  public var isPermanent: Bool {
    switch problem {
    case .system, .noMemory: false
    default: true
    }
  }

  /// The message for people: `cannot read 'a.gz': the gzip data ends too early (at byte 512 of the file)`.
  public var description: String {
    if case .system(let error) = problem { return error.description }
    let subject = member.map { "'\($0)' in '\(path)'" } ?? "'\(path)'"
    let place = position.map { " (at byte \($0) of the file)" } ?? ""
    return "cannot read \(subject): \(reason)\(place)"
  }

  private var reason: String {
    switch problem {
    case .system(let error): error.description
    case .endsTooEarly: "the \(format) data ends too early; is the file complete?"
    case .checksum: "the \(format) data does not match its checksum"
    case .damaged: "the \(format) data is damaged"
    case .trailingData: "something else follows the \(format) data"
    case .unsupported: "this kind of \(format) data is not supported"
    case .overWindowLimit:
      "the \(format) data needs more than \(DecodedSource.windowLimit >> 20) MB to decode"
    case .noMemory: "there is not enough memory for the \(format) data"
    case .encrypted: "it is encrypted; decrypt it first"
    case .nestedContainer: "it is a \(format) archive in an archive; unpack it first"
    case .expansion(let ratio): "the \(format) data expands more than \(ratio) times; is it a bomb?"
    }
  }
}
