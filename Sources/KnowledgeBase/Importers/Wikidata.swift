import Glibc
import JSONTree
import TextCore

/// Wikidata items, as the JSON dump and the entity service give them.
struct Wikidata: JSONForm {
  let name = "Wikidata items"

  /// Whether a text is the id of an item: `Q794`.
  static func isID(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
  }

  func knows(_ object: JSONNode) -> Bool {
    guard object["id"] != nil, let labels = object["labels"] else { return false }
    if labels.children.contains(where: { $0["value"] != nil }) { return true }
    return object["claims"] != nil || object["sitelinks"] != nil
  }

  func record(of object: JSONNode, options: ImportOptions, source: String) -> RecordReading {
    guard let id = object["id"]?.string, !id.isEmpty else { return .bad("the id is missing") }
    guard Self.isID(id) else { return .leftOut("no items") }
    let claims = WikidataClaims(object["claims"])
    let classes = claims.items("P31")
    if classes.contains(where: { WikidataClasses.internalPages.contains($0) }) {
      return .leftOut("Wikimedia's own pages")
    }
    let sitelinks = object["sitelinks"]?.children.reduce(0) { count, _ in count + 1 } ?? 0
    if sitelinks < options.leastSitelinks { return .leftOut("with fewer sitelinks") }
    let type = WikidataClasses.type(of: classes, claims)
    if let reason = options.refuses(type) { return .leftOut(reason) }
    var record = EntityRecord(id: id, type: type)
    addNames(object, claims, to: &record, options)
    guard !record.names.isEmpty else { return .leftOut("without a name in the languages") }
    record.description = object["descriptions"]?["en"]?["value"]?.string
    claims.addFacts(to: &record)
    if sitelinks > 0 {
      record.add(fact: "sitelinks", String(sitelinks))
      record.popularity = [.init(scale: "sitelinks", value: min(1, log(Double(sitelinks) + 1) / log(301)))]
    }
    record.sources = ["wikidata"]
    return .records([record])
  }

  /// Labels and aliases, and the short names, pseudonyms and titles that claims give with a language.
  private func addNames(
    _ object: JSONNode, _ claims: WikidataClaims, to record: inout EntityRecord, _ options: ImportOptions
  ) {
    for language in TextLanguage.allCases where options.languages.contains(language) {
      if let label = object["labels"]?[language.tag]?["value"]?.string {
        record.add(label, language, isLabel: true)
      }
      if let aliases = object["aliases"]?[language.tag] {
        for alias in aliases.children { record.add(alias["value"]?.string ?? "", language) }
      }
      for property in ["P1813", "P1448", "P742", "P1449"] {
        for text in claims.texts(property, language) { record.add(text, language) }
      }
    }
    // Names that are the same in many languages are kept once, in Wikidata's "multiple languages".
    if record.label(.english) == nil, let label = object["labels"]?["mul"]?["value"]?.string {
      record.add(label, options: options, isLabel: true)
    }
  }
}
