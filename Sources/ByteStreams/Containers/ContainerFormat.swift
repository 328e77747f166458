/// A way in which one file holds many.
public enum ContainerFormat: String, Sendable, Hashable, CaseIterable {
  /// Tar in all its flavours: v7, ustar, GNU, pax.
  case tar
  /// Zip, also larger than 4 GB.
  case zip

  /// The number of bytes that recognition looks at.
  static let magicLength = 512

  /// Recognises a container by its first 512 bytes, never by a name.
  ///
  /// Old tar has no magic number: there the checksum of the first header decides.
  public init?(magic bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if bytes.count >= 262, bytes[257..<262].elementsEqual("ustar".utf8) || Self.isTarHeader(bytes) {
      self = .tar
    } else {
      return nil
    }
  }

  /// Whether the octal number at 148 is the sum of all bytes, with spaces in its own place.
  private static func isTarHeader(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == magicLength, bytes[0] != 0 else { return false }
    let digits = bytes[148..<156].drop { $0 == 0x20 }.prefix { 0x30...0x37 ~= $0 }
    guard !digits.isEmpty else { return false }
    let stated = digits.reduce(0) { $0 << 3 + Int($1 - 0x30) }
    let sum = bytes.reduce(0) { $0 + Int($1) } - bytes[148..<156].reduce(0) { $0 + Int($1) } + 8 * 0x20
    return stated == sum
  }
}
