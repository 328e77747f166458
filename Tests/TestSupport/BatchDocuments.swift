import TextCore

extension Batch {
  /// Appends a document whose id is its text's first word.
  package func add(_ text: String, language: String? = nil) {
    let id = strings.count
    strings.append(utf8: String(text.prefix { $0 != " " }))
    let start = self.text.count
    self.text.append(utf8: text)
    let source = SourcePosition(piece: 0, offset: 0, line: 0, bytes: .empty)
    var document = Document(
      id: ByteRange(id, strings.count), text: ByteRange(start, self.text.count), source: source)
    document.declaredLanguage = language.flatMap { LanguageTag($0) }
    documents.append(document)
  }

  /// What became of a document: `left out`, why it failed, or the rows of all layers as `start–end(columns)`.
  package func outcome(of document: Int) -> String {
    switch documents[document].state {
    case .filtered: return "left out"
    case .failed(let index): return failures[index].reason
    case .live: return layers.flatMap { rows(of: document, in: $0) }.joined(separator: " ")
    }
  }

  /// The rows of a layer as `start–end(columns)`.
  package func rows(of document: Int, in layer: Layer) -> [String] {
    layer.rows(of: document).map { row in
      let values = layer.columns.map { value(row, $0, layer) }
      return "\(layer.spans[row].start)–\(layer.spans[row].end)(\(values.joined(separator: ",")))"
    }
  }

  private func value(_ row: Int, _ column: Column, _ layer: Layer) -> String {
    func text(_ reference: TextReference) -> String {
      layer.text(reference).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
    return switch column.schema.kind {
    case .integer: "\(column.integers[row])"
    case .number: "\(column.numbers[row])"
    case .enumeration(let names): names[Int(column.codes[row])]
    case .text, .entity: text(column.texts[row])
    case .textList: column.items(of: row).map { text(column.texts[$0]) }.joined(separator: "+")
    }
  }
}
