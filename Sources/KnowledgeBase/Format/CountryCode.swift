/// An ISO 3166-1 alpha-2 code such as `IR`.
public struct CountryCode: BitwiseCopyable, Hashable, Sendable, CustomStringConvertible {
  /// Both letters, the first in the low byte; 0 for no country.
  public let value: UInt16

  init(value: UInt16) { self.value = value }

  /// The code with these two letters, of either case; nil when they are none.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8.prefix(3).map { $0 & 0xDF }
    guard bytes.count == 2, bytes.allSatisfy({ 0x41...0x5A ~= $0 }), text.utf8.count == 2 else { return nil }
    value = UInt16(bytes[0]) | UInt16(bytes[1]) << 8
  }

  /// The two letters.
  public var description: String {
    String(decoding: [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)], as: UTF8.self)
  }
}
