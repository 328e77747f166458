import KnowledgeBase
import Pipeline
import TextCore
import Transliteration

/// The stage `transliterate`.
struct TransliterateStage: Stage {
  static let type = StageType(
    StageDescription(
      name: "transliterate",
      summary: "Writes the names of a text in other scripts: Latin, Arabic, Persian.",
      version: "1",
      options: [
        OptionDescription(
          "to", .oneOrMore(.choice(NameScript.allCases.map(\.rawValue))),
          default: .list(NameScript.allCases.map { .text($0.rawValue) }),
          summary: "The forms wanted."),
        OptionDescription(
          "best", .integer(1...TransliterationWorker.mostCandidates), default: .integer(3),
          summary: "Spellings for each form of a name that no knowledge base has."),
        OptionDescription(
          "knowledge", .either([.choice([KnowledgeBase.builtInName]), .path]),
          default: .text(KnowledgeBase.builtInName),
          summary: """
            The knowledge base that names were linked to, that of `link` unless given; its labels are the forms of \
            linked names.
            """),
      ],
      reads: [
        DocumentLanguage.use, .required(LayerSchema.mentions.name, columns: ["entity"], sharing: "knowledge"),
      ],
      writes: [.names])
  ) { options in try TransliterateStage(options) }

  private let knowledge: KnowledgeBase
  private let model: TransliterationModel
  private let forms: [NameScript]
  private let best: Int

  private init(_ options: OptionValues) throws {
    let wanted = Set(options.texts("to"))
    forms = NameScript.allCases.filter { wanted.contains($0.rawValue) }
    best = options.integer("best")
    knowledge = try KnowledgeBase.named(options.text("knowledge"))
    model = try TransliterationModel.builtIn
  }

  var provenance: [ProvenanceFact] {
    [
      ProvenanceFact("knowledge content", knowledge.contentHash),
      ProvenanceFact("model", "\(model.name) \(String(model.checksum, radix: 16))"),
    ]
  }

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker {
    Worker(layers, self)
  }

  private final class Worker: StageWorker {
    private var entities: EntityFinder
    private let forms: [NameScript]
    private let language: DocumentLanguage
    private let mentions: Int
    private let names: Int
    private let speller: NameSpeller
    /// Hashes of the names that the document has had.
    private var seen: Set<Int> = []

    init(_ layers: LayerBinding, _ stage: TransliterateStage) {
      entities = EntityFinder(stage.knowledge)
      forms = stage.forms
      language = DocumentLanguage(layers)
      mentions = layers.layer(LayerSchema.mentions.name)
      names = layers.layer(LayerSchema.names.name)
      speller = NameSpeller(stage.model, best: stage.best)
    }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      guard let tag = language.tag(of: document, in: batch)?.macrolanguage, let own = Self.script(of: tag)
      else {
        return .keep
      }
      let text = batch.text(of: document)
      let view = MentionView(batch.layers[mentions])
      seen.removeAll(keepingCapacity: true)
      for row in view.layer.rows(of: document) {
        let span = view.layer.spans[row]
        let name = UnsafeBufferPointer(rebasing: text[Int(span.start)..<Int(span.end)])
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(name))
        guard seen.insert(hasher.finalize()).inserted else { continue }
        append(span, name, own: own, entity: view.entity(row), to: batch.layers[names])
      }
      return .keep
    }

    /// Appends a row: the labels of a linked name, and spellings where there is no label.
    private func append(
      _ span: Span, _ name: UnsafeBufferPointer<UInt8>, own: NameScript, entity: UnsafeBufferPointer<UInt8>?,
      to layer: Layer
    ) {
      let known = entity.flatMap { entities.entity(id: $0) }
      layer.spans.append(span)
      for (column, form) in zip(layer.columns, NameScript.allCases) {
        if forms.contains(form) {
          if let label = known.flatMap({ Self.label(of: $0, in: form) }) {
            column.texts.append(layer.store(label))
          } else if form != own {
            speller.spell(name, from: own, to: form) { column.texts.append(layer.store($0)) }
          }
        }
        column.closeList()
      }
    }

    private static func script(of language: LanguageTag) -> NameScript? {
      if language == .english { return .latin }
      if language == .arabic { return .arabic }
      return language == .persian ? .persian : nil
    }

    private static func label(of entity: Entity, in script: NameScript) -> UnsafeBufferPointer<UInt8>? {
      switch script {
      case .latin: entity.label(.english)
      case .arabic: entity.label(.arabic)
      case .persian: entity.label(.persian)
      }
    }
  }
}
