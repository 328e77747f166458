import TextCore

/// Counts documents whose id came before, among the first ``capacity`` different ids of a run.
///
/// Ids are told apart by 64 bits of a hash: with a million of them the chance that any two different ones are
/// taken for the same is one in thirty million.
struct DuplicateCounter {
  /// How many ids are remembered; the table is bounded so that memory does not grow with the archive.
  static let capacity = 1 << 20

  private var slots: [UInt64] = []
  private var used = 0
  /// Documents whose id came before.
  private(set) var duplicates = 0
  /// Whether more ids came than are remembered, so that ``duplicates`` is a lower bound.
  private(set) var isLowerBound = false

  mutating func add(_ id: UnsafeBufferPointer<UInt8>) {
    if slots.count < used * 2 + 16 { grow() }
    let hash = Self.hash(id)
    var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      if slots[slot] == hash {
        duplicates += 1
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard used < Self.capacity else {
      isLowerBound = true
      return
    }
    slots[slot] = hash
    used += 1
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(1024, old.count * 2))
    for hash in old where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = hash
    }
  }

  /// FNV-1a with a final mix (that of SplitMix64); never 0.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    return hash == 0 ? 1 : hash
  }
}
