import Glibc
import TextCore

/// GeoNames' main table (`allCountries.txt`, `cities500.txt`): 19 columns without a header.
struct GeoNames: TableForm {
  let name = "GeoNames rows"
  let style = DelimitedRows.Style.tabs
  let hasHeader = false

  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading {
    guard cells.count == 19, let number = Int(cells[0]) else {
      return .bad("\(cells.count) columns instead of 19")
    }
    let type: EntityType = cells[6] == "P" || cells[6] == "A" ? .politicalPlace : .location
    if let reason = options.refuses(type) { return .leftOut(reason) }
    var record = EntityRecord(id: "GN:\(number)", type: type)
    record.add(cells[1], options: options, isLabel: true)
    if cells[2] != cells[1] { record.add(cells[2], options: options) }
    for alias in cells[3].split(separator: ",") { record.add(String(alias), options: options) }
    guard !record.names.isEmpty else { return .leftOut("without a name in the languages") }
    for (key, value) in [
      ("geonames", cells[0]), ("lat", cells[4]), ("lon", cells[5]), ("feature", cells[7]),
      ("country", cells[8]),
      ("admin", cells[10]), ("population", cells[14]),
    ] where value != "0" {
      record.add(fact: key, value)
    }
    if cells[7] == "PCLI" { record.add(fact: "kind", "country") }
    // A city of ten million counts 1, one of a hundred 0.29.
    if let population = Double(cells[14]), population > 0 { record.prior = min(1, log10(population) / 7) }
    record.sources = ["geonames"]
    return .records([record])
  }
}

/// GeoNames' `alternateNamesV2.txt`: names of places by language, eight to ten columns without a header.
struct GeoNamesAlternateNames: TableForm {
  let name = "GeoNames names"
  let style = DelimitedRows.Style.tabs
  let hasHeader = false

  func reading(of cells: [String], options: ImportOptions, source: String) -> RecordReading {
    guard 4...10 ~= cells.count, let number = Int(cells[1]) else { return .bad("no row of the table") }
    guard let language = TextLanguage(tag: cells[2]), options.languages.contains(language) else {
      return .leftOut("names in other languages")
    }
    if cells.count > 7, cells[7] == "1" { return .leftOut("historic names") }
    var record = EntityRecord(id: "GN:\(number)")
    record.add(cells[3], language, isLabel: cells.count > 4 && cells[4] == "1")
    return record.names.isEmpty ? .bad("the name is empty") : .records([record])
  }
}
