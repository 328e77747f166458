import TextCore

/// Everything about a stage that can be known without running it.
///
/// Parsing, checking, `dabir stages`, the JSON Schema and the documentation all derive from this value.
public struct StageDescription: Sendable {
  /// The name in pipeline files: lower case letters, digits and `-`.
  public var name: String
  /// What the stage does, in one sentence.
  public var summary: String
  /// The version of its behaviour; it changes whenever output for the same input may change.
  public var version: String
  /// Its options.
  public var options: [OptionDescription]
  /// The layers that it looks at.
  public var reads: [LayerUse]
  /// The layers that it fills.
  public var writes: [LayerSchema]
  /// Whether it may leave documents out.
  public var filters: Bool
  /// Whether what it makes of a document depends on others, so that an archive cannot be worked on in shards.
  public var looksAcrossDocuments: Bool

  /// Describes a stage.
  public init(
    name: String, summary: String, version: String, options: [OptionDescription] = [],
    reads: [LayerUse] = [], writes: [LayerSchema] = [], filters: Bool = false,
    looksAcrossDocuments: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.version = version
    self.options = options
    self.reads = reads
    self.writes = writes
    self.filters = filters
    self.looksAcrossDocuments = looksAcrossDocuments
  }
}

/// A layer that a stage looks at.
public struct LayerUse: Sendable, Hashable {
  /// The layer's name.
  public var layer: String
  /// The columns that it needs.
  public var columns: [String]
  /// Whether the stage also works without the layer.
  public var isOptional: Bool
  /// An option that must have the value that the layer's writer has for its option of this name, and takes it
  /// where it is not given: a knowledge base, of whose entities the layer speaks. A writer without such an option
  /// asks for nothing.
  public var sharedOption: String?

  /// A layer that must be there.
  public static func required(
    _ layer: String, columns: [String] = [], sharing option: String? = nil
  ) -> LayerUse {
    LayerUse(layer: layer, columns: columns, isOptional: false, sharedOption: option)
  }

  /// A layer that is used when an earlier stage writes it.
  public static func optional(_ layer: String, columns: [String] = []) -> LayerUse {
    LayerUse(layer: layer, columns: columns, isOptional: true)
  }
}
