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
      version: "1",
      options: [
        OptionDescription(
          "abbreviations", .choice(SentenceAbbreviations.allCases.map(\.rawValue)), default: "news",
          summary:
            "Whose abbreviations end no sentence: icu's alone, or also titles, ranks and initials of news.")
      ],
      reads: [DocumentLanguage.use], writes: [.sentences])
  ) { options in
    SentencesStage(abbreviations: SentenceAbbreviations(rawValue: options.text("abbreviations")) ?? .news)
  }

  private let abbreviations: SentenceAbbreviations

  var provenance: [ProvenanceFact] {
    // One fact for each language that the rules may differ for; most share one machine.
    SegmentationFacts.facts { SentenceSegmenter.engine(for: $0) }
  }

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker { Worker(layers, abbreviations) }

  private final class Worker: StageWorker {
    private let segmenter: SentenceSegmenter
    private let language: DocumentLanguage
    private let sentences: Int

    init(_ layers: LayerBinding, _ abbreviations: SentenceAbbreviations) {
      segmenter = SentenceSegmenter(abbreviations: abbreviations)
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
