extension LayerSchema {
  /// The names of a text and what they stand for.
  public static let mentions = LayerSchema(
    name: "mentions",
    summary: "Names of persons, places, organizations and the like, and the entities they stand for.",
    isDisjoint: true,
    columns: [
      ColumnSchema("type", .enumeration(EntityType.allCases.map(\.code)), summary: "What is named."),
      ColumnSchema(
        "entity", .entity, summary: "The entity's id; null for a name that no knowledge base has."),
      ColumnSchema("label", .text, summary: "The entity's usual name, in the document's language if known."),
      ColumnSchema(
        "score", .number, summary: "How likely the entity is right, or the name a name, from 0 to 1."),
      ColumnSchema(
        "candidates", .textList, omitsEmptyList: true,
        summary: "With `explain`: the best candidates with the reasons in numbers."),
    ])
}

/// The names of a batch: ``LayerSchema/mentions`` with its types.
public struct MentionView {
  /// The layer behind the view.
  public let layer: Layer

  /// Wraps a layer of the schema ``LayerSchema/mentions``.
  public init(_ layer: Layer) { self.layer = layer }

  /// What a row names.
  public func type(_ row: Int) -> EntityType { EntityType(rawValue: layer.columns[0].codes[row]) ?? .other }

  /// The id of the entity that a row stands for; nil for a name that no knowledge base has.
  public func entity(_ row: Int) -> UnsafeBufferPointer<UInt8>? { layer.text(layer.columns[1].texts[row]) }

  /// Whether a row stands for an entity.
  public func isLinked(_ row: Int) -> Bool { !layer.columns[1].texts[row].isNull }

  /// Appends a mention to the open document; candidates are appended to column 4 by the caller, who then closes
  /// the list.
  public func append(
    _ span: Span, _ type: EntityType, entity: UnsafeBufferPointer<UInt8>?,
    label: UnsafeBufferPointer<UInt8>?, score: Double
  ) {
    layer.spans.append(span)
    layer.columns[0].codes.append(type.rawValue)
    layer.columns[1].texts.append(entity.map { layer.store($0) } ?? .null)
    layer.columns[2].texts.append(label.map { layer.store($0) } ?? .null)
    layer.columns[3].numbers.append(score)
  }
}
