import TextCore

/// A stage did not do what its description says.
public struct ContractViolation: Error, CustomStringConvertible {
  /// What it did.
  public var description: String

  init(_ what: String) { description = "the stage broke its contract: \(what)" }
}

/// Checks the rows that a stage appended for a document against what it declares.
enum ContractCheck {
  /// - Complexity: O(rows of the document), some nanoseconds each.
  static func check(_ step: Plan.Step, _ plan: Plan, _ document: Int, of batch: Batch) throws {
    for (id, layer) in batch.layers.enumerated() {
      if step.writes.contains(id) {
        try check(layer, batch.text(of: document))
      } else if layer.spans.count != layer.sealedRows {
        throw ContractViolation(
          "it appended to layer '\(layer.schema.name)', which it does not declare to write")
      }
    }
  }

  private static func check(_ layer: Layer, _ text: UnsafeBufferPointer<UInt8>) throws {
    let schema = layer.schema
    let rows = layer.sealedRows..<layer.spans.count
    func fail(_ row: Int, _ what: String) -> ContractViolation {
      ContractViolation("row \(row - rows.lowerBound) of layer '\(schema.name)' \(what)")
    }
    if schema.extent == .document {
      guard rows.count == 1, layer.spans[rows.lowerBound] == Span(start: 0, end: UInt32(text.count)) else {
        throw ContractViolation("layer '\(schema.name)' must have one row that covers the document")
      }
    }
    var previous = Span(start: 0, end: 0)
    for (index, span) in UnsafeBufferPointer(rebasing: layer.spans.elements[rows]).enumerated() {
      if let fault = fault(span, behind: previous, schema, text) {
        throw fail(rows.lowerBound + index, fault)
      }
      previous = span
    }
    for column in layer.columns {
      for row in rows {
        if let fault = fault(row, of: column, layer) {
          throw fail(row, "has \(fault) in column '\(column.schema.name)'")
        }
      }
    }
  }

  /// What is wrong with a row's span; nil when it is in order.
  private static func fault(
    _ span: Span, behind previous: Span, _ schema: LayerSchema, _ text: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard span.start <= span.end, Int(span.end) <= text.count else {
      return "ends at byte \(span.end) of \(text.count)"
    }
    if schema.extent == .spans, span.count == 0 { return "is empty" }
    guard text.isCharacterBoundary(Int(span.start)), text.isCharacterBoundary(Int(span.end)) else {
      return "cuts a character at bytes \(span.start)–\(span.end)"
    }
    guard (previous.start, previous.end) <= (span.start, span.end) else { return "is out of order" }
    return schema.isDisjoint && span.start < previous.end ? "overlaps the row before" : nil
  }

  /// What is wrong with a row's value; nil when the column can hold it.
  private static func fault(_ row: Int, of column: Column, _ layer: Layer) -> String? {
    switch column.schema.kind {
    case .enumeration(let names):
      let code = column.codes[row]
      return Int(code) < names.count ? nil : "code \(code), of \(names.count) names,"
    case .number: return column.numbers[row].isFinite ? nil : "a number that is not finite"
    case .text, .entity: return fault(column.texts[row], layer)
    case .textList: return column.items(of: row).lazy.compactMap { fault(column.texts[$0], layer) }.first
    case .integer: return nil
    }
  }

  private static func fault(_ text: TextReference, _ layer: Layer) -> String? {
    guard layer.holds(text) else { return "text that is not stored in this layer" }
    guard let bytes = layer.text(text) else { return nil }
    return UTF8Repair.firstInvalid(bytes) == nil ? nil : "text that is not valid UTF-8"
  }
}
