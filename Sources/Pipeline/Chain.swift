import TextCore

/// The stages of a plan with their resources loaded, ready to make workers.
public struct Chain: Sendable {
  /// The plan.
  public let plan: Plan
  /// The stages, in the plan's order.
  public let stages: [any Stage]
  /// Whether the rows of trusted stages, too, are checked against their declarations.
  public let checksContracts: Bool

  /// Loads the stages of a plan.
  ///
  /// - Throws: ``StageLoadError`` that names the stage whose resources could not be loaded.
  public init(_ plan: Plan, checksContracts: Bool = false) throws(StageLoadError) {
    var stages: [any Stage] = []
    for step in plan.steps {
      do {
        stages.append(try step.request.type.make(step.request.options))
      } catch {
        throw StageLoadError(stage: step.label, reason: String(describing: error))
      }
    }
    self.plan = plan
    self.stages = stages
    self.checksContracts = checksContracts
  }

  /// Makes an empty batch with the plan's layers.
  public func makeBatch() -> Batch { Batch(layers: plan.layers) }

  /// Makes the part of the chain that one thread uses.
  ///
  /// - Parameter meter: what ``ChainWorker/used`` is measured by.
  /// - Throws: ``StageLoadError`` that names the stage whose worker could not be made.
  public func makeWorker(
    meter: @escaping Meter = Clock.monotonicNanoseconds
  ) throws(StageLoadError) -> ChainWorker {
    var workers: [any StageWorker] = []
    for (step, stage) in zip(plan.steps, stages) {
      var indices = step.reads
      for id in step.writes { indices[plan.layers[id].name] = id }
      do {
        workers.append(try stage.makeWorker(LayerBinding(indices, schemas: plan.layers)))
      } catch {
        throw StageLoadError(stage: step.label, reason: String(describing: error))
      }
    }
    return ChainWorker(plan: plan, workers: workers, checksContracts: checksContracts, meter: meter)
  }
}

/// A stage could not load its resources.
public struct StageLoadError: Error, CustomStringConvertible {
  /// The stage's name in the pipeline.
  public var stage: String
  /// Why not.
  public var reason: String

  /// The message for people.
  public var description: String { "stage '\(stage)' could not start: \(reason)" }
}
