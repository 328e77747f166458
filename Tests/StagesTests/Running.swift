import Pipeline
import PipelineFile
import TestSupport
import TextCore

@testable import Stages

/// What is wrong with a pipeline of built-in stages, a line each, without places; nothing when it can be planned.
func mistakes(_ stages: String) -> [String] {
  read(stages).diagnostics.map { $0.message + ($0.hint.map { " (\($0))" } ?? "") }
}

/// Reads a pipeline that consists of a list of stages, as YAML writes it on one line.
func read(_ stages: String) -> PipelineFileResult {
  let reader = PipelineFileReader(
    registry: StageRegistry(BuiltInStages.types), sections: [], environment: [:])
  let text = "version: 1\nstages: \(stages)\n"
  return reader.read(
    PipelineSource(name: "p.yaml", directory: "/nowhere", bytes: Array(text.utf8)), overrides: [])
}

/// No pipeline came out of a text.
struct WrongPipeline: Error {
  let mistakes: [String]
}

/// Loads the stages of a pipeline.
func chain(_ stages: String) throws -> Chain {
  guard let pipeline = read(stages).pipeline else { throw WrongPipeline(mistakes: mistakes(stages)) }
  return try Chain(pipeline.plan, checksContracts: true)
}

/// Runs stages over texts, all in one batch.
func run(_ stages: String, _ texts: [String], language: String? = nil) throws -> Batch {
  let chain = try chain(stages)
  let batch = chain.makeBatch()
  for text in texts { batch.add(text, language: language) }
  try chain.makeWorker().run(batch)
  return batch
}

extension Batch {
  /// The texts that the rows of a document in a layer cover, or why there are none.
  func pieces(_ layer: String, of document: Int = 0) -> [String] {
    if case .failed(let index) = documents[document].state { return [failures[index].reason] }
    guard let layer = layers.first(where: { $0.schema.name == layer }) else { return ["no such layer"] }
    let text = text(of: document)
    return layer.rows(of: document).map {
      let span = layer.spans[$0]
      return String(decoding: text[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
  }

  /// The rows of a document in a layer with their columns.
  func rows(_ layer: String, of document: Int = 0) -> [String] {
    layers.first { $0.schema.name == layer }.map { rows(of: document, in: $0) } ?? ["no such layer"]
  }
}
