import Pipeline
import PluginABI
import TextCore

/// Hands batches to an instance of a library's stage and takes its rows into layers.
///
/// Ownership: one thread; it keeps the instance.
final class LibraryWorker: StageWorker {
  private let library: PluginLibrary
  private let writes: [Int]
  private let canFilter: Bool
  private let table: DocumentTable
  private let arena = CallArena()
  private var instance: UnsafeMutableRawPointer?
  private var isMade = false
  private var live: [Int] = []
  /// For each document of the batch its place among the live ones.
  private var places: [Int] = []
  private var results: [dabir_result] = []

  init(
    _ library: PluginLibrary, _ manifest: PluginManifest, options: String, layers: LayerBinding
  ) throws(PluginError) {
    self.library = library
    writes = manifest.description.writes.map { layers.layer($0.name) }
    canFilter = manifest.description.filters
    table = DocumentTable(
      reads: manifest.description.reads.map { layers.optionalLayer($0.layer) }, arena: arena)
    var made: UnsafeMutableRawPointer?
    var message = dabir_text.none
    var options = options
    let status = options.withUTF8 { library.table.pointee.create(dabir_text($0), &made, &message) }
    guard status == 0 else {
      let reason = message.bytes == nil ? "it gives the error number \(status)" : message.string
      throw PluginError("the library cannot work: \(reason)")
    }
    instance = made
    isMade = true
  }

  deinit { if isMade { library.table.pointee.destroy(instance) } }

  func begin(_ batch: Batch) throws {
    arena.reset()
    live.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    results.removeAll(keepingCapacity: true)
    for document in 0..<batch.documents.count {
      places.append(live.count)
      if batch.documents[document].state.isLive { live.append(document) }
    }
    if live.isEmpty { return }
    guard let documents = table.documents(live, of: batch), let base = documents.baseAddress else {
      throw PluginError("there is no memory for a batch of \(live.count) documents")
    }
    results.append(contentsOf: repeatElement(dabir_result(), count: live.count))
    let status = results.withUnsafeMutableBytes { results -> Int32 in
      guard let target = results.baseAddress else { return 0 }
      var call = dabir_batch(
        struct_size: UInt32(MemoryLayout<dabir_batch>.size),
        document_size: UInt32(MemoryLayout<dabir_document>.stride),
        result_size: UInt32(MemoryLayout<dabir_result>.stride), reserved: 0, count: live.count,
        documents: UnsafeRawPointer(base), results: target,
        arena: dabir_arena(
          context: Unmanaged.passUnretained(arena).toOpaque(),
          allocate: { context, size, alignment in
            guard let size = Int(exactly: size), let alignment = Int(exactly: alignment) else { return nil }
            return Unmanaged<CallArena>.fromOpaque(context).takeUnretainedValue()
              .allocate(size, alignment: alignment)
          }))
      return library.table.pointee.process(instance, &call)
    }
    guard status == 0 else {
      throw PluginError("the library gives up the batch with the error number \(status)")
    }
  }

  func process(_ document: Int, of batch: Batch) throws -> Verdict {
    let result = results[places[document]]
    switch result.status {
    case Int32(DABIR_KEEP): break
    case Int32(DABIR_LEAVE_OUT):
      guard canFilter else {
        throw PluginError("it leaves the document out, and its manifest does not say 'filters: true'")
      }
    case Int32(DABIR_FAIL):
      let reason = result.message.string
      throw PluginError(reason.isEmpty ? "it gave no reason" : reason)
    default: throw PluginError("it returned the status \(result.status), which is none")
    }
    if let layers = result.layers {
      for index in writes.indices { try append(layers[index], to: batch.layers[writes[index]]) }
    }
    return result.status == Int32(DABIR_LEAVE_OUT) ? .filter : .keep
  }

  private func append(_ rows: dabir_rows, to layer: Layer) throws(PluginError) {
    if rows.row_count == 0 { return }
    guard let spans = rows.spans, rows.row_count <= Int(UInt32.max) else {
      throw PluginError("layer '\(layer.schema.name)' has \(rows.row_count) rows and no spans")
    }
    guard rows.column_count == layer.columns.count, let columns = rows.columns ?? emptyColumns(layer) else {
      throw PluginError(
        "layer '\(layer.schema.name)' has \(rows.column_count) columns, and its manifest says \(layer.columns.count)"
      )
    }
    for row in 0..<rows.row_count { layer.spans.append(Span(start: spans[row].start, end: spans[row].end)) }
    for index in layer.columns.indices {
      let column = layer.columns[index]
      guard append(columns[index], rows.row_count, to: column, of: layer) else {
        throw PluginError("column '\(column.schema.name)' of layer '\(layer.schema.name)' has no values")
      }
    }
  }

  /// A layer without columns needs no table of them.
  private func emptyColumns(_ layer: Layer) -> UnsafePointer<dabir_values>? {
    layer.columns.isEmpty
      ? arena.allocate(1, of: dabir_values.self).flatMap { UnsafePointer($0.baseAddress) } : nil
  }

  /// Appends a column's values; false when there are none.
  private func append(_ values: dabir_values, _ count: Int, to column: Column, of layer: Layer) -> Bool {
    // Any member tells whether there is a pointer.
    guard values.integers != nil else { return false }
    switch column.schema.kind {
    case .integer: column.integers.append(UnsafeBufferPointer(start: values.integers, count: count))
    case .number: column.numbers.append(UnsafeBufferPointer(start: values.numbers, count: count))
    case .enumeration: column.codes.append(UnsafeBufferPointer(start: values.codes, count: count))
    case .text, .entity:
      for text in UnsafeBufferPointer(start: values.texts, count: count) {
        append(text, to: column, of: layer)
      }
    case .textList:
      for list in UnsafeBufferPointer(start: values.lists, count: count) {
        for text in UnsafeBufferPointer(start: list.items, count: list.items == nil ? 0 : list.count) {
          append(text, to: column, of: layer)
        }
        column.closeList()
      }
    }
    return true
  }

  private func append(_ text: dabir_text, to column: Column, of layer: Layer) {
    column.texts.append(text.bytes == nil ? .null : layer.store(text.buffer))
  }
}
