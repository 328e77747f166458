import JSONTree
import TextCore

/// Reads the rows of one layer from an answer: each `{"start":…, "end":…, column:…}` or `[start, end, column, …]`.
struct RowReader {
  let schema: LayerSchema
  let layer: Int

  func read(
    _ node: JSONNode, to layer: Layer, _ text: UnsafeBufferPointer<UInt8>,
    _ positions: borrowing UnitPositions
  ) throws(PluginError) {
    if schema.extent == .document {
      if node.isNull { return }
      guard node.isObject else { throw wrong("an object with a value for each column", node) }
      layer.spans.append(Span(start: 0, end: UInt32(text.count)))
      try readColumns(node, to: layer)
      return
    }
    guard node.isArray else { throw wrong("an array of rows", node) }
    for row in node.children {
      if row.isArray {
        try readCompact(row, to: layer, positions)
      } else if row.isObject {
        try readObject(row, to: layer, positions)
      } else {
        throw wrong("an array of objects or arrays", row)
      }
    }
  }

  private func readObject(
    _ row: JSONNode, to layer: Layer, _ positions: borrowing UnitPositions
  ) throws(PluginError) {
    var start: Int64?
    var end: Int64?
    for member in row.children {
      if member.key.isSame(as: "start") { start = member.integer }
      if member.key.isSame(as: "end") { end = member.integer }
    }
    try append(start, end, to: layer, positions)
    try readColumns(row, to: layer)
  }

  private func readCompact(
    _ row: JSONNode, to layer: Layer, _ positions: borrowing UnitPositions
  ) throws(PluginError) {
    var items = row.children
    try append(items.next()?.integer, items.next()?.integer, to: layer, positions)
    for column in layer.columns {
      guard let value = items.next() else {
        throw PluginError("a row of layer '\(schema.name)' has no value for column '\(column.schema.name)'")
      }
      try append(value, to: column, of: layer)
    }
    if items.next() != nil {
      throw PluginError("a row of layer '\(schema.name)' has more values than columns")
    }
  }

  private func append(
    _ start: Int64?, _ end: Int64?, to layer: Layer, _ positions: borrowing UnitPositions
  ) throws(PluginError) {
    guard let start, let end else {
      throw PluginError("a row of layer '\(schema.name)' lacks 'start' or 'end', which must be whole numbers")
    }
    guard let first = positions.byte(at: Int(start)), let last = positions.byte(at: Int(end)) else {
      throw PluginError(
        "a row of layer '\(schema.name)' has the span \(start)–\(end), which is not one of the text's characters"
      )
    }
    layer.spans.append(Span(start: first, end: last))
  }

  private func readColumns(_ row: JSONNode, to layer: Layer) throws(PluginError) {
    for column in layer.columns {
      let name = column.schema.name
      if let value = row.children.first(where: { $0.key.isSame(as: name) }) {
        try append(value, to: column, of: layer)
      } else if column.schema.kind == .text || column.schema.kind == .entity {
        column.texts.append(.null)
      } else {
        throw PluginError("a row of layer '\(schema.name)' has no value for column '\(name)'")
      }
    }
    for member in row.children {
      let isKnown =
        ["start", "end", "text"].contains { member.key.isSame(as: $0) }
        || schema.columns.contains { member.key.isSame(as: $0.name) }
      if isKnown { continue }
      let name = String(decoding: member.key, as: UTF8.self)
      throw PluginError("a row of layer '\(schema.name)' has '\(name)', which is none of its columns")
    }
  }

  private func append(_ value: JSONNode, to column: Column, of layer: Layer) throws(PluginError) {
    switch column.schema.kind {
    case .integer:
      guard let number = value.integer else { throw wrong("a whole number", value, in: column) }
      column.integers.append(number)
    case .number:
      guard let number = value.number else { throw wrong("a number", value, in: column) }
      column.numbers.append(number)
    case .enumeration(let names):
      guard let text = value.text, let code = names.firstIndex(where: { text.isSame(as: $0) }) else {
        throw wrong("one of \(names.joined(separator: ", "))", value, in: column)
      }
      column.codes.append(UInt8(truncatingIfNeeded: code))
    case .text, .entity:
      guard value.text != nil || value.isNull else { throw wrong("text or null", value, in: column) }
      column.texts.append(value.text.map { layer.store($0) } ?? .null)
    case .textList:
      guard value.isArray else { throw wrong("an array of texts", value, in: column) }
      for item in value.children {
        guard let text = item.text else { throw wrong("an array of texts", item, in: column) }
        column.texts.append(layer.store(text))
      }
      column.closeList()
    }
  }

  private func wrong(_ wanted: String, _ found: JSONNode, in column: Column? = nil) -> PluginError {
    let place =
      column.map { "column '\($0.schema.name)' of layer '\(schema.name)'" } ?? "layer '\(schema.name)'"
    return PluginError("\(place) must be \(wanted), not \(found.phrase)")
  }
}
