import TextCore

/// Runs batches through the stages of a chain, on one thread.
///
/// Ownership: it keeps the workers of all stages; one a thread.
public final class ChainWorker {
  private let plan: Plan
  private let workers: [any StageWorker]
  /// For each stage whether its rows are checked one by one.
  private let checksRows: [Bool]
  /// Is told before each document, so that a supervisor can say which one was at work.
  public var observer: (any ChainObserver)?
  /// What each stage has used so far by the worker's meter; with the usual one, nanoseconds.
  public private(set) var used: [UInt64]
  private let meter: Meter

  init(plan: Plan, workers: [any StageWorker], checksContracts: Bool, meter: @escaping Meter) {
    self.plan = plan
    self.workers = workers
    self.checksRows = plan.steps.map { checksContracts || !$0.request.type.isTrusted }
    self.used = [UInt64](repeating: 0, count: workers.count)
    self.meter = meter
  }

  /// The worker of a stage, for those who look at how it is doing.
  package func worker(of stage: Int) -> any StageWorker { workers[stage] }

  /// Runs a batch through all stages.
  ///
  /// Afterwards every layer is sealed for every document, and each document is live, filtered or failed.
  public func run(_ batch: Batch) {
    for stage in workers.indices { run(stage: stage, over: batch) }
  }

  /// Runs a batch through one stage, whose layers must be empty and all earlier ones sealed.
  public func run(stage: Int, over batch: Batch) {
    let start = meter()
    process(stage, batch)
    used[stage] += meter() - start
    observer?.didProcess(batch, stage: stage)
  }

  private func process(_ stage: Int, _ batch: Batch) {
    let step = plan.steps[stage]
    let worker = workers[stage]
    observer?.willBegin(batch, stage: stage)
    do {
      try worker.begin(batch)
    } catch {
      let failure = DocumentFailure(stage: step.label, reason: Self.reason(error))
      for document in 0..<batch.documents.count { batch.fail(document: document, failure) }
    }
    for document in 0..<batch.documents.count {
      if batch.documents[document].state.isLive {
        observer?.willProcess(document, of: batch, stage: stage)
        do {
          let verdict = try worker.process(document, of: batch)
          try checkShape(step, batch)
          if checksRows[stage] { try ContractCheck.check(step, plan, document, of: batch) }
          try checkCodes(step, batch)
          if verdict == .filter { batch.filter(document: document, stage: stage) }
        } catch {
          // A stage that broke its contract may have appended to layers of others.
          for layer in batch.layers { layer.rollBack() }
          batch.fail(document: document, DocumentFailure(stage: step.label, reason: Self.reason(error)))
        }
      }
      for id in step.writes { batch.layers[id].seal(document: document) }
    }
  }

  /// Layers whose columns have unlike lengths would give one row's values to another: checked always.
  private func checkShape(_ step: Plan.Step, _ batch: Batch) throws {
    for id in step.writes where !batch.layers[id].isRectangular {
      throw ContractViolation("the columns of layer '\(plan.layers[id].name)' have unlike lengths")
    }
  }

  /// A code without a name cannot be rendered: checked always.
  private func checkCodes(_ step: Plan.Step, _ batch: Batch) throws {
    for id in step.writes {
      let layer = batch.layers[id]
      for column in layer.columns where !column.codesHaveNames(from: layer.sealedRows) {
        throw ContractViolation(
          "column '\(column.schema.name)' of layer '\(plan.layers[id].name)' has a code without a name")
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    if let failure = error as? DocumentFailure { return failure.reason }
    return String(describing: error)
  }
}

/// Something that follows which document is at work.
public protocol ChainObserver: AnyObject {
  /// A stage is about to look at a batch as a whole.
  func willBegin(_ batch: Batch, stage: Int)

  /// A stage is about to process a document.
  func willProcess(_ document: Int, of batch: Batch, stage: Int)
  /// A stage is done with a batch.
  func didProcess(_ batch: Batch, stage: Int)
}

extension ChainObserver {
  /// Nothing to note.
  public func willBegin(_ batch: Batch, stage: Int) {}

  /// Nothing to note.
  public func didProcess(_ batch: Batch, stage: Int) {}
}

/// Something whose growth is what the code between two readings has used: a clock, or a counter.
public typealias Meter = @Sendable () -> UInt64
