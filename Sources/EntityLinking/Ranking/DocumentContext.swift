import KnowledgeBase
import TextCore

/// What the surer names of a document say about the others: countries, related entities, and longer names.
///
/// Ownership: one a worker.
struct DocumentContext: ~Copyable {
  /// At most so many entities of a document, and so many relations of each, are looked at.
  private static let entityLimit = 96
  private static let relationLimit = 64

  private var countries = Arena<CountryVote>()
  private var others = OtherEntities()

  struct CountryVote: BitwiseCopyable {
    var country: CountryCode
    var votes: Float
  }

  /// Forgets the document before.
  mutating func reset() {
    countries.truncate(to: 0)
    others.reset()
  }

  /// Takes an entity of the document in; the same one counts once.
  mutating func add(_ entity: UInt32, _ knowledge: KnowledgeBase) {
    guard others.memberCount < Self.entityLimit, others.addMember(entity) else { return }
    if let country = knowledge.country(of: entity) { vote(country) }
    let record = knowledge.entity(entity)
    for index in 0..<min(record.relationCount, Self.relationLimit) {
      others.addRelated(record.relation(index).entity)
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
    guard others.memberCount > 0 else { return }
    let own = others[entity]
    let count = Float(others.memberCount - (own.isMember ? 1 : 0))
    guard count > 0 else { return }
    if let country = knowledge.country(of: entity) {
      var votes: Float = own.isMember ? -1 : 0
      for vote in countries.elements where vote.country == country { votes += vote.votes }
      features[.country] = max(0, votes) / (count + 1)
    }
    features[.related] = Float(min(3, own.relations))
  }

  /// The entities of a document, and those that they are related to: a hash table with open addressing.
  struct OtherEntities: ~Copyable {
    /// What the document says of an entity.
    struct Entry: BitwiseCopyable {
      var entity: UInt32 = .max
      /// How many relations of the document's entities lead to it.
      var relations: UInt16 = 0
      /// Whether it is one of them.
      var isMember = false
    }

    /// More than the limits above allow entities, so that some slots are always free.
    private static let size = 8192
    private var slots = Arena<Entry>()
    /// The slots that are taken, so that emptying the table costs no more than filling it.
    private var taken = Arena<Int32>()
    private(set) var memberCount = 0

    init() {
      slots.appendUnsafe(maximum: Self.size) { slots in
        slots.update(repeating: Entry(), count: Self.size)
        return Self.size
      }
    }

    mutating func reset() {
      for slot in taken.elements { slots.base[Int(slot)] = Entry() }
      taken.truncate(to: 0)
      memberCount = 0
    }

    /// Returns whether it was none before.
    mutating func addMember(_ entity: UInt32) -> Bool {
      let slot = take(entity)
      if slots.base[slot].isMember { return false }
      slots.base[slot].isMember = true
      memberCount += 1
      return true
    }

    mutating func addRelated(_ entity: UInt32) { slots.base[take(entity)].relations += 1 }

    @inline(__always)
    subscript(entity: UInt32) -> Entry { slots.base[find(entity)] }

    private mutating func take(_ entity: UInt32) -> Int {
      let slot = find(entity)
      if slots.base[slot].entity == .max {
        slots.base[slot].entity = entity
        taken.append(Int32(slot))
      }
      return slot
    }

    /// The slot of an entity, or the free one where it would be.
    @inline(__always)
    private func find(_ entity: UInt32) -> Int {
      var slot = Int((entity &* 0x9E37_79B1) >> 19)
      while slots.base[slot].entity != entity, slots.base[slot].entity != .max {
        slot = (slot + 1) & (Self.size - 1)
      }
      return slot
    }
  }
}
