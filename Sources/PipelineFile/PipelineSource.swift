/// A pipeline file as read from disk.
public struct PipelineSource: Sendable {
  /// The file as the user named it, used in messages.
  public let name: String
  /// The absolute folder that relative paths in the file follow.
  public let directory: String
  /// The content.
  public let bytes: [UInt8]

  /// The largest file that is read, in bytes.
  public static let maximumBytes = 16 << 20

  /// Makes a source.
  public init(name: String, directory: String, bytes: [UInt8]) {
    self.name = name
    self.directory = directory
    self.bytes = bytes
  }
}
