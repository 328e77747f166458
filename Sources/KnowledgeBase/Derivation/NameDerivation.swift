import TextCore

/// A name with its language and where it comes from.
struct DerivedName: Hashable {
  var text: String
  var language: TextLanguage
  var kind: NameKind

  init(_ text: String, _ language: TextLanguage, _ kind: NameKind) {
    self.text = text
    self.language = language
    self.kind = kind
  }
}

/// A family of names that can be derived from what sources say about an entity.
protocol NameRule: Sendable {
  /// Appends the names that the rule derives.
  func derive(from entity: EntityRecord, into names: inout [DerivedName])
}

/// Derives the names that texts use and sources do not list.
struct NameDerivation {
  private let rules: [any NameRule] = [
    SurnameRule(), ShortFormRule(), BeforeCommaRule(), RegionRule(), AcronymRule(), DemonymRule(),
    LegalFormRule(), ClubRule(), UniversityRule(), ArticleRule(), SpacingRule(),
  ]

  /// The derived names of an entity, some perhaps more than once.
  func names(of entity: EntityRecord) -> [DerivedName] {
    var names: [DerivedName] = []
    for rule in rules { rule.derive(from: entity, into: &names) }
    return names
  }
}
