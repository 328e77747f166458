import LanguageIdentification
import Pipeline
import TextCore

/// The stage `language`.
struct LanguageStage: Stage {
  static let type = StageType(
    StageDescription(
      name: "language",
      summary:
        "Tells the language of documents that do not state theirs: English, Arabic, Persian, or other.",
      version: "1",
      options: [
        OptionDescription(
          "overrule", .boolean, default: false,
          summary: "Whether to look at the text also when the source states a language.")
      ],
      writes: [.language])
  ) { options in LanguageStage(overrules: options.boolean("overrule")) }

  private let overrules: Bool
  private let identifier = LanguageIdentifier()

  init(overrules: Bool) { self.overrules = overrules }

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker {
    Worker(layers, identifier, overrules: overrules)
  }

  private final class Worker: StageWorker {
    private let identifier: LanguageIdentifier
    private let overrules: Bool
    private let layer: Int

    init(_ layers: LayerBinding, _ identifier: LanguageIdentifier, overrules: Bool) {
      self.identifier = identifier
      self.overrules = overrules
      layer = layers.layer(LayerSchema.language.name)
    }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      let text = batch.text(of: document)
      let languages = LanguageView(batch.layers[layer])
      if let declared = batch.documents[document].declaredLanguage, declared.namesLanguage,
        !overrules
      {
        languages.append(declared, score: 1, isDeclared: true, text: text)
      } else {
        let verdict = identifier.identify(text)
        let tag = LanguageTag(verdict.tag) ?? .undetermined
        languages.append(tag, score: Double(verdict.score), isDeclared: false, text: text)
      }
      return .keep
    }
  }
}
