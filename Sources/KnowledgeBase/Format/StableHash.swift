/// A 64-bit hash that is the same in every process and on every machine, taken eight bytes at a time.
///
/// It tells apart what differs by accident; it is no protection against somebody who wants two things equal.
struct StableHash {
  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var length: UInt64 = 0
  /// Bytes that do not make eight yet, and how many bits of them there are.
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0

  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* factor
    return product ^ (product >> 31)
  }

  private static func finished(_ state: UInt64) -> UInt64 {
    let product = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return product ^ (product >> 27)
  }

  /// Adds bytes; how they are cut makes no difference.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
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
  var value: UInt64 { Self.finished(Self.mixed(Self.mixed(state, pending), length)) }

  /// The hash of some bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    return hash.value
  }

  /// A hash for tables of words: quick where there are few bytes; not the one of ``value``.
  @inline(__always)
  static func ofWord(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let start = bytes.baseAddress else { return 0 }
    let base = UnsafeRawPointer(start)
    let count = bytes.count
    var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count > 8 {
      var index = 0
      while index + 8 < count {
        state = mixed(state, UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self)))
        index += 8
      }
      state = mixed(state, UInt64(littleEndian: (base + (count - 8)).loadUnaligned(as: UInt64.self)))
    } else if count >= 4 {
      let low = UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
      let high = UInt32(littleEndian: (base + (count - 4)).loadUnaligned(as: UInt32.self))
      state = mixed(state, UInt64(high) << 32 | UInt64(low))
    } else if count > 0 {
      let word = UInt64(start[0]) | UInt64(start[count / 2]) << 8 | UInt64(start[count - 1]) << 16
      state = mixed(state, word)
    }
    return finished(state)
  }
}
