extension EntityRecord {
  /// Adds what a later source says about the same entity.
  ///
  /// What the earlier ones say stands: a second label becomes an alias, facts are only added where none of the
  /// kind is known yet.
  mutating func merge(_ other: EntityRecord) {
    type = type ?? other.type
    description = description ?? other.description
    prior = prior ?? other.prior
    for name in other.names { insert(name) }
    popularity += other.popularity
    let known = Set(facts.map(\.key))
    facts += other.facts.filter { !known.contains($0.key) }
    Self.addNew(other.relations, to: &relations)
    Self.addNew(other.sources, to: &sources)
    Self.addNew(other.otherIDs, to: &otherIDs)
  }

  private mutating func insert(_ name: Name) {
    var added = name
    if added.isLabel, label(added.language) != nil { added.isLabel = false }
    if let place = names.firstIndex(where: { $0.text == added.text && $0.language == added.language }) {
      names[place].isLabel = names[place].isLabel || added.isLabel
    } else {
      names.append(added)
    }
  }

  private static func addNew<Value: Hashable>(_ values: [Value], to list: inout [Value]) {
    guard !values.isEmpty else { return }
    var known = Set(list)
    for value in values where known.insert(value).inserted { list.append(value) }
  }

  /// Whether it says what the entity is, and not only something more about it.
  var isEntity: Bool { !names.isEmpty && (type != nil || names.contains { $0.isLabel }) }
}
