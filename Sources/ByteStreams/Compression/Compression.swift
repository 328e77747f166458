/// A way in which the bytes of a file are compressed.
public enum Compression: String, Sendable, Hashable, CaseIterable {
  /// RFC 1952, one member or several.
  case gzip
  /// RFC 8878, one frame or several.
  case zstd
  /// One stream or several.
  case xz
  /// One stream or several.
  case bzip2

  /// The number of bytes that recognition looks at.
  static let magicLength = 6

  /// Recognises compressed data by its first six bytes, never by a name.
  public init?(magic bytes: some Collection<UInt8>) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || Self.startsSkippableFrame(bytes) {
      self = .zstd
    } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
      self = .xz
    } else if bytes.starts(with: Array("BZh".utf8)),
      bytes.dropFirst(3).first.map({ 0x31...0x39 ~= $0 }) == true
    {
      self = .bzip2
    } else {
      return nil
    }
  }

  /// A zstd file may begin with a frame that decoders skip: 0x184D2A50 to 0x184D2A5F, little-endian.
  private static func startsSkippableFrame(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.first.map { 0x50...0x5F ~= $0 } == true && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
  }

  /// Its decoder.
  var codec: Codec {
    switch self {
    case .gzip: .gzip
    case .zstd: .zstd
    case .xz: .xz
    case .bzip2: .bzip2
    }
  }
}
