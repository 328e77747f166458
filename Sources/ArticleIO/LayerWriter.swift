import TextCore

/// Writes the rows of one layer as JSON, in the form that its schema names.
struct LayerWriter {
  private let schema: LayerSchema
  private let layer: Int
  /// `,"NAME":`
  private let key: [UInt8]
  /// For each column `,"NAME":`.
  private let columnKeys: [[UInt8]]
  /// For each enumeration column its names as JSON strings.
  private let names: [[[UInt8]]]

  init(schema: LayerSchema, layer: Int) {
    self.schema = schema
    self.layer = layer
    self.key = Array(",\"\(schema.name)\":".utf8)
    self.columnKeys = schema.columns.map { Array(",\"\($0.name)\":".utf8) }
    self.names = schema.columns.map { column in
      guard case .enumeration(let names) = column.kind else { return [] }
      return names.map { name in
        var target = Arena<UInt8>()
        target.append(jsonString: name)
        return Array(target.elements)
      }
    }
  }

  func write(
    document: Int, text: UnsafeBufferPointer<UInt8>, of batch: Batch, offsets: inout OffsetConverter
  ) {
    let rows = batch.layers[layer].rows(of: document)
    batch.output.append(key)
    if schema.extent == .document {
      writeDocumentRow(rows.first, of: batch)
      return
    }
    batch.output.append(UInt8(ascii: "["))
    for row in rows {
      if row > rows.lowerBound { batch.output.append(UInt8(ascii: ",")) }
      switch schema.form {
      case .compact: writeCompact(row, of: batch, offsets: &offsets)
      case .object: writeObject(row, text: text, of: batch, offsets: &offsets)
      }
    }
    batch.output.append(UInt8(ascii: "]"))
  }

  private func writeCompact(_ row: Int, of batch: Batch, offsets: inout OffsetConverter) {
    let span = batch.layers[layer].spans[row]
    batch.output.append(UInt8(ascii: "["))
    batch.output.append(decimal: offsets.convert(span.start))
    batch.output.append(UInt8(ascii: ","))
    batch.output.append(decimal: offsets.convert(span.end))
    for column in schema.columns.indices {
      batch.output.append(UInt8(ascii: ","))
      writeValue(column, row, of: batch)
    }
    batch.output.append(UInt8(ascii: "]"))
  }

  private func writeObject(
    _ row: Int, text: UnsafeBufferPointer<UInt8>, of batch: Batch, offsets: inout OffsetConverter
  ) {
    let span = batch.layers[layer].spans[row]
    batch.output.append(literal: "{\"start\":")
    batch.output.append(decimal: offsets.convert(span.start))
    batch.output.append(literal: ",\"end\":")
    batch.output.append(decimal: offsets.convert(span.end))
    batch.output.append(literal: ",\"text\":")
    batch.output.append(jsonString: UnsafeBufferPointer(rebasing: text[Int(span.start)..<Int(span.end)]))
    for column in schema.columns.indices {
      batch.output.append(columnKeys[column])
      writeValue(column, row, of: batch)
    }
    batch.output.append(UInt8(ascii: "}"))
  }

  private func writeDocumentRow(_ row: Int?, of batch: Batch) {
    guard let row else {
      batch.output.append(literal: "null")
      return
    }
    batch.output.append(UInt8(ascii: "{"))
    for column in schema.columns.indices {
      // The first key goes without its comma.
      if column == 0 {
        columnKeys[column].withUnsafeBufferPointer { key in
          batch.output.append(UnsafeBufferPointer(rebasing: key.dropFirst()))
        }
      } else {
        batch.output.append(columnKeys[column])
      }
      writeValue(column, row, of: batch)
    }
    batch.output.append(UInt8(ascii: "}"))
  }

  private func writeValue(_ index: Int, _ row: Int, of batch: Batch) {
    let column = batch.layers[layer].columns[index]
    switch column.schema.kind {
    case .enumeration: batch.output.append(names[index][Int(column.codes[row])])
    case .integer: batch.output.append(decimal: Int(column.integers[row]))
    case .number: batch.output.append(number: column.numbers[row])
    case .text, .entity: writeText(column.texts[row], of: batch)
    case .textList:
      batch.output.append(UInt8(ascii: "["))
      let items = column.items(of: row)
      for item in items {
        if item > items.lowerBound { batch.output.append(UInt8(ascii: ",")) }
        writeText(column.texts[item], of: batch)
      }
      batch.output.append(UInt8(ascii: "]"))
    }
  }

  private func writeText(_ reference: TextReference, of batch: Batch) {
    if let text = batch.layers[layer].text(reference) {
      batch.output.append(jsonString: text)
    } else {
      batch.output.append(literal: "null")
    }
  }
}

extension Arena where Element == UInt8 {
  fileprivate mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }
}
