import TextCore

/// Writes the values of one column as JSON.
struct ColumnWriter {
  /// `,"NAME":`, or `,"GROUP":{"NAME":` for the first column of a group.
  private let key: [UInt8]
  /// Whether the column is the last of its group.
  private let closesGroup: Bool
  /// For an enumeration, each name as `,"NAME"`.
  private let names: [[UInt8]]

  /// The writers of a layer's columns.
  static func writers(of columns: [ColumnSchema]) -> [ColumnWriter] {
    columns.indices.map { index in
      ColumnWriter(
        columns[index], previous: index > 0 ? columns[index - 1].group : nil,
        next: index + 1 < columns.count ? columns[index + 1].group : nil)
    }
  }

  private init(_ schema: ColumnSchema, previous: String?, next: String?) {
    if let group = schema.group, group != previous {
      key = Array(",\"\(group)\":{\"\(schema.name)\":".utf8)
    } else {
      key = Array(",\"\(schema.name)\":".utf8)
    }
    closesGroup = schema.group != nil && schema.group != next
    guard case .enumeration(let names) = schema.kind else {
      self.names = []
      return
    }
    self.names = names.map { name in
      var target = Arena<UInt8>()
      target.append(UInt8(ascii: ","))
      target.append(jsonString: name)
      return Array(target.elements)
    }
  }

  /// Writes `,VALUE`.
  func writeCompact(_ row: Int, of column: Column, _ layer: Layer, to output: inout Arena<UInt8>) {
    if !names.isEmpty {
      output.append(names[Int(column.codes[row])])
    } else {
      output.append(UInt8(ascii: ","))
      writeValue(row, of: column, layer, to: &output)
    }
  }

  /// Writes `,"NAME":VALUE`.
  func writeMember(_ row: Int, of column: Column, _ layer: Layer, to output: inout Arena<UInt8>) {
    if column.schema.omitsEmptyList, column.items(of: row).isEmpty { return }
    output.append(key)
    if !names.isEmpty {
      let name = names[Int(column.codes[row])]
      name.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0.dropFirst())) }
    } else {
      writeValue(row, of: column, layer, to: &output)
    }
    if closesGroup { output.append(UInt8(ascii: "}")) }
  }

  private func writeValue(_ row: Int, of column: Column, _ layer: Layer, to output: inout Arena<UInt8>) {
    switch column.schema.kind {
    case .enumeration: break
    case .integer: output.append(decimal: Int(column.integers[row]))
    case .number: output.append(number: column.numbers[row])
    case .text, .entity: writeText(column.texts[row], layer, to: &output)
    case .textList:
      let items = column.items(of: row)
      output.append(UInt8(ascii: "["))
      for item in items {
        if item > items.lowerBound { output.append(UInt8(ascii: ",")) }
        writeText(column.texts[item], layer, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    }
  }

  private func writeText(_ reference: TextReference, _ layer: Layer, to output: inout Arena<UInt8>) {
    if let text = layer.text(reference) {
      output.append(jsonString: text)
    } else {
      output.append(literal: "null")
    }
  }
}

extension Arena where Element == UInt8 {
  /// Appends the bytes of an array.
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }
}
