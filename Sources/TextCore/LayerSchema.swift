/// What a layer holds: its name, its columns and the rules its rows keep.
///
/// JSON output, the JSON Schema, contract checks and plugins all work from this value alone.
public struct LayerSchema: Hashable, Sendable {
  /// How many rows a document has and what they cover.
  public enum Extent: Hashable, Sendable {
    /// Any number of rows, each a span of the text, ordered by start and then by end.
    case spans
    /// Exactly one row, about the whole document.
    case document
  }

  /// How a row of spans is written in JSON.
  public enum Form: Hashable, Sendable {
    /// `[start, end, column, …]`: for layers with a row for every word.
    case compact
    /// `{"start":…, "end":…, "text":…, column:…}`: for layers that people read.
    case object
  }

  /// The name: lower case letters, digits and `_`; also the JSON key.
  public var name: String
  /// What the layer holds, in one sentence.
  public var summary: String
  /// How many rows a document has.
  public var extent: Extent
  /// How a row is written in JSON.
  public var form: Form
  /// Whether no two spans overlap.
  public var isDisjoint: Bool
  /// The columns, in their order of output.
  public var columns: [ColumnSchema]

  /// Makes a schema.
  public init(
    name: String, summary: String, extent: Extent = .spans, form: Form = .object,
    isDisjoint: Bool = false, columns: [ColumnSchema] = []
  ) {
    self.name = name
    self.summary = summary
    self.extent = extent
    self.form = form
    self.isDisjoint = isDisjoint
    self.columns = columns
  }

  /// The index of the column with this name.
  public func column(named name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

/// A column of a layer.
public struct ColumnSchema: Hashable, Sendable {
  /// The type of a column's values.
  public enum Kind: Hashable, Sendable {
    /// A signed 64-bit number.
    case integer
    /// A finite floating-point number, written with up to four decimals.
    case number
    /// One of at most 256 names, stored as its index.
    case enumeration([String])
    /// Text of its own, or null.
    case text
    /// The id of an entity of a knowledge base, or null for a name that is in none.
    case entity
    /// A list of texts.
    case textList
  }

  /// The name: lower case letters, digits and `_`; also the JSON key.
  public var name: String
  /// The type of the values.
  public var kind: Kind
  /// What the column says, in one sentence.
  public var summary: String
  /// The key of the JSON object that holds the value in rows that are objects, together with those of the
  /// neighbouring columns of the same group; nil when the value stands in the row itself.
  public var group: String?

  /// Whether rows that are objects leave the key out when a list is empty.
  public var omitsEmptyList: Bool

  /// Makes a column.
  public init(
    _ name: String, _ kind: Kind, group: String? = nil, omitsEmptyList: Bool = false, summary: String
  ) {
    self.name = name
    self.kind = kind
    self.group = group
    self.omitsEmptyList = omitsEmptyList
    self.summary = summary
  }
}
