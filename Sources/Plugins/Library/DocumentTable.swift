import Pipeline
import PluginABI
import TextCore

/// Lays documents and the layers that a library reads out as its interface has them; bytes stay where they are.
///
/// Ownership: one thread.
struct DocumentTable {
  private let reads: [Int?]
  private let arena: CallArena

  /// - Parameters:
  ///   - reads: the ids of the layers, in the manifest's order; nil for one that no stage writes.
  ///   - arena: where the table lies.
  init(reads: [Int?], arena: CallArena) {
    self.reads = reads
    self.arena = arena
  }

  /// The live documents of a batch, valid until the arena is reset; nil when there is no memory.
  func documents(_ live: [Int], of batch: Batch) -> UnsafeMutableBufferPointer<dabir_document>? {
    guard let table = arena.allocate(live.count, of: dabir_document.self) else { return nil }
    for (index, document) in live.enumerated() {
      let values = batch.documents[document]
      var layers: UnsafeMutableBufferPointer<dabir_rows>?
      if !reads.isEmpty {
        layers = arena.allocate(reads.count, of: dabir_rows.self)
        guard let layers else { return nil }
        for (place, id) in reads.enumerated() {
          guard let rows = rows(id, document, of: batch) else { return nil }
          layers.initializeElement(at: place, to: rows)
        }
      }
      table.initializeElement(
        at: index,
        to: dabir_document(
          id: dabir_text(batch.strings.bytes(values.id)), language: language(values.declaredLanguage),
          title: values.title.map { dabir_text(batch.strings.bytes($0)) } ?? .none,
          text: dabir_text(batch.text.bytes(values.text)),
          layers: layers.flatMap { UnsafePointer($0.baseAddress) }))
    }
    return table
  }

  private func language(_ tag: LanguageTag?) -> dabir_text {
    guard let tag, let bytes = arena.allocate(tag.count, of: UInt8.self) else { return .none }
    for index in 0..<tag.count { bytes.initializeElement(at: index, to: tag[index]) }
    return dabir_text(UnsafeBufferPointer(bytes))
  }

  private func rows(_ id: Int?, _ document: Int, of batch: Batch) -> dabir_rows? {
    guard let id else { return dabir_rows() }
    let layer = batch.layers[id]
    let rows = layer.rows(of: document)
    guard let columns = arena.allocate(layer.columns.count, of: dabir_values.self),
      let spans = arena.allocate(rows.count, of: dabir_span.self)
    else { return nil }
    for (index, row) in rows.enumerated() {
      spans.initializeElement(
        at: index, to: dabir_span(start: layer.spans[row].start, end: layer.spans[row].end))
    }
    for (index, column) in layer.columns.enumerated() {
      guard let values = values(column, rows, of: layer) else { return nil }
      columns.initializeElement(at: index, to: values)
    }
    return dabir_rows(
      row_count: rows.count, spans: UnsafePointer(spans.baseAddress), column_count: layer.columns.count,
      columns: UnsafePointer(columns.baseAddress))
  }

  private func values(_ column: Column, _ rows: Range<Int>, of layer: Layer) -> dabir_values? {
    switch column.schema.kind {
    case .integer: return dabir_values(integers: UnsafePointer(column.integers.base + rows.lowerBound))
    case .number: return dabir_values(numbers: UnsafePointer(column.numbers.base + rows.lowerBound))
    case .enumeration: return dabir_values(codes: UnsafePointer(column.codes.base + rows.lowerBound))
    case .text, .entity: return texts(column, rows, of: layer).map { dabir_values(texts: $0) }
    case .textList:
      guard let lists = arena.allocate(rows.count, of: dabir_text_list.self) else { return nil }
      for (index, row) in rows.enumerated() {
        let items = column.items(of: row)
        guard let texts = texts(column, items, of: layer) else { return nil }
        lists.initializeElement(at: index, to: dabir_text_list(items: texts, count: items.count))
      }
      return dabir_values(lists: UnsafePointer(lists.baseAddress))
    }
  }

  private func texts(_ column: Column, _ items: Range<Int>, of layer: Layer) -> UnsafePointer<dabir_text>? {
    guard let texts = arena.allocate(items.count, of: dabir_text.self) else { return nil }
    for (index, item) in items.enumerated() {
      texts.initializeElement(at: index, to: layer.text(column.texts[item]).map { dabir_text($0) } ?? .none)
    }
    return UnsafePointer(texts.baseAddress)
  }
}
