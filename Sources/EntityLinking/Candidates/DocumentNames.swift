import TextCore

/// What the words of a document's longer names stand for, so that *Salami* means *Hossein Salami* after that name.
///
/// A hash table from the hash of a word to the entity, or to ``unknown`` for a name of no knowledge base. Of two
/// names with the same word the later one holds.
///
/// Ownership: one a worker.
struct DocumentNames: ~Copyable {
  /// What stands for a name that no knowledge base has.
  static let unknown = UInt32.max

  private var slots = Arena<Entry>()
  private var mask = 0
  /// The number of words.
  private(set) var count = 0

  struct Entry: BitwiseCopyable {
    var hash: UInt64 = 0
    var entity: UInt32 = DocumentNames.unknown
    /// What the longer name names.
    var type = MentionType.other
    /// Whether the word begins the longer name of a person.
    var isFirst = false
  }

  private static let limit = 4096

  /// Forgets the document before.
  mutating func reset() {
    if count == 0, slots.count > 0 { return }
    count = 0
    if slots.count == 0 {
      slots.appendUnsafe(maximum: Self.limit * 2) { _ in Self.limit * 2 }
      mask = Self.limit * 2 - 1
    }
    slots.base.update(repeating: Entry(), count: slots.count)
  }

  /// Says what a word stands for; forgotten when the document has more names than are kept.
  mutating func set(_ hash: UInt64, _ entity: UInt32, _ type: MentionType) {
    let slot = find(hash)
    if slots.base[slot].hash == 0 {
      guard count < Self.limit else { return }
      count += 1
    } else if entity == Self.unknown, slots.base[slot].entity != Self.unknown {
      return
    }
    slots.base[slot] = Entry(hash: hash, entity: entity, type: type)
  }

  /// Says what a given name stands for, unless the word stands for something else that is known.
  mutating func setGiven(_ hash: UInt64, _ entity: UInt32) {
    if let entry = get(hash), entry.entity != Self.unknown { return }
    set(hash, entity, .person)
    let slot = find(hash)
    if slots.base[slot].hash != 0 { slots.base[slot].isFirst = true }
  }

  /// What a word stands for.
  func get(_ hash: UInt64) -> Entry? {
    guard count > 0 else { return nil }
    let entry = slots.base[find(hash)]
    return entry.hash == 0 ? nil : entry
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots.base[slot].hash != 0, slots.base[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }
}
