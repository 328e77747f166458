import TextCore

/// Merges all that sources say about one entity, in time that grows with what they say.
///
/// What the earlier ones say stands: a second label becomes an alias, facts are only added where none of the
/// kind is known yet.
struct EntityMerger {
  /// An entity takes at most so many relations in each direction, and other things of each kind, from records
  /// behind the first: a country has millions of citizens.
  static let limit = 1 << 16

  /// What is merged so far.
  private(set) var entity: EntityRecord
  /// Relations left out because the entity has too many.
  private(set) var droppedRelations = 0
  /// Most entities have one record: what is known is only looked at when a second one comes.
  private var known: Known?

  /// Begins with the first record.
  init(_ first: EntityRecord) { entity = first }

  private struct NameKey: Hashable {
    var text: String
    var language: TextLanguage
  }

  private struct Known {
    var names: [NameKey: Int] = [:]
    var labelled: Set<TextLanguage> = []
    var facts: Set<String>
    var relations: Set<EntityRecord.RelationRecord>
    var stated: Int
    var sources: Set<String>
    var otherIDs: Set<String>

    init(_ entity: EntityRecord) {
      for (place, name) in entity.names.enumerated() {
        let key = NameKey(text: name.text, language: name.language)
        if names[key] == nil { names[key] = place }
        if name.isLabel { labelled.insert(name.language) }
      }
      facts = Set(entity.facts.map(\.key))
      relations = Set(entity.relations)
      stated = relations.reduce(0) { $0 + ($1.isInverse ? 0 : 1) }
      sources = Set(entity.sources)
      otherIDs = Set(entity.otherIDs)
    }
  }

  /// Adds what a later record says.
  mutating func add(_ other: EntityRecord) {
    var known = self.known ?? Known(entity)
    self.known = nil
    entity.type = entity.type ?? other.type
    entity.description = entity.description ?? other.description
    entity.prior = entity.prior ?? other.prior
    for name in other.names { insert(name, &known) }
    entity.popularity += other.popularity.prefix(max(0, Self.limit - entity.popularity.count))
    let facts = other.facts.filter { !known.facts.contains($0.key) }
    entity.facts += facts.prefix(max(0, Self.limit - entity.facts.count))
    known.facts.formUnion(facts.map(\.key))
    for relation in other.relations { insert(relation, &known) }
    Self.addNew(other.sources, to: &entity.sources, &known.sources)
    Self.addNew(other.otherIDs, to: &entity.otherIDs, &known.otherIDs)
    self.known = known
  }

  private mutating func insert(_ name: EntityRecord.Name, _ known: inout Known) {
    var added = name
    if added.isLabel, known.labelled.contains(added.language) { added.isLabel = false }
    let key = NameKey(text: added.text, language: added.language)
    if let place = known.names[key] {
      entity.names[place].isLabel = entity.names[place].isLabel || added.isLabel
    } else {
      guard entity.names.count < Self.limit else { return }
      known.names[key] = entity.names.count
      entity.names.append(added)
    }
    if added.isLabel { known.labelled.insert(added.language) }
  }

  private mutating func insert(_ relation: EntityRecord.RelationRecord, _ known: inout Known) {
    let count = relation.isInverse ? known.relations.count - known.stated : known.stated
    guard count < Self.limit else {
      if !known.relations.contains(relation) { droppedRelations += 1 }
      return
    }
    guard known.relations.insert(relation).inserted else { return }
    if !relation.isInverse { known.stated += 1 }
    entity.relations.append(relation)
  }

  private static func addNew(_ values: [String], to list: inout [String], _ known: inout Set<String>) {
    for value in values where list.count < limit && known.insert(value).inserted { list.append(value) }
  }
}

extension EntityRecord {
  /// Whether it says what the entity is, and not only something more about it.
  var isEntity: Bool { !names.isEmpty && (type != nil || names.contains { $0.isLabel }) }
}
