/// Values by 32-bit hashes that are never 0: a read-only table with open addressing.
struct HashedTable<Value: Sendable & Equatable>: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var hash: UInt32
    var value: Value
  }

  /// In the order of their hashes, each of which is there once.
  let entries: [Entry]
  /// The entries by their hashes; that of an empty slot is 0.
  private let slots: ContiguousArray<Entry>

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.hash < $1.hash }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    guard let any = entries.first else {
      slots = []
      return
    }
    var slots = ContiguousArray<Entry>(repeating: Entry(hash: 0, value: any.value), count: size)
    for entry in self.entries {
      var slot = Int(entry.hash) & (size - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    self.slots = slots
  }

  @inline(__always)
  subscript(hash: UInt32) -> Value? {
    if slots.isEmpty { return nil }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
