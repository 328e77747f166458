import ByteStreams
import TextCore

/// A hash of a file's bytes, by which to see that it is still the same.
public enum ContentHash {
  /// The hash in 16 hexadecimal digits; nil when the file cannot be read, or has more than a gigabyte.
  public static func ofFile(_ path: String) -> String? {
    guard let bytes = try? FileSource.contents(ofFile: path, limit: 1 << 30) else { return nil }
    return StableHash.text(of: bytes.withUnsafeBytes(StableHash.of))
  }
}
