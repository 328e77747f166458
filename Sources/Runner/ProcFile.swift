import ByteStreams

/// Files by which the kernel tells about itself.
enum ProcFile {
  /// The text of a file; nil when there is none.
  static func text(_ path: String) -> String? {
    guard let bytes = try? FileSource.contents(ofFile: path, limit: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
