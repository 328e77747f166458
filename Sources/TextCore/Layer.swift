/// The rows of one layer for all documents of a batch, column by column.
///
/// A stage appends the rows of one document after the other; ``seal(document:)`` closes a document. Rows are
/// numbered through the whole batch; ``rows(of:)`` gives those of a document.
///
/// Ownership: a layer belongs to its ``Batch`` and follows its owner; it is never shared between threads.
public final class Layer {
  /// What the layer holds.
  public let schema: LayerSchema
  /// The spans of all rows, in bytes of their document's text.
  public var spans = Arena<Span>()
  /// The columns, in the schema's order.
  public let columns: [Column]
  /// The bytes of text columns.
  public var strings = Arena<UInt8>()
  private var rowEnds = Arena<Int>()

  /// Makes an empty layer.
  public init(schema: LayerSchema) {
    self.schema = schema
    self.columns = schema.columns.map(Column.init)
  }

  /// The number of documents closed so far.
  public var sealedDocuments: Int { rowEnds.count }

  /// The number of rows in documents closed so far.
  public var sealedRows: Int { rowEnds.count == 0 ? 0 : rowEnds[rowEnds.count - 1] }

  /// The rows of a document; empty while it is not sealed.
  public func rows(of document: Int) -> Range<Int> {
    guard document < rowEnds.count else { return 0..<0 }
    return (document == 0 ? 0 : rowEnds[document - 1])..<rowEnds[document]
  }

  /// Closes the rows of the next document, which must be number ``sealedDocuments``.
  public func seal(document: Int) {
    precondition(document == rowEnds.count, "documents are sealed in order")
    rowEnds.append(spans.count)
  }

  /// Drops the rows appended since the last sealed document.
  public func rollBack() {
    let rows = sealedRows
    spans.truncate(to: rows)
    for column in columns { column.truncate(to: rows) }
  }

  /// Whether every column has a row for every span, and every item of a list its row.
  public var isRectangular: Bool { columns.allSatisfy { $0.count == spans.count && !$0.hasOpenList } }

  /// Stores text for a ``ColumnSchema/Kind/text`` or ``ColumnSchema/Kind/entity`` value of a row.
  public func store(_ text: UnsafeBufferPointer<UInt8>) -> TextReference {
    let start = strings.count
    strings.append(text)
    return TextReference(start: UInt32(start), end: UInt32(strings.count))
  }

  /// Stores text for a value of a row.
  public func store(_ text: String) -> TextReference {
    var copy = text
    return copy.withUTF8 { store($0) }
  }

  /// Whether a text is one of this layer, or null.
  public func holds(_ reference: TextReference) -> Bool {
    reference.isNull || reference.start <= reference.end && Int(reference.end) <= strings.count
  }

  /// The bytes of a stored text; nil for null. Valid until the layer changes.
  public func text(_ reference: TextReference) -> UnsafeBufferPointer<UInt8>? {
    guard !reference.isNull else { return nil }
    return strings.bytes(ByteRange(Int(reference.start), Int(reference.end)))
  }

  /// Drops all rows and keeps the memory, up to `keeping` bytes an arena.
  func removeAll(keeping: Int) {
    spans.removeAll(keeping: keeping)
    strings.removeAll(keeping: keeping)
    rowEnds.removeAll()
    for column in columns { column.removeAll(keeping: keeping) }
  }
}

/// Where a text value lies in its layer's ``Layer/strings``.
public struct TextReference: BitwiseCopyable, Hashable, Sendable {
  var start: UInt32
  var end: UInt32

  init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// No value.
  public static let null = TextReference(start: .max, end: .max)
  /// Whether this is no value.
  public var isNull: Bool { start == .max }
}
