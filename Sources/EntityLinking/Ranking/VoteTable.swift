import TextCore

/// Votes for numbers, such as entities or hashes of words: a hash table that is emptied in the time that filling
/// it took.
///
/// Ownership: one a worker.
struct VoteTable: ~Copyable {
  private static let size = 8192
  /// When so many numbers have votes, further ones are not counted.
  static let limit = size * 3 / 4

  private var slots = Arena<Slot>()
  private var used = Arena<Int32>()

  struct Slot: BitwiseCopyable {
    var key: UInt64 = 0
    var votes: Float = 0
    var isUsed = false
  }

  /// Takes all votes back.
  mutating func reset() {
    if slots.count == 0 {
      slots.appendUnsafe(maximum: Self.size) { target in
        target.update(repeating: Slot(), count: Self.size)
        return Self.size
      }
    }
    for slot in used.elements { slots.base[Int(slot)] = Slot() }
    used.truncate(to: 0)
  }

  /// Adds votes for a number.
  mutating func add(_ key: UInt64, _ votes: Float) {
    let slot = find(key)
    if !slots.base[slot].isUsed {
      guard used.count < Self.limit else { return }
      used.append(Int32(slot))
      slots.base[slot] = Slot(key: key, votes: 0, isUsed: true)
    }
    slots.base[slot].votes += votes
  }

  /// The votes of a number; 0 for one without.
  func votes(_ key: UInt64) -> Float {
    guard used.count > 0 else { return 0 }
    let slot = slots.base[find(key)]
    return slot.isUsed ? slot.votes : 0
  }

  @inline(__always)
  private func find(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (Self.size - 1)
    while slots.base[slot].isUsed, slots.base[slot].key != key { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }
}
