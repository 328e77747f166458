import TextCore

/// A set of hashes that may also hold others: one bit each, sixteen bits a word.
struct HashFilter: ~Copyable {
  private var bits = Arena<UInt64>()
  private var mask: UInt64 = 63

  /// Empties the set and makes room for a number of words.
  mutating func reset(for count: Int) {
    var blocks = 16
    while blocks * 4 < count { blocks *= 2 }
    mask = UInt64(blocks * 64 - 1)
    bits.truncate(to: 0)
    bits.appendUnsafe(maximum: blocks) { target in
      target.update(repeating: 0, count: blocks)
      return blocks
    }
  }

  @inline(__always)
  mutating func insert(_ hash: UInt64) {
    let bit = hash >> 8 & mask
    bits.base[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    let bit = hash >> 8 & mask
    return bits.base[Int(bit >> 6)] >> (bit & 63) & 1 != 0
  }
}
