import TextCore
import Transliteration

/// Names of entities, prepared for comparison once and kept until memory is full.
///
/// Ownership: one a worker.
struct KeptNames: ~Copyable {
  /// The names, those of one entity together.
  private(set) var names = PreparedNames()
  private var owners = Arena<Owner>()

  struct Owner: BitwiseCopyable {
    /// None when empty.
    var key: UInt64 = .max
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  private static let ownerSlots = 1 << 16
  /// So many names are kept, of some 100 bytes each.
  private static let nameLimit = 1 << 17

  init() { forget() }

  private mutating func forget() {
    names.removeAll()
    owners.fill(Self.ownerSlots, Owner())
  }

  /// Where the names of an owner are; nil when they have to be read. Valid until the next names are added.
  ///
  /// - Parameter key: an entity, and how its names are read.
  func names(of key: UInt64) -> Range<Int>? {
    let owner = owners.base[Self.slot(key)]
    return owner.key == key ? Int(owner.start)..<Int(owner.start + owner.count) : nil
  }

  /// Forgets all names when there are too many for another owner's; returns where those begin.
  mutating func makeRoom() -> Int {
    if names.count >= Self.nameLimit { forget() }
    return names.count
  }

  /// Adds a name unless one that scores alike is there since `start`, as many names are written alike in two
  /// languages, and `isOther` does not tell them apart.
  ///
  /// Returns whether it was added.
  mutating func add(_ name: PreparedName, after start: Int, isOther: (Int) -> Bool = { _ in false }) -> Bool {
    for index in start..<names.count where !isOther(index) && names.sounds(at: index, like: name) {
      return false
    }
    names.append(name)
    return true
  }

  /// Remembers the names added since `start` as an owner's.
  mutating func remember(_ key: UInt64, from start: Int) -> Range<Int> {
    owners.base[Self.slot(key)] = Owner(key: key, start: UInt32(start), count: UInt32(names.count - start))
    return start..<names.count
  }

  private static func slot(_ key: UInt64) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (ownerSlots - 1)
  }
}
