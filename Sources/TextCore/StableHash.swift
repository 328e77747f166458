/// A 64-bit hash that is the same in every process and on every machine, taken eight bytes at a time.
///
/// It tells apart what differs by accident; it is no protection against somebody who wants two things equal.
public struct StableHash: Sendable {
  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var length: UInt64 = 0
  /// Bytes that do not make eight yet, and how many bits of them there are.
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0

  /// Makes the hash of nothing.
  public init() {}

  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ (product >> 31)
  }

  /// Adds bytes; how they are cut makes no difference.
  ///
  /// - Complexity: O(n).
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    length &+= UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self))
      if pendingBits == 0 {
        state = Self.mixed(state, word)
      } else {
        state = Self.mixed(state, pending | word << pendingBits)
        pending = word >> (64 - pendingBits)
      }
      index += 8
    }
    while index < bytes.count {
      pending |= UInt64(bytes[index]) << pendingBits
      pendingBits += 8
      if pendingBits == 64 {
        state = Self.mixed(state, pending)
        pending = 0
        pendingBits = 0
      }
      index += 1
    }
  }

  /// The hash of everything added.
  public var value: UInt64 {
    let state = Self.mixed(Self.mixed(state, pending), length)
    let product = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return product ^ (product >> 27)
  }

  /// The hash of everything added, in 16 hexadecimal digits.
  public var text: String { Self.text(of: value) }

  /// A hash in 16 hexadecimal digits.
  public static func text(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash of some bytes.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }
}
