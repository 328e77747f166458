import TextCore

/// What one source says about one entity; records with the same id are merged.
public struct EntityRecord: Hashable, Sendable {
  /// The entity's id: `Q794`, or that of another source with its prefix.
  public var id: String
  /// What it is; nil in records that only add to an entity.
  public var type: EntityType?
  /// Its names.
  public var names: [Name] = []
  /// A short phrase that says what it is.
  public var description: String?
  /// The source's own measure of how well known it is, from 0 to 1.
  public var prior: Double?
  /// Measures of popularity, each in its own scale.
  public var popularity: [Popularity] = []
  /// What else is known.
  public var facts: [Fact] = []
  /// Relations to other entities.
  public var relations: [RelationRecord] = []
  /// Where this comes from.
  public var sources: [String] = []
  /// Further ids of the same entity.
  public var otherIDs: [String] = []

  /// Makes a record that says nothing yet.
  public init(id: String, type: EntityType? = nil) {
    self.id = id
    self.type = type
  }

  /// A name.
  public struct Name: Hashable, Sendable {
    /// The name as the source writes it.
    public var text: String
    /// The language.
    public var language: TextLanguage
    /// Whether it is the usual one in its language.
    public var isLabel: Bool
  }

  /// A measure of popularity.
  public struct Popularity: Hashable, Sendable {
    /// The scale; only values of one scale are compared.
    public var scale: String
    /// The value; larger is more popular.
    public var value: Double

    /// Makes a measure.
    public init(scale: String, value: Double) {
      self.scale = scale
      self.value = value
    }
  }

  /// A fact.
  public struct Fact: Hashable, Sendable {
    /// What is said: `population`.
    public var key: String
    /// The value as text.
    public var value: String
  }

  /// A relation to another entity.
  public struct RelationRecord: Hashable, Sendable {
    /// What it is called.
    public var kind: String
    /// The other entity's id.
    public var other: String
    /// Whether the source states it from the other entity to this one.
    public var isInverse: Bool

    /// Makes a relation.
    public init(kind: String, other: String, isInverse: Bool = false) {
      self.kind = kind
      self.other = other
      self.isInverse = isInverse
    }
  }

  /// Adds a name unless it is empty.
  public mutating func add(_ text: String, _ language: TextLanguage, isLabel: Bool = false) {
    if !text.isEmpty { names.append(Name(text: text, language: language, isLabel: isLabel)) }
  }

  /// Adds a fact unless its value is empty.
  public mutating func add(fact key: String, _ value: String) {
    if !value.isEmpty { facts.append(Fact(key: key, value: value)) }
  }

  /// The first value of a fact.
  public func fact(_ key: String) -> String? { facts.first { $0.key == key }?.value }

  /// The usual name in a language.
  public func label(_ language: TextLanguage) -> String? {
    names.first { $0.isLabel && $0.language == language }?.text
  }
}
