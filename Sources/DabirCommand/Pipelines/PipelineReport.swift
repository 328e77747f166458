import ArticleIO
import Pipeline
import TextCore

/// A resolved pipeline as JSON: every option with its value, every layer, and how each stage works here.
struct PipelineReport {
  let loaded: LoadedPipeline
  let chain: Chain

  var value: JSONValue {
    [
      "file": .string(loaded.source.name),
      "sections": PipelineReport.value(.group(loaded.sections)),
      "stages": .array(zip(loaded.plan.steps, chain.stages).map(stage)),
      "layers": .array(loaded.plan.layers.map(layer)),
    ]
  }

  private func stage(_ step: Plan.Step, _ stage: any Stage) -> JSONValue {
    [
      "name": .string(step.label), "stage": .string(step.description.name),
      "version": .string(step.description.version),
      "options": Self.value(.group(step.request.options)),
      "reads": .array(step.reads.keys.sorted().map { .string($0) }),
      "writes": .array(step.description.writes.map { .string($0.name) }),
      "across_documents": .boolean(step.description.looksAcrossDocuments),
      "facts": .object(stage.provenance.map { JSONValue.Member(key: $0.name, value: .string($0.value)) }),
    ]
  }

  private func layer(_ schema: LayerSchema) -> JSONValue {
    [
      "name": .string(schema.name), "summary": .string(schema.summary),
      "columns": .array(
        schema.columns.map {
          ["name": .string($0.name), "type": .string($0.kind.phrase), "summary": .string($0.summary)]
        }),
    ]
  }

  static func value(_ value: OptionValue) -> JSONValue {
    switch value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .text(let value): .string(value)
    case .list(let values): .array(values.map(Self.value))
    case .group(let values):
      .object(values.entries.map { JSONValue.Member(key: $0.name, value: Self.value($0.value)) })
    }
  }
}

extension ColumnSchema.Kind {
  /// The type in words.
  var phrase: String {
    switch self {
    case .integer: "integer"
    case .number: "number"
    case .enumeration(let names): "one of " + names.joined(separator: ", ")
    case .text: "text or null"
    case .entity: "entity id or null"
    case .textList: "list of text"
    }
  }
}
