import JSONTree
import TextCore

/// Dabir's own lines: entities, names for entities, measures of popularity, relations.
///
/// ```
/// {"id":"Q794","type":"GPE","labels":{"en":"Iran"},"aliases":{"en":["Persia"]},"description":"…","prior":1,
///  "facts":{"kind":"country","country":"IR"},"sources":["…"]}
/// {"id":"Q794","popularity":0.9,"sitelinks":300}
/// {"a":"Q794","relation":"P36","label":"capital","b":"Q3616"}
/// ```
struct DabirLines: JSONForm {
  let name = "entity lines"

  func knows(_ object: JSONNode) -> Bool {
    if object["relation"] != nil { return true }
    guard object["id"] != nil else { return false }
    return object["popularity"] != nil || object["labels"].map(Self.isPlain) == true
      || object["aliases"].map(Self.isPlain) == true
  }

  /// Whether names are given by language as strings or lists of strings, not as Wikidata gives them.
  private static func isPlain(_ names: JSONNode) -> Bool {
    names.isObject
      && names.children.allSatisfy {
        $0.string != nil || $0.isArray && $0.children.allSatisfy { $0.string != nil }
      }
  }

  func record(of object: JSONNode, options: ImportOptions, source: String) -> RecordReading {
    if object["relation"] != nil { return relation(object) }
    guard let id = object["id"]?.scalarText, !id.isEmpty else { return .bad("the id is empty") }
    var record = EntityRecord(id: id)
    if let value = object["popularity"] {
      guard let number = value.number else { return .bad("the popularity is no number") }
      record.popularity = [.init(scale: source, value: number)]
    }
    if let code = object["type"]?.string {
      guard let type = EntityType(code: code) else { return .bad("there is no type '\(code)'") }
      if let reason = options.refuses(type) { return .leftOut(reason) }
      record.type = type
    }
    addNames(of: object, to: &record, options)
    if record.type != nil, record.names.isEmpty { return .leftOut("without a name in the languages") }
    record.description = object["description"]?.string
    record.prior = object["prior"]?.number
    if let facts = object["facts"] { Self.addFacts(facts, to: &record) }
    record.sources = object["sources"]?.children.compactMap(\.string) ?? [source]
    return .records([record])
  }

  private func addNames(of object: JSONNode, to record: inout EntityRecord, _ options: ImportOptions) {
    for (member, isLabel) in [("labels", true), ("aliases", false)] {
      guard let names = object[member] else { continue }
      for entry in names.children {
        guard let language = TextLanguage(tag: String(decoding: entry.key, as: UTF8.self)),
          options.languages.contains(language)
        else { continue }
        if let name = entry.string { record.add(name, language, isLabel: isLabel) }
        for item in entry.children { record.add(item.string ?? "", language, isLabel: isLabel) }
      }
    }
  }

  /// Scalars and lists of scalars as they are; of an office its title and years.
  private static func addFacts(_ facts: JSONNode, to record: inout EntityRecord) {
    for fact in facts.children {
      let key = String(decoding: fact.key, as: UTF8.self)
      if let value = fact.scalarText { record.add(fact: key, value) }
      for item in fact.children {
        if let value = item.scalarText {
          record.add(fact: key, value)
        } else if let title = item["title"]?.string {
          record.add(fact: key, title + years(item))
        }
      }
    }
  }

  private static func years(_ office: JSONNode) -> String {
    let start = office["start"]?.string.map { String($0.prefix(4)) } ?? ""
    let end = office["end"]?.string.map { String($0.prefix(4)) } ?? ""
    return start.isEmpty && end.isEmpty ? "" : " (\(start)–\(end))"
  }

  private func relation(_ object: JSONNode) -> RecordReading {
    guard let one = object["a"]?.string, let other = object["b"]?.string, !one.isEmpty, !other.isEmpty else {
      return .bad("a relation needs 'a' and 'b'")
    }
    guard let kind = object["label"]?.string ?? object["relation"]?.string else {
      return .bad("the relation has no name")
    }
    var record = EntityRecord(id: one)
    record.relations = [.init(kind: kind, other: other, isInverse: false)]
    return .records([record])
  }
}
