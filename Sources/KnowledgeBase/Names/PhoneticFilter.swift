/// Says of most keys that a ``PhoneticIndex`` does not have that it does not, without looking there.
///
/// A Bloom filter with two bits a key, both in one word, so that a look reads one word of memory. It takes less
/// than one key of thirty for one that the index has.
public struct PhoneticFilter: Sendable {
  private let words: [UInt64]
  /// The word of a key is its upper bits, so that the index's keys, which are sorted, fill one after the other.
  private let shift: UInt32

  /// Takes in the keys of an index.
  ///
  /// - Complexity: O(keys); a byte or two a key.
  public init(_ index: PhoneticIndex) {
    var bits: UInt32 = 6
    while 8 << bits < index.rowCount { bits += 1 }
    let shift = 32 - bits
    var words = [UInt64](repeating: 0, count: 1 << Int(bits))
    index.forEachKey { words[Int($0 >> shift)] |= Self.bits($0) }
    self.words = words
    self.shift = shift
  }

  /// Whether the index may have a key.
  @inline(__always)
  public func mayContain(_ key: UInt64) -> Bool {
    let short = PhoneticIndex.shortened(key)
    let bits = Self.bits(short)
    return words[Int(short >> shift)] & bits == bits
  }

  /// Keys are hashes, so that any of their bits will do.
  @inline(__always)
  private static func bits(_ key: UInt32) -> UInt64 {
    let mixed = key &* 0x9E37_79B1
    return 1 << UInt64(mixed >> 26) | 1 << UInt64(mixed >> 20 & 63)
  }
}
