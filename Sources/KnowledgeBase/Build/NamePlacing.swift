import TextCore

/// Tells which of a record's names are kept with the entity, and where; see ``NamePlaces``.
///
/// Kept are the label of each language and the aliases that differ from all labels and each other when they are
/// folded; the others only show other letters of the same name.
///
/// Ownership: one thread at a time.
struct NamePlacing: ~Copyable {
  /// An entity keeps at most so many aliases; all are in the name index all the same.
  private static let aliasLimit = 24

  private var folded = FoldedText()
  private var known: [String: Int] = [:]
  /// For each name of the last record, the place of the name that is kept for it; nil when none is.
  private(set) var places: [Int?] = []
  /// The aliases kept.
  private(set) var aliases: [EntityRecord.Name] = []

  /// Places the names of a record; those of the one before are forgotten.
  mutating func place(_ record: EntityRecord) {
    known.removeAll(keepingCapacity: true)
    aliases.removeAll(keepingCapacity: true)
    var isLabelled = NameLanguages()
    for name in record.names where name.isLabel {
      let isFirst = !isLabelled.contains(NameLanguages(name.language))
      isLabelled.insert(NameLanguages(name.language))
      folded.fold(name.text)
      // A further label of a language is not kept, nor is an alias that is folded like it.
      let place = isFirst ? Int(name.language.rawValue) : -1
      if known[folded.joined].map({ $0 < 0 }) ?? true { known[folded.joined] = place }
    }
    places = []
    for name in record.names {
      folded.fold(name.text)
      let key = folded.joined
      if known[key] == nil {
        let isKept = aliases.count < Self.aliasLimit
        known[key] = isKept ? NamePlaces.firstAlias + aliases.count : -1
        if isKept { aliases.append(name) }
      }
      places.append(known[key].flatMap { $0 < 0 ? nil : $0 })
    }
  }
}
