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
    ofWord(bytes.count) { loadPiece(bytes, $0) }
  }

  /// The same for a word behind whose last byte seven more are readable, without a branch for up to eight bytes.
  @inline(__always)
  static func ofPaddedWord(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return ofWord(bytes) }
    return ofWord(bytes.count) { loadPadded(base + $0, bytes.count - $0) }
  }

  /// Mixes the word's pieces of eight bytes, the last one filled up with zeroes.
  @inline(__always)
  private static func ofWord(_ count: Int, _ piece: (Int) -> UInt64) -> UInt64 {
    var state = mixed(UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15, piece(0))
    var index = 8
    while index < count {
      state = mixed(state, piece(index))
      index += 8
    }
    return finished(state)
  }

  /// Up to eight bytes from a position on, as a number; what is missing is zero.
  @inline(__always)
  static func loadPiece(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var piece: UInt64 = 0
    for index in stride(from: min(bytes.count, start + 8) - 1, through: start, by: -1) {
      piece = piece << 8 | UInt64(bytes[index])
    }
    return piece
  }

  /// The same where eight bytes are readable in any case.
  @inline(__always)
  static func loadPadded(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let piece = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    return piece & (.max >> UInt64(64 - 8 * min(count, 8)))
  }
}
