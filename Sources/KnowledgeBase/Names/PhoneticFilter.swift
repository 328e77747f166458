/// Says of most keys that a ``PhoneticIndex`` does not have that it does not, without looking there.
///
/// A Bloom filter with two bits a key, both in one word, so that a look reads one word of memory. It takes less
/// than one key of thirty for one that the index has.
public struct PhoneticFilter: Sendable {
  private let words: [UInt64]
  private let mask: Int

  /// Takes in the keys of an index.
  ///
  /// - Complexity: O(keys); a byte or two a key.
  public init(_ index: PhoneticIndex) {
    var count = 64
    while count * 8 < index.rowCount { count *= 2 }
    let mask = count - 1
    var words = [UInt64](repeating: 0, count: count)
    index.forEachKey { words[Self.word($0, mask)] |= Self.bits($0) }
    self.words = words
    self.mask = mask
  }

  /// Whether the index may have a key.
  @inline(__always)
  public func mayContain(_ key: UInt64) -> Bool {
    let short = PhoneticIndex.shortened(key)
    let bits = Self.bits(short)
    return words[Self.word(short, mask)] & bits == bits
  }

  /// Keys are hashes, so that any of their bits will do.
  @inline(__always)
  private static func word(_ key: UInt32, _ mask: Int) -> Int { Int(key >> 4) & mask }

  @inline(__always)
  private static func bits(_ key: UInt32) -> UInt64 {
    let mixed = key &* 0x9E37_79B1
    return 1 << UInt64(mixed >> 26) | 1 << UInt64(mixed >> 20 & 63)
  }
}
