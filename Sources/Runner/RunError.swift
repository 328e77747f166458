/// Why a run could not start or go on.
public struct RunError: Error, Hashable, CustomStringConvertible {
  /// The message for people.
  public let description: String
  /// Whether the reader of standard output went away, which is no mistake.
  public let isClosedPipe: Bool

  /// Whether what was written is kept, so that the run can be resumed.
  public let isResumable: Bool

  /// Makes an error.
  public init(_ description: String, isClosedPipe: Bool = false, isResumable: Bool = false) {
    self.description = description
    self.isClosedPipe = isClosedPipe
    self.isResumable = isResumable
  }
}
