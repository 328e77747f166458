import JSONTree
import TextCore

/// The claims of a Wikidata item.
struct WikidataClaims {
  private let claims: JSONNode?

  init(_ claims: JSONNode?) { self.claims = claims }

  /// Whether there is any claim with a property.
  func has(_ property: String) -> Bool { claims?[property] != nil }

  /// The values of a property, those of deprecated claims left out.
  private func values(_ property: String) -> [JSONNode] {
    guard let statements = claims?[property] else { return [] }
    return statements.children.compactMap { statement in
      statement["rank"]?.string == "deprecated" ? nil : statement["mainsnak"]?["datavalue"]?["value"]
    }
  }

  /// The items that a property names, each once.
  func items(_ property: String) -> [String] {
    var seen: Set<String> = []
    return values(property).compactMap { $0["id"]?.string ?? $0["numeric-id"]?.scalarText.map { "Q\($0)" } }
      .filter { seen.insert($0).inserted }
  }

  /// The texts of a property in a language.
  func texts(_ property: String, _ language: TextLanguage) -> [String] {
    values(property).compactMap { $0["language"]?.string == language.tag ? $0["text"]?.string : nil }
  }

  private static let relations: [(String, String)] = [
    ("P6", "head of government"), ("P17", "country"), ("P27", "citizenship"), ("P35", "head of state"),
    ("P36", "capital"), ("P39", "position held"), ("P102", "party"), ("P108", "employer"),
    ("P127", "owned by"),
    ("P131", "located in"), ("P159", "headquarters"), ("P169", "chief executive"),
    ("P241", "military branch"),
    ("P276", "location"), ("P361", "part of"), ("P463", "member of"), ("P488", "chairperson"),
    ("P607", "conflict"),
    ("P710", "participant"), ("P749", "parent organization"),
  ]
  private static let years: [(String, String)] = [
    ("P569", "birth"), ("P570", "death"), ("P571", "founded"), ("P585", "date"), ("P580", "start"),
    ("P582", "end"),
  ]
  private static let identifiers: [(String, String)] = [
    ("P297", "iso"), ("P1566", "geonames"), ("P6766", "wof"),
  ]

  /// Adds facts and relations.
  func addFacts(to record: inout EntityRecord) {
    for (property, kind) in Self.relations {
      for item in items(property) { record.relations.append(.init(kind: kind, other: item)) }
    }
    for (property, key) in Self.years {
      if let time = values(property).first?["time"]?.string, let date = Self.date(time) {
        record.add(fact: key, date)
      }
    }
    for (property, key) in Self.identifiers {
      if let value = values(property).first?.string { record.add(fact: key, value) }
    }
    if let place = values("P625").first {
      record.add(fact: "lat", place["latitude"]?.scalarText ?? "")
      record.add(fact: "lon", place["longitude"]?.scalarText ?? "")
    }
    if let amount = values("P1082").last?["amount"]?.string {
      record.add(fact: "population", String(amount.drop { $0 == "+" }))
    }
    for (language, key) in [
      (TextLanguage.english, "demonym"), (.arabic, "demonym_ar"), (.persian, "demonym_fa"),
    ] {
      for text in texts("P1549", language) { record.add(fact: key, text) }
    }
  }

  /// `+1945-05-08T00:00:00Z` as `1945-05-08`, parts that are not known left out.
  private static func date(_ time: String) -> String? {
    guard let day = time.split(separator: "T").first else { return nil }
    let isNegative = day.hasPrefix("-")
    let parts = day.split(separator: "-").map { $0.filter { $0 != "+" } }
    let known = parts.prefix { $0 != "00" }
    return known.isEmpty ? nil : (isNegative ? "-" : "") + known.joined(separator: "-")
  }
}
