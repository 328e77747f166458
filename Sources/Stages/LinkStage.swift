import ByteStreams
import EntityLinking
import KnowledgeBase
import Pipeline
import TextCore

/// The stage `link`.
struct LinkStage: Stage {
  static let type = StageType(
    StageDescription(
      name: "link",
      summary: "Finds names of persons, places and organizations, and the entities they stand for.",
      version: "1",
      options: [
        OptionDescription(
          "knowledge", .either([.choice([KnowledgeBase.builtInName]), .path]),
          default: .text(KnowledgeBase.builtInName),
          summary: "The knowledge base: `builtin`, or a file that `dabir kb build` wrote."),
        OptionDescription(
          "threshold", .number(0...1), default: .number(thousandths(LinkOptions().threshold)),
          summary: "A name is linked when its entity is at least so likely."),
        OptionDescription(
          "unlinked", .boolean, default: true,
          summary: "Whether to tell names, too, that the knowledge base does not have."),
        OptionDescription(
          "explain", .boolean, default: false,
          summary: "Whether to list each name's candidates with the reasons in numbers."),
        OptionDescription(
          "weights", .path,
          summary: "A file of weights for the reasons, in the place of those that were learned for news."),
      ],
      reads: [DocumentLanguage.use, .required(LayerSchema.sentences.name)], writes: [.mentions])
  ) { options in try LinkStage(options) }

  private let linker: EntityLinker
  private let weights: LinkWeights
  private let explains: Bool

  private init(_ options: OptionValues) throws {
    var choice = LinkOptions()
    choice.threshold = Float(options.number("threshold"))
    choice.findsUnlinked = options.boolean("unlinked")
    explains = options.boolean("explain")
    let knowledge = try KnowledgeBase.named(options.text("knowledge"))
    weights = try Self.weights(options.optionalText("weights"))
    linker = EntityLinker(knowledge, options: choice, weights: weights)
  }

  /// A value as people write it: 0.35, not what a `Float` makes of it.
  private static func thousandths(_ value: Float) -> Double { (Double(value) * 1000).rounded() / 1000 }

  private static func weights(_ path: String?) throws -> LinkWeights {
    guard let path else { return .learned }
    let file = try MappedFile(path: path)
    do throws(LinkWeightsError) {
      return try LinkWeights(parsing: String(decoding: file.bytes, as: UTF8.self))
    } catch {
      throw LinkSetupError(reason: "\(path): \(error)")
    }
  }

  var provenance: [ProvenanceFact] {
    [
      ProvenanceFact("knowledge", linker.knowledge.path),
      ProvenanceFact("knowledge content", linker.knowledge.contentHash),
      ProvenanceFact("weights", weights.contentHash),
    ]
  }

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker {
    Worker(layers, linker, explains: explains)
  }

  private final class Worker: StageWorker {
    private let knowledge: KnowledgeBase
    private let worker: LinkWorker
    private let explains: Bool
    private let language: DocumentLanguage
    private let sentences: Int
    private let mentions: Int

    init(_ layers: LayerBinding, _ linker: EntityLinker, explains: Bool) {
      knowledge = linker.knowledge
      worker = linker.makeWorker()
      self.explains = explains
      language = DocumentLanguage(layers)
      sentences = layers.layer(LayerSchema.sentences.name)
      mentions = layers.layer(LayerSchema.mentions.name)
    }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      guard let tag = language.tag(of: document, in: batch)?.macrolanguage,
        let known = [LanguageTag.english, .arabic, .persian].firstIndex(of: tag)
      else { return .keep }
      let layer = batch.layers[sentences]
      let spans = UnsafeBufferPointer(rebasing: layer.spans.elements[layer.rows(of: document)])
      worker.link(batch.text(of: document), TextLanguage.allCases[known], sentences: spans)
      let view = MentionView(batch.layers[mentions])
      let labels: TextLanguage = known == 0 ? .english : known == 1 ? .arabic : .persian
      for (index, mention) in worker.mentions.elements.enumerated() {
        if mention.isLinked {
          let entity = knowledge.entity(mention.entity)
          view.append(
            mention.span, mention.type, entity: entity.id,
            label: entity.label(labels) ?? entity.label(.english) ?? entity.id, score: Double(mention.score))
        } else {
          view.append(mention.span, mention.type, entity: nil, label: nil, score: Double(mention.score))
        }
        let candidates = view.layer.columns[4]
        if explains {
          worker.forEachOption(of: index) { candidates.texts.append(view.layer.store(describe($0))) }
        }
        candidates.closeList()
      }
      return .keep
    }

    /// A candidate in words: id, label, probability, bytes of the text, type, reasons.
    private func describe(_ option: Explanation) -> String {
      let entity = knowledge.entity(option.entity)
      return "\(entity.idText) \(entity.displayName) \(LinkStage.thousandths(option.probability)) "
        + "[\(option.span.start),\(option.span.end)] \(entity.type.code) \(option.reasons)"
    }
  }
}

/// The stage's resources cannot be used.
private struct LinkSetupError: Error, CustomStringConvertible {
  var reason: String
  var description: String { reason }
}
