import TextCore

/// Tables of names that people write: ten columns with tabs between them, the first row names them.
///
/// `id type en ar fa en_aliases ar_aliases fa_aliases facts description`: aliases are separated by ` | `, facts are
/// `key=value` separated by `; `, several values of one by `,`. A few keys name relations to other entities.
struct NameTable: TableForm {
  let name = "name table rows"
  let style = DelimitedRows.Style.tabs
  let hasHeader = true

  private static let relations: Set = [
    "capital", "leader", "member_of", "part_of", "works_for", "located_in", "position_in",
  ]

  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading {
    guard cells.count == 10 else { return .bad("\(cells.count) columns instead of 10") }
    guard !cells[0].isEmpty else { return .bad("the id is empty") }
    guard let type = EntityType(code: cells[1]) else { return .bad("there is no type '\(cells[1])'") }
    if let reason = options.refuses(type) { return .leftOut(reason) }
    var record = EntityRecord(id: cells[0], type: type)
    for language in TextLanguage.allCases where options.languages.contains(language) {
      record.add(cells[2 + Int(language.rawValue)], language, isLabel: true)
      for alias in cells[5 + Int(language.rawValue)].split(separator: "|") {
        record.add(String(alias.trimmed), language)
      }
    }
    guard !record.names.isEmpty else { return .leftOut("without a name in the languages") }
    for fact in cells[8].split(separator: ";") {
      let parts = fact.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return .bad("'\(fact.trimmed)' is no fact") }
      add(String(parts[0].trimmed), parts[1].trimmed, to: &record)
    }
    record.description = cells[9].isEmpty ? nil : cells[9]
    record.sources = [source]
    return .records([record])
  }

  private func add(_ key: String, _ value: Substring, to record: inout EntityRecord) {
    for item in value.split(separator: ",").map({ String($0.trimmed) }) {
      if Self.relations.contains(key) {
        record.relations.append(.init(kind: key, other: item))
      } else {
        record.add(fact: key, item)
      }
    }
  }
}
