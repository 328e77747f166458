/// A 64-bit hash for tables of words, quick where there are few bytes, and the same on every machine.
enum WordHash {
  /// The hash of a word.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    of(bytes.count) { loadPiece(bytes, $0) }
  }

  /// The same for a word behind whose last byte seven more are readable, without a branch for up to eight bytes.
  @inline(__always)
  static func ofPadded(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return of(bytes) }
    return of(bytes.count) { loadPadded(base + $0, bytes.count - $0) }
  }

  /// Mixes the word's pieces of eight bytes, the last one filled up with zeroes.
  @inline(__always)
  private static func of(_ count: Int, _ piece: (Int) -> UInt64) -> UInt64 {
    var state = mixed(UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15, piece(0))
    var index = 8
    while index < count {
      state = mixed(state, piece(index))
      index += 8
    }
    let product = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return product ^ (product >> 27)
  }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0x9FB2_1C65_1E98_DF25
    return product ^ (product >> 31)
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
