import Pipeline
import TestSupport
import TextCore

/// A stage that does what a closure says.
struct FakeStage: Stage {
  var body: @Sendable (Int, Batch, LayerBinding) throws -> Verdict = { _, _, _ in .keep }
  var begin: @Sendable (Batch) throws -> Void = { _ in }
  var workerError: DocumentFailure?

  func makeWorker(_ layers: LayerBinding) throws -> any StageWorker {
    if let workerError { throw workerError }
    return Worker(stage: self, layers: layers)
  }

  private final class Worker: StageWorker {
    let stage: FakeStage
    let layers: LayerBinding

    init(stage: FakeStage, layers: LayerBinding) {
      self.stage = stage
      self.layers = layers
    }

    func begin(_ batch: Batch) throws { try stage.begin(batch) }

    func process(_ document: Int, of batch: Batch) throws -> Verdict {
      try stage.body(document, batch, layers)
    }
  }
}

/// A stage type around a closure.
func fake(
  _ name: String, reads: [LayerUse] = [], writes: [LayerSchema] = [],
  _ body: @escaping @Sendable (Int, Batch, LayerBinding) throws -> Verdict = { _, _, _ in .keep }
) -> StageType {
  fake(name, reads: reads, writes: writes, FakeStage(body: body))
}

/// A stage type around a stage.
func fake(
  _ name: String, reads: [LayerUse] = [], writes: [LayerSchema] = [], _ stage: FakeStage
) -> StageType {
  let description = StageDescription(name: name, summary: "Fake.", version: "1", reads: reads, writes: writes)
  return StageType(description) { _ in stage }
}

/// A place in a pipeline file; Swift Testing has a type of the same name.
typealias Place = Pipeline.SourceLocation

/// Asks for a stage by its own name.
func request(_ type: StageType, as label: String? = nil, line: Int = 1) -> StageRequest {
  StageRequest(
    type: type, label: label ?? type.description.name, options: OptionValues(),
    location: Place(source: "p.yaml", line: line, column: 3))
}

/// A chain of stages that fit together.
func chain(_ types: [StageType], checksContracts: Bool = true) throws -> Chain {
  let plan = try Plan(types.map { request($0) }, registry: StageRegistry(types))
  return try Chain(plan, checksContracts: checksContracts)
}

extension Batch {
  /// The text of a document.
  func string(_ document: Int) -> String { String(decoding: text(of: document), as: UTF8.self) }

  /// The reason why a document failed.
  func reason(_ document: Int) -> String? {
    guard case .failed(let index) = documents[document].state else { return nil }
    return failures[index].reason
  }
}

extension LayerSchema {
  /// Words with a column of each kind that contract checks look at.
  static let words = LayerSchema(
    name: "words", summary: "Words.", isDisjoint: true,
    columns: [
      ColumnSchema("kind", .enumeration(["a", "b"]), summary: "Kind."),
      ColumnSchema("score", .number, summary: "Score."),
      ColumnSchema("forms", .textList, summary: "Forms."),
    ])
}

/// Appends a row of ``LayerSchema/words``.
func append(_ start: UInt32, _ end: UInt32, kind: UInt8 = 0, score: Double = 1, to layer: Layer) {
  layer.spans.append(Span(start: start, end: end))
  layer.columns[0].codes.append(kind)
  layer.columns[1].numbers.append(score)
  layer.columns[2].texts.append(layer.store("form"))
  layer.columns[2].closeList()
}
