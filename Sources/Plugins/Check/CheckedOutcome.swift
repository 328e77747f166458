import TextCore

/// What became of a document, in a form that can be compared.
struct CheckedOutcome: Equatable {
  /// Why it failed; nil when it did not.
  private(set) var failure: String?
  private var isLeftOut = false
  private var spans: [[Span]] = []
  private var values: [[String]] = []

  init(of document: Int, in batch: Batch, layers: [Layer]) {
    switch batch.documents[document].state {
    case .failed(let index): failure = batch.failures[index].reason
    case .filtered: isLeftOut = true
    case .live: break
    }
    for layer in layers {
      let rows = layer.rows(of: document)
      spans.append(rows.map { layer.spans[$0] })
      values.append(layer.columns.flatMap { column in rows.map { Self.value($0, column, layer) } })
    }
  }

  private static func value(_ row: Int, _ column: Column, _ layer: Layer) -> String {
    func text(_ reference: TextReference) -> String {
      layer.text(reference).map { "\"\(String(decoding: $0, as: UTF8.self))\"" } ?? "null"
    }
    return switch column.schema.kind {
    case .integer: "\(column.integers[row])"
    case .number: "\(column.numbers[row])"
    case .enumeration: "\(column.codes[row])"
    case .text, .entity: text(column.texts[row])
    case .textList: column.items(of: row).map { text(column.texts[$0]) }.joined(separator: ",")
    }
  }
}
