import KnowledgeBase
import TextCore
import Transliteration

/// Finds persons whose names sound like a name in a text, in whatever letters either is written: قاسم سليماني finds
/// a person who is only known as *Qassem Soleimani*.
///
/// Ownership: one a worker.
struct SoundingPersons: ~Copyable {
  private let knowledge: KnowledgeBase
  private let matcher = NameMatcher.builtin.makeWorker()
  private var wanted = PreparedName()
  private var other = PreparedName()
  private var joined = Arena<UInt8>()
  /// The persons found for the last name, each once, in the order of their keys.
  private(set) var found = Arena<Finding>()

  /// So many persons at most are compared with a name, and so many names of each.
  private static let personLimit = 32
  private static let aliasLimit = 6

  /// Names that nobody was found for, by a hash of them: most runs of words are no names.
  private var fruitless = Arena<UInt64>()
  private static let fruitlessSlots = 1 << 14

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    fruitless.appendUnsafe(maximum: Self.fruitlessSlots) { slots in
      slots.update(repeating: 0, count: Self.fruitlessSlots)
      return Self.fruitlessSlots
    }
  }

  /// Finds persons for a name of at least two parts; the ones for the name before are forgotten.
  ///
  /// - Parameter hash: a hash of the name's words.
  mutating func find(_ name: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    found.truncate(to: 0)
    let slot = Int(truncatingIfNeeded: hash >> 40) & (Self.fruitlessSlots - 1)
    if fruitless.base[slot] == hash { return }
    search(name)
    if found.count == 0 { fruitless.base[slot] = hash }
  }

  private mutating func search(_ name: UnsafeBufferPointer<UInt8>) {
    compare(name)
    guard found.count == 0, wanted.partCount == 3, let space = name.firstIndex(of: 0x20) else { return }
    // Two given names that other spellings join: غلام رضا.
    joined.truncate(to: 0)
    joined.append(UnsafeBufferPointer(rebasing: name[..<space]))
    joined.append(UnsafeBufferPointer(rebasing: name[(space + 1)...]))
    compare(joined.elements)
  }

  private mutating func compare(_ name: UnsafeBufferPointer<UInt8>) {
    matcher.prepare(name, into: &wanted)
    guard wanted.partCount > 1 else { return }
    collect()
    var kept = 0
    for index in 0..<found.count {
      let score = bestScore(found[index].entity)
      guard score > 0 else { continue }
      found[kept] = Finding(entity: found[index].entity, score: score)
      kept += 1
    }
    found.truncate(to: kept)
  }

  private mutating func collect() {
    var list = Arena<Finding>()
    swap(&list, &found)
    let sounds = knowledge.sounds
    wanted.forEachNameKey { key in
      sounds.forEachEntity(withKey: key) { entity in
        if !list.elements.contains(where: { $0.entity == entity }) {
          list.append(Finding(entity: entity, score: 0))
        }
        return list.count < Self.personLimit
      }
    }
    swap(&list, &found)
  }

  private mutating func bestScore(_ number: UInt32) -> Float {
    let entity = knowledge.entity(number)
    var best: Float = 0
    for label in [entity.label(.english), entity.label(.arabic), entity.label(.persian)] {
      if let label { best = max(best, score(label)) }
    }
    var aliases = 0
    entity.forEachAlias { _, alias in
      aliases += 1
      if aliases <= Self.aliasLimit { best = max(best, score(alias)) }
    }
    return best
  }

  /// How likely a name is a spelling of the one wanted; 0 when it should not be taken for one.
  private mutating func score(_ name: UnsafeBufferPointer<UInt8>) -> Float {
    matcher.prepare(name, into: &other)
    let score = matcher.score(wanted, other)
    return score >= NameMatcher.threshold(wanted, other) ? score : 0
  }
}
