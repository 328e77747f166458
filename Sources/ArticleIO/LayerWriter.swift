import TextCore

/// Writes the rows of one layer as JSON, in the form that its schema names.
package struct LayerWriter {
  private let schema: LayerSchema
  private let layer: Int
  /// `,"NAME":`
  private let key: [UInt8]
  private let columns: [ColumnWriter]
  private let compactRows: CompactRowWriter?

  /// - Parameter layer: the layer's id in its batch.
  package init(schema: LayerSchema, layer: Int) {
    self.schema = schema
    self.layer = layer
    self.key = Array(",\"\(schema.name)\":".utf8)
    self.columns = ColumnWriter.writers(of: schema.columns)
    self.compactRows = CompactRowWriter(schema)
  }

  /// Appends `,"NAME":[row, …]` for a document, whose text the offsets have begun.
  package func write(
    document: Int, text: UnsafeBufferPointer<UInt8>, of batch: Batch, to output: inout Arena<UInt8>,
    offsets: borrowing OffsetConverter
  ) {
    let layer = batch.layers[layer]
    let rows = layer.rows(of: document)
    output.append(key)
    if schema.extent == .document {
      writeDocumentRow(rows.first, of: layer, to: &output)
      return
    }
    output.append(UInt8(ascii: "["))
    switch schema.form {
    case .compact:
      if let compactRows {
        compactRows.write(rows, of: layer, to: &output, offsets: offsets)
      } else {
        for row in rows { writeCompact(row, of: layer, to: &output, offsets: offsets) }
      }
    case .object:
      for row in rows { writeObject(row, text: text, of: layer, to: &output, offsets: offsets) }
    }
    // Every row ends in a comma; the last one makes room for the bracket.
    if !rows.isEmpty { output.truncate(to: output.count - 1) }
    output.append(UInt8(ascii: "]"))
  }

  private func writeCompact(
    _ row: Int, of layer: Layer, to output: inout Arena<UInt8>, offsets: borrowing OffsetConverter
  ) {
    let span = layer.spans[row]
    output.append(UInt8(ascii: "["))
    output.append(decimal: offsets.convert(span.start))
    output.append(UInt8(ascii: ","))
    output.append(decimal: offsets.convert(span.end))
    for (index, column) in columns.enumerated() {
      column.writeCompact(row, of: layer.columns[index], layer, to: &output)
    }
    output.append(literal: "],")
  }

  private func writeObject(
    _ row: Int, text: UnsafeBufferPointer<UInt8>, of layer: Layer, to output: inout Arena<UInt8>,
    offsets: borrowing OffsetConverter
  ) {
    let span = layer.spans[row]
    output.append(literal: "{\"start\":")
    output.append(decimal: offsets.convert(span.start))
    output.append(literal: ",\"end\":")
    output.append(decimal: offsets.convert(span.end))
    output.append(literal: ",\"text\":")
    output.append(jsonString: UnsafeBufferPointer(rebasing: text[Int(span.start)..<Int(span.end)]))
    for (index, column) in columns.enumerated() {
      column.writeMember(row, of: layer.columns[index], layer, to: &output)
    }
    output.append(literal: "},")
  }

  private func writeDocumentRow(_ row: Int?, of layer: Layer, to output: inout Arena<UInt8>) {
    guard let row else {
      output.append(literal: "null")
      return
    }
    let start = output.count
    for (index, column) in columns.enumerated() {
      column.writeMember(row, of: layer.columns[index], layer, to: &output)
    }
    // The comma before the first member becomes the bracket.
    if output.count > start { output[start] = UInt8(ascii: "{") } else { output.append(UInt8(ascii: "{")) }
    output.append(UInt8(ascii: "}"))
  }
}
