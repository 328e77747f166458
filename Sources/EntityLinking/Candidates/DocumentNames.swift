import TextCore

/// What the words of a document's longer names stand for, so that *Salami* means *Hossein Salami* after that name.
///
/// A hash table from the hash of a word to the entity, or to ``unknown`` for a name of no knowledge base. Of two
/// names with the same word the first one holds that a knowledge base has: news begin with whom they are about.
///
/// Ownership: one a worker.
struct DocumentNames: ~Copyable {
  /// What stands for a name that no knowledge base has.
  static let unknown = UInt32.max

  private var slots = Arena<Entry>()
  /// The slots that are taken, so that emptying the table costs no more than filling it.
  private var taken = Arena<Int32>()
  /// Bits for the words: nearly all words of a document are in no name of it.
  private var filter = SIMD8<UInt64>()

  /// The number of words.
  var count: Int { taken.count }

  struct Entry: BitwiseCopyable {
    var hash: UInt64 = 0
    var entity: UInt32 = DocumentNames.unknown
    /// What the longer name names.
    var type = EntityType.other
    /// Whether the word begins the longer name of a person.
    var isFirst = false
  }

  private static let limit = 4096
  private static let slotCount = limit * 2

  init() {
    slots.appendUnsafe(maximum: Self.slotCount) { slots in
      slots.update(repeating: Entry(), count: Self.slotCount)
      return Self.slotCount
    }
  }

  /// Forgets the document before.
  mutating func reset() {
    for slot in taken.elements { slots.base[Int(slot)] = Entry() }
    taken.truncate(to: 0)
    filter = SIMD8()
  }

  /// Says what a word stands for; forgotten when the document has more names than are kept.
  mutating func set(_ hash: UInt64, _ entity: UInt32, _ type: EntityType) {
    let slot = find(hash)
    if slots.base[slot].hash == 0 {
      guard count < Self.limit else { return }
      taken.append(Int32(slot))
      filter[Self.place(hash)] |= Self.bit(hash)
    } else if slots.base[slot].entity != Self.unknown, !slots.base[slot].isFirst || entity == Self.unknown {
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
  @inline(__always)
  func get(_ hash: UInt64) -> Entry? {
    guard filter[Self.place(hash)] & Self.bit(hash) != 0 else { return nil }
    let entry = slots.base[find(hash)]
    return entry.hash == 0 ? nil : entry
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(hash >> 54 & 7) }
  @inline(__always)
  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 57 & 63) }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int {
    var slot = Int(hash >> 20 & UInt64(Self.slotCount - 1))
    while slots.base[slot].hash != 0, slots.base[slot].hash != hash {
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return slot
  }
}
