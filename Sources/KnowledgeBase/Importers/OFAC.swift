import TextCore

/// The US Treasury's list of sanctions, `sdn.csv`: twelve columns without a header, `-0-` for nothing.
struct OFACTable: TableForm {
  let name = "OFAC rows"
  let style = DelimitedRows.Style.commas
  let hasHeader = false

  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading {
    guard cells.count >= 4, let number = Int(cells[0].trimmingSpaces) else {
      return .bad("no row of the table")
    }
    let kind = cells[2].trimmingSpaces
    let type: EntityType =
      switch kind {
      case "individual": .person
      case "vessel", "aircraft": .other
      default: .organization
      }
    if let reason = options.refuses(type) { return .leftOut(reason) }
    var record = EntityRecord(id: "OFAC:\(number)", type: type)
    record.add(OFACName.usual(cells[1].trimmingSpaces, isPerson: type == .person), .english, isLabel: true)
    guard !record.names.isEmpty else { return .bad("the name is empty") }
    for program in cells[3].split(whereSeparator: { "[]; ".contains($0) }) where program != "-0-" {
      record.add(fact: "programs", String(program))
    }
    if cells.count > 4, cells[4].trimmingSpaces != "-0-" { record.description = cells[4].trimmingSpaces }
    record.sources = ["ofac"]
    return .records([record])
  }
}

/// Other names on the same list, `alt.csv`: number, number of the name, kind, name, remarks.
struct OFACAlternateNames: TableForm {
  let name = "OFAC names"
  let style = DelimitedRows.Style.commas
  let hasHeader = false

  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading {
    guard cells.count >= 4, let number = Int(cells[0].trimmingSpaces) else {
      return .bad("no row of the table")
    }
    var record = EntityRecord(id: "OFAC:\(number)")
    record.add(OFACName.usual(cells[3].trimmingSpaces, isPerson: nil), .english)
    return record.names.isEmpty ? .bad("the name is empty") : .records([record])
  }
}

/// Names as the list writes them: in capitals, persons with the last name first.
private enum OFACName {
  private static let legalForms: Set = [
    "CO", "COMPANY", "CORP", "GMBH", "INC", "LIMITED", "LLC", "LTD", "LTDA", "PLC", "SA", "SAL", "SARL",
    "SRL",
  ]

  /// The name in the usual order and case.
  ///
  /// - Parameter isPerson: nil when it is not known; then what stands behind the comma decides.
  static func usual(_ name: String, isPerson: Bool?) -> String {
    var text = name
    let parts = name.split(separator: ",", maxSplits: 1)
    if parts.count == 2, isPerson ?? !isLegalForm(parts[1]) {
      text = "\(parts[1].trimmed) \(parts[0].trimmed)"
    }
    return text.split(separator: " ").map { capitalized($0) }.joined(separator: " ")
  }

  private static func isLegalForm(_ text: Substring) -> Bool {
    text.split(separator: " ").contains { legalForms.contains(String($0.filter(\.isLetter))) }
  }

  /// A word with a capital at its front and behind hyphens.
  private static func capitalized(_ word: Substring) -> String {
    var result = ""
    var isStart = true
    for character in word {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = character == "-" || character == "(" || character == "'" && result.count == 1
    }
    return result
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmingSpaces: String { String(self[...].trimmed) }
}
