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
    self.init(count: index.rowCount) { words, shift in
      index.forEachRow { key, _ in words[Int(key >> shift)] |= Self.bits(key) }
    }
  }

  /// Takes in the keys of some entities of an index only.
  ///
  /// - Parameter isTaken: whether an entity's keys are taken, by its number.
  public init(_ index: PhoneticIndex, of isTaken: [Bool]) {
    var keys: [UInt32] = []
    index.forEachRow { key, entity in
      if Int(entity) < isTaken.count, isTaken[Int(entity)] { keys.append(key) }
    }
    self.init(count: keys.count) { words, shift in
      for key in keys { words[Int(key >> shift)] |= Self.bits(key) }
    }
  }

  private init(count: Int, _ fill: (UnsafeMutableBufferPointer<UInt64>, _ shift: UInt32) -> Void) {
    var bits: UInt32 = 6
    while 8 << bits < count { bits += 1 }
    shift = 32 - bits
    var words = [UInt64](repeating: 0, count: 1 << Int(bits))
    words.withUnsafeMutableBufferPointer { [shift] in fill($0, shift) }
    self.words = words
  }

  /// Whether the index may have a key.
  @inline(__always)
  public func mayContain(_ key: UInt64) -> Bool {
    let short = PhoneticIndex.shortened(key)
    let bits = Self.bits(short)
    return words[Int(short >> shift)] & bits == bits
  }

  /// Adds an offset to keys, at most 64, and leaves only those that the index may have, at the front; returns how
  /// many these are.
  public func keepKeys(_ keys: UnsafeMutableBufferPointer<UInt64>, _ offset: UInt64) -> Int {
    // Nothing is decided before all is asked for, so that the processor waits for the memory of all keys at once.
    var found: UInt64 = 0
    for index in keys.indices {
      keys[index] &+= offset
      found |= (mayContain(keys[index]) ? 1 : 0) << UInt64(index & 63)
    }
    var kept = 0
    while found != 0 {
      keys[kept] = keys[found.trailingZeroBitCount]
      found &= found - 1
      kept += 1
    }
    return kept
  }

  /// Keys are hashes, so that any of their bits will do.
  @inline(__always)
  private static func bits(_ key: UInt32) -> UInt64 {
    let mixed = key &* 0x9E37_79B1
    return 1 << UInt64(mixed >> 26) | 1 << UInt64(mixed >> 20 & 63)
  }
}
