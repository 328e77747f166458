import TextCore

/// A test that a pipeline file carries: a document, and rows that its layers must have.
public struct PipelineTest: Sendable {
  /// What messages call the test.
  public var name: String
  /// The document's text.
  public var text: String
  /// The language that the document states.
  public var language: String?
  /// What the layers must hold.
  public var expectations: [LayerExpectation]
  /// Where the test stands.
  public var location: SourceLocation

  /// Makes a test.
  public init(
    name: String, text: String, language: String?, expectations: [LayerExpectation], location: SourceLocation
  ) {
    self.name = name
    self.text = text
    self.language = language
    self.expectations = expectations
    self.location = location
  }
}

/// Rows that a layer must have.
public struct LayerExpectation: Sendable {
  /// The layer's name.
  public var layer: String
  /// The rows, in order.
  public var rows: [RowExpectation]
  /// Whether the layer may have other rows between and around these.
  public var isPartial: Bool
  /// Where the expectation stands.
  public var location: SourceLocation

  /// Makes an expectation.
  public init(layer: String, rows: [RowExpectation], isPartial: Bool, location: SourceLocation) {
    self.layer = layer
    self.rows = rows
    self.isPartial = isPartial
    self.location = location
  }
}

/// The text and columns that a row must have; what is not named may be anything.
public struct RowExpectation: Sendable {
  /// The surface text and columns, by name (`text` is the surface text).
  public var values: [(name: String, value: OptionValue)]
  /// Where the row stands.
  public var location: SourceLocation

  /// Makes an expectation.
  public init(values: [(name: String, value: OptionValue)], location: SourceLocation) {
    self.values = values
    self.location = location
  }
}
