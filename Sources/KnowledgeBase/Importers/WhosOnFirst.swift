import Glibc
import JSONTree
import TextCore

/// Who's On First records: GeoJSON features whose properties have names by language.
struct WhosOnFirst: JSONForm {
  let name = "Who's On First"

  private static let governed: Set = [
    "country", "dependency", "region", "macroregion", "county", "macrocounty", "localadmin", "locality",
    "borough",
    "empire", "disputed", "capital",
  ]
  private static let languages: [String: TextLanguage] = [
    "eng": .english, "ara": .arabic, "fas": .persian, "per": .persian,
  ]

  func knows(_ object: JSONNode) -> Bool {
    object["type"]?.string == "Feature" && object["properties"]?["wof:id"] != nil
  }

  func record(of object: JSONNode, options: ImportOptions, source: String) -> RecordReading {
    guard let properties = object["properties"], let number = properties["wof:id"]?.scalarText else {
      return .bad("the number is missing")
    }
    if properties["edtf:deprecated"]?.string.map({ $0 != "uuuu" && !$0.isEmpty }) == true
      || properties["wof:superseded_by"]?.children.contains(where: { _ in true }) == true
    {
      return .leftOut("superseded")
    }
    let placetype = properties["wof:placetype"]?.string ?? ""
    let type: EntityType = Self.governed.contains(placetype) ? .politicalPlace : .location
    if let reason = options.refuses(type) { return .leftOut(reason) }
    let wikidata = properties["wof:concordances"]?["wd:id"]?.string.flatMap { Wikidata.isID($0) ? $0 : nil }
    var record = EntityRecord(id: wikidata ?? "WOF:\(number)", type: type)
    if wikidata != nil { record.otherIDs = ["WOF:\(number)"] }
    addNames(properties, to: &record, options)
    guard !record.names.isEmpty else { return .leftOut("without a name in the languages") }
    addFacts(properties, number: number, placetype: placetype, to: &record)
    record.sources = ["wof"]
    return .records([record])
  }

  /// Keys are `name:eng_x_preferred`, `name:eng_x_variant`; the plain `wof:name` is English or Latin.
  private func addNames(_ properties: JSONNode, to record: inout EntityRecord, _ options: ImportOptions) {
    for property in properties.children {
      let parts = String(decoding: property.key, as: UTF8.self).split { $0 == ":" || $0 == "_" }
      guard parts.count == 4, parts[0] == "name", let language = Self.languages[String(parts[1])],
        options.languages.contains(language), parts[3] == "preferred" || parts[3] == "variant"
      else { continue }
      for (index, name) in property.children.enumerated() {
        record.add(name.string ?? "", language, isLabel: parts[3] == "preferred" && index == 0)
      }
    }
    if record.label(.english) == nil, let name = properties["wof:name"]?.string {
      record.add(name, options: options, isLabel: true)
    }
  }

  private func addFacts(
    _ properties: JSONNode, number: String, placetype: String, to record: inout EntityRecord
  ) {
    record.add(fact: "wof", number)
    record.add(fact: "kind", placetype)
    for (property, key) in [
      ("iso:country", "country"), ("geom:latitude", "lat"), ("geom:longitude", "lon"),
      ("wof:population", "population"),
    ] {
      if let value = properties[property]?.scalarText { record.add(fact: key, value) }
    }
    if let geonames = properties["wof:concordances"]?["gn:id"]?.scalarText {
      record.add(fact: "geonames", geonames)
    }
    if let population = properties["wof:population"]?.number, population > 0 {
      record.prior = min(1, log10(population) / 7)
    }
  }
}
