import KnowledgeBase
import TextCore

/// What the surer names of a document say about the others: countries, related entities, and longer names.
///
/// Ownership: one a worker.
struct DocumentContext: ~Copyable {
  /// At most so many entities of a document, and so many relations of each, are looked at.
  private static let entityLimit = 96
  private static let relationLimit = 64

  private var entities = Arena<UInt32>()
  private var countries = Arena<CountryVote>()
  private var related = RelatedEntities()

  struct CountryVote: BitwiseCopyable {
    var country: CountryCode
    var votes: Float
  }

  /// Forgets the document before.
  mutating func reset() {
    entities.truncate(to: 0)
    countries.truncate(to: 0)
    related.reset()
  }

  /// Takes an entity of the document in; the same one counts once.
  mutating func add(_ entity: UInt32, _ knowledge: KnowledgeBase) {
    guard entities.count < Self.entityLimit, !entities.elements.contains(entity) else { return }
    entities.append(entity)
    if let country = knowledge.country(of: entity) { vote(country) }
    let record = knowledge.entity(entity)
    for index in 0..<min(record.relationCount, Self.relationLimit) {
      related.add(record.relation(index).entity)
    }
  }

  private mutating func vote(_ country: CountryCode) {
    for index in 0..<countries.count where countries[index].country == country {
      countries[index].votes += 1
      return
    }
    countries.append(CountryVote(country: country, votes: 1))
  }

  /// Sets the features of an option that depend on the document's other entities.
  func describe(_ entity: UInt32, _ knowledge: KnowledgeBase, _ features: inout FeatureVector) {
    let isMember = entities.elements.contains(entity)
    let others = Float(entities.count - (isMember ? 1 : 0))
    guard others > 0 else { return }
    if let country = knowledge.country(of: entity) {
      var votes: Float = isMember ? -1 : 0
      for vote in countries.elements where vote.country == country { votes += vote.votes }
      features[.country] = max(0, votes) / (others + 1)
    }
    features[.related] = Float(min(3, related.count(entity)))
  }
}

/// How many entities of a document are related to an entity.
struct RelatedEntities: ~Copyable {
  private static let size = 8192
  private var slots = Arena<Slot>()
  private var used = 0

  struct Slot: BitwiseCopyable {
    var entity: UInt32 = .max
    var count: UInt32 = 0
  }

  mutating func reset() {
    if slots.count == Self.size, used == 0 { return }
    used = 0
    slots.truncate(to: 0)
    slots.appendUnsafe(maximum: Self.size) { target in
      target.update(repeating: Slot(), count: Self.size)
      return Self.size
    }
  }

  mutating func add(_ entity: UInt32) {
    guard used < Self.size * 3 / 4 else { return }
    var slot = Self.slot(entity)
    while slots.base[slot].entity != entity, slots.base[slot].entity != .max { slot = (slot + 1) % Self.size }
    if slots.base[slot].entity == .max { used += 1 }
    slots.base[slot].entity = entity
    slots.base[slot].count += 1
  }

  func count(_ entity: UInt32) -> UInt32 {
    guard used > 0 else { return 0 }
    var slot = Self.slot(entity)
    while slots.base[slot].entity != .max {
      if slots.base[slot].entity == entity { return slots.base[slot].count }
      slot = (slot + 1) % Self.size
    }
    return 0
  }

  private static func slot(_ entity: UInt32) -> Int { Int((entity &* 0x9E37_79B1) >> 19) % size }
}
