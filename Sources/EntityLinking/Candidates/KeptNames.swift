import TextCore
import Transliteration

/// Names of entities, prepared for comparison once and kept until memory is full.
///
/// Ownership: one a worker.
struct KeptNames: ~Copyable {
  /// What stands for a name that nothing is compared with.
  static let none = -1

  /// The names, by the indices that the methods give; valid until the next one is kept.
  private(set) var names = PreparedNames()
  private var slots = Arena<Slot>()

  struct Slot: BitwiseCopyable {
    /// None when empty.
    var key: UInt64 = .max
    var index: Int32 = Int32(KeptNames.none)
  }

  private static let slotCount = 1 << 16
  /// So many names are kept, of some 100 bytes each.
  private static let nameLimit = 1 << 17

  init() { forget() }

  private mutating func forget() {
    names.removeAll()
    slots.fill(Self.slotCount, Slot())
  }

  /// The index of a name, or ``none``; nil when it has to be read.
  ///
  /// - Parameter key: an entity, a place among its names, and how it is read.
  func index(of key: UInt64) -> Int? {
    let slot = slots.base[Self.slot(key)]
    return slot.key == key ? Int(slot.index) : nil
  }

  /// Keeps a name, or that there is none to compare with, and returns its index; all others are forgotten when they
  /// are too many.
  mutating func keep(_ name: PreparedName?, as key: UInt64) -> Int {
    if names.count >= Self.nameLimit { forget() }
    let index = name == nil ? Self.none : names.count
    if let name { names.append(name) }
    slots.base[Self.slot(key)] = Slot(key: key, index: Int32(index))
    return index
  }

  private static func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slotCount - 1)
  }
}
