/// Values by hashes that are never 0, which are trusted to be as good as random: a table with open addressing.
struct HashMap<Value: BitwiseCopyable & Sendable>: Sendable {
  private struct Slot: BitwiseCopyable {
    var hash: UInt64
    var value: Value
  }

  private var slots: [Slot]
  private var count = 0
  /// What hashes have that no value was set for.
  private let missing: Value

  /// Makes an empty table.
  init(_ missing: Value) {
    self.missing = missing
    slots = Array(repeating: Slot(hash: 0, value: missing), count: 1024)
  }

  /// The value of a hash.
  subscript(hash: UInt64) -> Value {
    get { slots[slot(of: hash)].value }
    _modify {
      if count * 2 >= slots.count { grow() }
      let slot = slot(of: hash)
      if slots[slot].hash == 0 { count += 1 }
      slots[slot].hash = hash
      yield &slots[slot].value
    }
  }

  /// The hashes with certain values, in no order that means anything.
  func keys(_ isWanted: (Value) -> Bool) -> [UInt64] {
    slots.compactMap { $0.hash != 0 && isWanted($0.value) ? $0.hash : nil }
  }

  /// The slot of a hash, or the empty one where it belongs.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    // The lowest bit of most hashes is set.
    var slot = Int(truncatingIfNeeded: hash >> 1) & (slots.count - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(hash: 0, value: missing), count: old.count * 4)
    for entry in old where entry.hash != 0 { slots[slot(of: entry.hash)] = entry }
  }
}
