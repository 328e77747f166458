/// The values of one column for all rows of a layer; only the arena of its type is used.
///
/// Ownership: a column belongs to its ``Layer``.
public final class Column {
  /// The column's name and type.
  public let schema: ColumnSchema
  /// Values of an integer column.
  public var integers = Arena<Int64>()
  /// Values of a number column.
  public var numbers = Arena<Double>()
  /// Values of an enumeration column: indices into its names.
  public var codes = Arena<UInt8>()
  /// Values of a text or entity column; the items of all lists of a text list column.
  public var texts = Arena<TextReference>()
  /// Values of a text list column: the end of each row's items in ``texts``.
  public var listEnds = Arena<Int>()

  init(schema: ColumnSchema) { self.schema = schema }

  /// The number of rows.
  public var count: Int {
    switch schema.kind {
    case .integer: integers.count
    case .number: numbers.count
    case .enumeration: codes.count
    case .text, .entity: texts.count
    case .textList: listEnds.count
    }
  }

  /// Whether all codes of an enumeration column from a row on have names; true for other columns.
  public func codesHaveNames(from row: Int) -> Bool {
    guard case .enumeration(let names) = schema.kind, row < codes.count else { return true }
    var largest: UInt8 = 0
    for code in codes.elements[row...] { largest = max(largest, code) }
    return Int(largest) < names.count
  }

  /// Whether a text list column has items whose row was not closed.
  var hasOpenList: Bool {
    schema.kind == .textList && texts.count != (listEnds.count == 0 ? 0 : listEnds[listEnds.count - 1])
  }

  /// The items of a text list column's row, as indices into ``texts``.
  public func items(of row: Int) -> Range<Int> { (row == 0 ? 0 : listEnds[row - 1])..<listEnds[row] }

  /// Closes the list of a text list column's next row after its items were appended to ``texts``.
  public func closeList() { listEnds.append(texts.count) }

  func truncate(to rows: Int) {
    switch schema.kind {
    case .integer: integers.truncate(to: min(rows, integers.count))
    case .number: numbers.truncate(to: min(rows, numbers.count))
    case .enumeration: codes.truncate(to: min(rows, codes.count))
    case .text, .entity: texts.truncate(to: min(rows, texts.count))
    case .textList:
      listEnds.truncate(to: min(rows, listEnds.count))
      texts.truncate(to: listEnds.count == 0 ? 0 : listEnds[listEnds.count - 1])
    }
  }

  func removeAll(keeping: Int) {
    integers.removeAll(keeping: keeping)
    numbers.removeAll(keeping: keeping)
    codes.removeAll(keeping: keeping)
    texts.removeAll(keeping: keeping)
    listEnds.removeAll(keeping: keeping)
  }
}
