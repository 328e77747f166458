import JSONTree
import TextCore

/// FollowTheMoney entities, as OpenSanctions and others publish them: `entities.ftm.json`, `targets.nested.json`.
///
/// People, companies and public bodies are taken; ownership, family, addresses and the like only say something
/// about others.
struct FollowTheMoney: JSONForm {
  let name = "FollowTheMoney"

  static let types: [String: EntityType] = [
    "Person": .person, "Organization": .organization, "Company": .organization, "LegalEntity": .organization,
    "PublicBody": .organization, "Vessel": .other, "Airplane": .other,
  ]

  func knows(_ object: JSONNode) -> Bool { object["schema"] != nil && object["properties"]?.isObject == true }

  func record(of object: JSONNode, options: ImportOptions, source: String) -> RecordReading {
    guard let ownID = object["id"]?.string, !ownID.isEmpty else { return .bad("the id is missing") }
    guard let schema = object["schema"]?.string, let properties = object["properties"] else {
      return .bad("the schema is no text")
    }
    guard let type = Self.types[schema] else { return .leftOut("of other schemata") }
    if let reason = options.refuses(type) { return .leftOut(reason) }
    let wikidata = values("wikidataId", properties).first { Wikidata.isID($0) }
    let id = Wikidata.isID(ownID) ? ownID : wikidata ?? "FTM:\(ownID)"
    var record = EntityRecord(id: id, type: type)
    if id != ownID { record.otherIDs.append(ownID) }
    if let caption = object["caption"]?.string { record.add(caption, options: options, isLabel: true) }
    for key in ["name", "alias", "previousName", "weakAlias", "abbreviation"] {
      for value in values(key, properties) {
        record.add(value, options: options, isLabel: record.names.isEmpty)
      }
    }
    guard !record.names.isEmpty else { return .leftOut("without a name in the languages") }
    record.description = values("description", properties).first ?? values("position", properties).first
    let facts = [
      ("birthDate", "birth"), ("deathDate", "death"), ("nationality", "nationality"), ("country", "country"),
      ("jurisdiction", "country"), ("position", "position"), ("gender", "gender"),
    ]
    for (property, key) in facts {
      for value in values(property, properties) { record.add(fact: key, value) }
    }
    record.sources = object["datasets"]?.children.compactMap(\.string) ?? [source]
    return .records([record])
  }

  /// The values of a property, which is a list or a single value.
  private func values(_ name: String, _ properties: JSONNode) -> [String] {
    guard let property = properties[name] else { return [] }
    return property.string.map { [$0] } ?? property.children.compactMap(\.string)
  }
}

/// OpenSanctions' `targets.simple.csv`.
struct OpenSanctionsTable: TableForm {
  let name = "OpenSanctions rows"
  let style = DelimitedRows.Style.commas
  let hasHeader = true
  /// The columns' names.
  let columns: [String]

  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading {
    guard cells.count == columns.count else {
      return .bad("\(cells.count) columns instead of \(columns.count)")
    }
    func cell(_ name: String) -> String { columns.firstIndex(of: name).map { cells[$0] } ?? "" }
    guard !cell("id").isEmpty else { return .bad("the id is empty") }
    guard let type = FollowTheMoney.types[cell("schema")] else { return .leftOut("of other schemata") }
    if let reason = options.refuses(type) { return .leftOut(reason) }
    let id = cell("id")
    var record = EntityRecord(id: Wikidata.isID(id) ? id : "FTM:\(id)", type: type)
    if record.id != id { record.otherIDs.append(id) }
    record.add(cell("name"), options: options, isLabel: true)
    for alias in cell("aliases").split(separator: ";") { record.add(String(alias.trimmed), options: options) }
    guard !record.names.isEmpty else { return .leftOut("without a name in the languages") }
    for (column, key) in [("birth_date", "birth"), ("countries", "country")] {
      for value in cell(column).split(separator: ";") { record.add(fact: key, String(value.trimmed)) }
    }
    record.sources = [cell("dataset").isEmpty ? source : cell("dataset")]
    return .records([record])
  }
}
