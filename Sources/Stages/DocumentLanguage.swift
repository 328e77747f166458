import Pipeline
import TextCore

/// Finds the language by which a document is to be treated: what an earlier stage identified, else what the
/// source states.
struct DocumentLanguage {
  /// How stages that want the language declare it.
  static let use = LayerUse.optional(LayerSchema.language.name, columns: ["tag"])

  private let layer: Int?

  init(_ layers: LayerBinding) { layer = layers.optionalLayer(LayerSchema.language.name) }

  func tag(of document: Int, in batch: Batch) -> LanguageTag? {
    layer.flatMap { LanguageView(batch.layers[$0]).tag(of: document) }
      ?? batch.documents[document].declaredLanguage
  }
}
