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

  /// Looks at the id of the next document.
  ///
  /// - Returns: the id's hash if it came first and is remembered, for ``remember(_:)`` in a later process.
  mutating func add(_ id: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let hash = max(StableHash.of(UnsafeRawBufferPointer(id)), 1)
    if let slot = slot(for: hash), slots[slot] == hash {
      duplicates += 1
      return nil
    }
    guard used < Self.capacity else {
      isLowerBound = true
      return nil
    }
    remember(hash)
    return hash
  }

  /// Takes over what an earlier process counted.
  mutating func restore(hashes: [UInt64], duplicates: Int) {
    for hash in hashes { remember(hash) }
    self.duplicates += duplicates
    if used >= Self.capacity { isLowerBound = true }
  }

  private mutating func remember(_ hash: UInt64) {
    if slots.count < used * 2 + 16 { grow() }
    guard let slot = slot(for: hash), slots[slot] == 0 else { return }
    slots[slot] = hash
    used += 1
  }

  /// The slot that holds a hash, or the free one where it belongs.
  private func slot(for hash: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: hash & UInt64(slots.count - 1))
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(1024, old.count * 2))
    for hash in old where hash != 0 {
      if let slot = slot(for: hash) { slots[slot] = hash }
    }
  }
}
