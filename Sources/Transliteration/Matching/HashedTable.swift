/// Values by 32-bit hashes that are never 0: a read-only table with open addressing.
struct HashedTable<Value: Sendable & Equatable>: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var hash: UInt32
    var value: Value
  }

  /// In the order of their hashes, each of which is there once.
  let entries: [Entry]
  /// The place of an entry in ``entries``, and one more; 0 in empty slots.
  private let slots: ContiguousArray<UInt32>

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.hash < $1.hash }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var slots = ContiguousArray<UInt32>(repeating: 0, count: size)
    for (place, entry) in self.entries.enumerated() {
      var slot = Int(entry.hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(place + 1)
    }
    self.slots = slots
  }

  @inline(__always)
  subscript(hash: UInt32) -> Value? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
