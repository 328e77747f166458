/// How common parts of names are, by phonetic key: to share *Mohammed* says little, to share a rare surname much.
struct PartFrequencies: Sendable, Equatable {
  /// A key's hash and the weight of its parts, in 255ths.
  struct Entry: Sendable, Equatable {
    var hash: UInt32
    var weight: UInt8
  }

  /// Common parts only, in the order of their hashes; what is not here is rare.
  let entries: [Entry]
  private let hashes: ContiguousArray<UInt32>
  private let weights: ContiguousArray<UInt8>
  private let mask: Int

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.hash < $1.hash }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    var hashes = ContiguousArray<UInt32>(repeating: 0, count: size)
    var weights = ContiguousArray<UInt8>(repeating: 255, count: size)
    for entry in self.entries {
      var slot = Int(entry.hash) & (size - 1)
      while hashes[slot] != 0, hashes[slot] != entry.hash { slot = (slot + 1) & (size - 1) }
      hashes[slot] = entry.hash
      weights[slot] = entry.weight
    }
    self.hashes = hashes
    self.weights = weights
  }

  /// The weight of parts with a key, from nearly 0 for the most common to 1.
  @inline(__always)
  func weight(_ key: UInt64) -> Float {
    let hash = Self.hash(key)
    var slot = Int(hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return Float(weights[slot]) / 255 }
      slot = (slot + 1) & mask
    }
    return 1
  }

  /// A hash that is never 0; two of a few thousand keys seldom share one.
  @inline(__always)
  static func hash(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: PhoneticKeys.combine(0, key) >> 32) | 1
  }
}
