import ArticleIO
import Pipeline
import TextCore

/// Writes documents as the lines that go to a program.
///
/// Ownership: one thread.
final class DocumentLines {
  private let layers: [LayerWriter]
  private var offsets: OffsetConverter

  /// - Parameter layers: the layers that the program reads, with their ids.
  init(layers: [(schema: LayerSchema, id: Int)], unit: OffsetUnit) {
    self.layers = layers.map { LayerWriter(schema: $0.schema, layer: $0.id) }
    offsets = OffsetConverter(unit: unit)
  }

  /// Appends the line of a document under a number.
  func append(_ document: Int, of batch: Batch, number: Int, to target: inout Arena<UInt8>) {
    let values = batch.documents[document]
    target.append(literal: "{\"n\":")
    target.append(decimal: number)
    target.append(literal: ",\"id\":")
    target.append(jsonString: batch.strings.bytes(values.id))
    if let language = values.declaredLanguage {
      target.append(literal: ",\"lang\":")
      target.append(jsonString: language.description)
    }
    if let title = values.title {
      target.append(literal: ",\"title\":")
      target.append(jsonString: batch.strings.bytes(title))
    }
    if let date = values.date {
      target.append(literal: ",\"date\":")
      target.append(jsonString: batch.strings.bytes(date))
    }
    let text = batch.text.bytes(values.text)
    target.append(literal: ",\"text\":")
    target.append(jsonString: text)
    if !layers.isEmpty { offsets.begin(text) }
    for layer in layers {
      layer.write(document: document, text: text, of: batch, to: &target, offsets: offsets)
    }
    target.append(literal: "}\n")
  }
}
