import TextCore

/// What is taken from sources.
public struct ImportOptions: Sendable, Hashable {
  /// Wikidata items with fewer links to Wikipedias and their like are left out.
  public var leastSitelinks = 0
  /// Entities of other types are left out; nil for all.
  public var types: Set<EntityType>?
  /// Names in other languages are left out.
  public var languages = NameLanguages([.english, .arabic, .persian])

  /// Takes everything.
  public init() {}
}

extension ImportOptions {
  /// Why an entity of a type is left out; nil when it is taken.
  func refuses(_ type: EntityType?) -> String? {
    guard let types, let type, !types.contains(type) else { return nil }
    return "of other types"
  }
}

extension EntityRecord {
  /// Adds a name of unknown language, if it is in a script of one of the languages taken.
  mutating func add(_ name: String, options: ImportOptions, isLabel: Bool = false) {
    guard let language = TextLanguage(lettersOf: name), options.languages.contains(language) else { return }
    add(name, language, isLabel: isLabel)
  }
}
