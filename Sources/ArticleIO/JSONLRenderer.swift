import TextCore

/// Writes documents with their layers as lines of JSON.
///
/// Ownership: it keeps buffers; one a worker.
public final class JSONLRenderer {
  private let options: OutputOptions
  private let languageLayer: Int?
  private var offsets: OffsetConverter
  private var writers: [LayerWriter]

  /// Makes a renderer for batches whose layers have these schemas.
  public init(options: OutputOptions, schemas: [LayerSchema]) {
    self.options = options
    self.languageLayer = schemas.firstIndex { $0.name == LayerSchema.language.name }
    self.offsets = OffsetConverter(unit: options.offsets)
    self.writers = options.layers.map { LayerWriter(schema: schemas[$0], layer: $0) }
  }

  /// The keys that the output uses itself, besides those of layers.
  public static let keys: Set<String> = ["id", "lang", "text", "repaired"]

  /// Appends the lines of a batch's live documents to its output.
  public func render(_ batch: Batch) {
    for index in 0..<batch.documents.count {
      let document = batch.documents[index]
      if document.state.isLive { render(document, index, of: batch) }
    }
  }

  /// Appends the line of one document, whatever became of it, to the batch's output.
  public func render(document index: Int, of batch: Batch) {
    render(batch.documents[index], index, of: batch)
  }

  private func render(_ document: Document, _ index: Int, of batch: Batch) {
    batch.output.append(literal: "{\"id\":")
    let id = batch.strings.bytes(document.id)
    if document.idIsNumber {
      batch.output.append(id)
    } else {
      batch.output.append(jsonString: id)
    }
    batch.output.append(literal: ",\"lang\":")
    let identified = languageLayer.flatMap { LanguageView(batch.layers[$0]).tag(of: index) }
    if let language = identified ?? document.declaredLanguage {
      batch.output.append(UInt8(ascii: "\""))
      for place in 0..<language.count { batch.output.append(language[place]) }
      batch.output.append(UInt8(ascii: "\""))
    } else {
      batch.output.append(literal: "null")
    }
    batch.output.append(batch.strings.bytes(document.extraFields))
    if !document.repair.isEmpty { render(document.repair, into: batch) }
    let text = batch.text.bytes(document.text)
    if options.includesText {
      batch.output.append(literal: ",\"text\":")
      batch.output.append(jsonString: text)
    }
    if !writers.isEmpty { offsets.begin(text) }
    for writer in writers {
      writer.write(document: index, text: text, of: batch, to: &batch.output, offsets: offsets)
    }
    batch.output.append(literal: "}\n")
  }

  private func render(_ repair: Repair, into batch: Batch) {
    batch.output.append(literal: ",\"repaired\":{\"invalid_utf8\":")
    batch.output.append(decimal: repair.invalidUTF8)
    batch.output.append(literal: ",\"lone_surrogates\":")
    batch.output.append(decimal: repair.loneSurrogates)
    batch.output.append(UInt8(ascii: "}"))
  }
}

/// What the output holds.
public struct OutputOptions: Sendable, Hashable {
  /// The unit of positions.
  public var offsets: OffsetUnit
  /// The ids of the layers to write, in order.
  public var layers: [Int]
  /// Whether each line repeats the text that positions refer to.
  public var includesText: Bool

  /// Makes options.
  public init(offsets: OffsetUnit = .codepoints, layers: [Int], includesText: Bool = false) {
    self.offsets = offsets
    self.layers = layers
    self.includesText = includesText
  }
}
