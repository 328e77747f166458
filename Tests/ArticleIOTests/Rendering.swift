import TextCore

@testable import ArticleIO

/// Decodes lines of JSON and renders them, with rows that `fill` appends to the layers of each document.
func render(
  _ input: String, _ options: OutputOptions, mapping: FieldMapping = FieldMapping(),
  layers: [LayerSchema] = [], _ fill: (Batch, Int) -> Void = { _, _ in }
) throws -> [String] {
  guard let decoder = ArticleDecoder(mapping: mapping, maximumBytes: 1 << 20) else { throw OutOfMemory() }
  let batch = Batch(layers: layers)
  batch.input.append(utf8: input)
  let piece = InputPiece(
    source: RecordSource(name: "in", format: .jsonl), offset: 0, bytes: ByteRange(0, batch.input.count))
  _ = decoder.decode(piece, index: 0, into: batch)
  for document in 0..<batch.documents.count {
    fill(batch, document)
    for layer in batch.layers { layer.seal(document: document) }
  }
  JSONLRenderer(options: options, schemas: layers).render(batch)
  let output = batch.output.string(ByteRange(0, batch.output.count))
  return output.split(separator: "\n").map(String.init)
}
