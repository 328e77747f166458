import Pipeline
import Segmentation
import TextCore

/// The stage `sentences`.
struct SentencesStage: Stage {
  static let type = StageType(
    StageDescription(
      name: "sentences",
      summary:
        "Cuts the text into sentences at ICU's sentence boundaries; abbreviations such as U.S. do not end one.",
      version: "1", reads: [DocumentLanguage.use], writes: [.sentences])
  ) { _ in SentencesStage() }

  var provenance: [ProvenanceFact] { [ProvenanceFact("engine", "ICU \(UnicodeLibrary.icuVersion) iterator")] }

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker { Worker(layers) }

  private final class Worker: StageWorker {
    private let segmenter = SentenceSegmenter()
    private let language: DocumentLanguage
    private let sentences: Int

    init(_ layers: LayerBinding) {
      language = DocumentLanguage(layers)
      sentences = layers.layer(LayerSchema.sentences.name)
    }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      try segmenter.appendSentences(
        of: batch.text(of: document), language: language.tag(of: document, in: batch),
        to: batch.layers[sentences])
      return .keep
    }
  }
}
