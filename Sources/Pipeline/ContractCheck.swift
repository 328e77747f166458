import TextCore

/// A stage did not do what its description says.
public struct ContractViolation: Error, CustomStringConvertible {
  /// What it did.
  public var description: String

  init(_ what: String) { description = "the stage broke its contract: \(what)" }
}

/// Checks the rows that a stage appended for a document against what it declares.
enum ContractCheck {
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

  /// - Complexity: O(rows of the document).
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
    var previous: Span?
    for row in rows {
      let span = layer.spans[row]
      guard span.start <= span.end, Int(span.end) <= text.count else {
        throw fail(row, "ends at byte \(span.end) of \(text.count)")
      }
      if schema.extent == .spans && span.count == 0 { throw fail(row, "is empty") }
      guard text.isCharacterBoundary(Int(span.start)), text.isCharacterBoundary(Int(span.end)) else {
        throw fail(row, "cuts a character at bytes \(span.start)–\(span.end)")
      }
      if let previous {
        guard (previous.start, previous.end) <= (span.start, span.end) else {
          throw fail(row, "is out of order")
        }
        if schema.isDisjoint && span.start < previous.end { throw fail(row, "overlaps the row before") }
      }
      previous = span
      for column in layer.columns { try check(column, row) { fail(row, $0) } }
    }
  }

  private static func check(_ column: Column, _ row: Int, _ fail: (String) -> ContractViolation) throws {
    switch column.schema.kind {
    case .enumeration(let names):
      guard Int(column.codes[row]) < names.count else {
        throw fail(
          "has code \(column.codes[row]) in column '\(column.schema.name)', which has \(names.count) names")
      }
    case .number:
      guard column.numbers[row].isFinite else {
        throw fail("has a number in column '\(column.schema.name)' that is not finite")
      }
    case .integer, .text, .entity, .textList: break
    }
  }
}
