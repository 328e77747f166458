import ByteStreams
import TextCore

/// What another knowledge base knows of the entities of a build: names, and how prominent it says they are, as one more
/// measure of popularity; of those with the same id the type, too, which sources often guess.
///
/// An entity gets that which has the same id, or the same type and the English label of an entity with an id of that
/// base's own as its label or else as an alias, when it is the only such one and no country or year of birth disagrees.
/// Persons have too many namesakes: one of the two must agree.
///
/// In memory stay the labels of the other base. Ownership: one thread at a time.
final class SupplementaryKnowledge {
  private static let scale = "supplement"
  private let knowledge: KnowledgeBase
  private let languages: NameLanguages
  private var numbers: [String: UInt32] = [:]
  /// The entities of the build that get what is known of each entity.
  private var targets: [UInt32: Target] = [:]
  private var folded = FoldedText()

  private struct Target {
    var id: String
    var ground: Ground
    /// Whether another entity has as much to show.
    var isDoubtful = false
  }

  /// Why two entities are one, the best reason last.
  private enum Ground: Int { case sameAlias, sameLabel, sameID }

  init(_ knowledge: KnowledgeBase, languages: NameLanguages) {
    self.knowledge = knowledge
    self.languages = languages
    var doubtful: Set<String> = []
    for number in 0..<UInt32(knowledge.entityCount) {
      let entity = knowledge.entity(number)
      guard !Wikidata.isID(entity.idText), let label = entity.labelText(.english) else { continue }
      let key = key(label, entity.type)
      if numbers.updateValue(number, forKey: key) != nil { doubtful.insert(key) }
    }
    for key in doubtful { numbers[key] = nil }
  }

  private func key(_ label: String, _ type: EntityType) -> String {
    folded.fold(label)
    return "\(type.code) \(folded.joined)"
  }

  /// The type of an entity of the build as the other base has it, nil when it does not have it.
  func type(of record: EntityRecord) -> EntityType? {
    if let entity = knowledge.entity(id: record.id) { return entity.type }
    return isOrganization(record) ? .organization : nil
  }

  /// Whether what a source takes for a place is an organization: it is nowhere, and has an organization's name.
  private func isOrganization(_ record: EntityRecord) -> Bool {
    guard record.type?.isPlace == true, record.fact("lat") == nil, let label = record.label(.english),
      label.contains(" ") || label == label.uppercased(), let number = numbers[key(label, .organization)]
    else { return false }
    return agrees(record, knowledge.entity(number))
  }

  /// Looks whether an entity of the build gets something.
  func observe(_ record: EntityRecord) {
    if let entity = knowledge.entity(id: record.id) { note(record.id, .sameID, for: entity.number) }
    guard let type = record.type else { return }
    var found: [UInt32: Ground] = [:]
    for name in record.names where name.language == .english {
      guard let number = numbers[key(name.text, type)] else { continue }
      if name.isLabel {
        found[number] = .sameLabel
      } else if found[number] == nil {
        found[number] = .sameAlias
      }
    }
    for (number, ground) in found where agrees(record, knowledge.entity(number)) {
      note(record.id, ground, for: number)
    }
  }

  private func note(_ id: String, _ ground: Ground, for number: UInt32) {
    guard let known = targets[number], known.ground.rawValue >= ground.rawValue else {
      targets[number] = Target(id: id, ground: ground)
      return
    }
    if known.ground == ground { targets[number]?.isDoubtful = true }
  }

  private func agrees(_ record: EntityRecord, _ entity: Entity) -> Bool {
    var agreements = 0
    let countries = (record.fact("country") ?? record.fact("nationality"))?.uppercased()
    if let country = countries, let other = entity.facts("country").first ?? entity.facts("nationality").first
    {
      if country != other.uppercased() { return false }
      agreements += 1
    }
    let birth = record.fact("birth") ?? record.fact("born")
    if let birth, let other = entity.facts("birth").first ?? entity.facts("born").first {
      if birth.prefix(4) != other.prefix(4) { return false }
      agreements += 1
    }
    return agreements > 0 || record.type != .person
  }

  /// Calls `body` with a record for each entity that gets something.
  func forEachRecord(_ body: (EntityRecord) throws(SystemError) -> Void) throws(SystemError) {
    for (number, target) in targets.sorted(by: { $0.key < $1.key }) where !target.isDoubtful {
      try body(record(knowledge.entity(number), id: target.id))
    }
  }

  private func record(_ entity: Entity, id: String) -> EntityRecord {
    var record = EntityRecord(id: id)
    entity.forEachLabel { language, label in
      guard languages.contains(language) else { return }
      record.add(String(decoding: label, as: UTF8.self), language, isLabel: true)
    }
    entity.forEachAlias { language, alias in
      if languages.contains(language) { record.add(String(decoding: alias, as: UTF8.self), language) }
    }
    if let prominence = entity.facts("prominence").first.flatMap({ Double($0) }) {
      record.popularity = [.init(scale: Self.scale, value: prominence / 5)]
    }
    return record
  }
}
