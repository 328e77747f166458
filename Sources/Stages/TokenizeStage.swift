import Pipeline
import Segmentation
import TextCore

/// The stage `tokenize`.
struct TokenizeStage: Stage {
  static let type = StageType(
    StageDescription(
      name: "tokenize",
      summary: "Cuts the text into words, numbers, punctuation marks and symbols at ICU's word boundaries.",
      version: "1", reads: [DocumentLanguage.use], writes: [.tokens])
  ) { _ in TokenizeStage() }

  var provenance: [ProvenanceFact] {
    // One fact for each language that the rules may differ for; most share one machine.
    SegmentationFacts.facts { WordSegmenter.engine(for: $0) }
  }

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker { Worker(layers) }

  private final class Worker: StageWorker {
    private let segmenter = WordSegmenter()
    private let language: DocumentLanguage
    private let tokens: Int

    init(_ layers: LayerBinding) {
      language = DocumentLanguage(layers)
      tokens = layers.layer(LayerSchema.tokens.name)
    }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      try segmenter.appendTokens(
        of: batch.text(of: document), language: language.tag(of: document, in: batch),
        to: batch.layers[tokens])
      return .keep
    }
  }
}
