import ArticleIO
import ByteStreams
import Dispatch
import Glibc
import Pipeline
import Synchronization
import TextCore

/// One pass over an archive: batches from the reader through workers to the ordered writer.
///
/// Long-lived workers inside one `concurrentPerform` each take a numbered batch, do all the work on it and hand
/// it to the writer. A semaphore bounds the batches in flight, and so the memory; the oldest batch always has a
/// slot, so that the run cannot lock up.
public struct Run: Sendable {
  private let chain: Chain
  private let settings: RunSettings
  private let inputs: [Input]
  private let target: OutputTarget
  private let overwrites: Bool
  private let workers: Int
  private let progress: RunProgress

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - overwrites: whether files of the output's names may be replaced.
  ///   - workers: the number of threads that work, at least 1.
  ///   - progress: what has been done so far, for others to look at while the run goes on.
  public init(
    chain: Chain, settings: RunSettings, inputs: [Input], target: OutputTarget, overwrites: Bool,
    workers: Int,
    progress: RunProgress
  ) {
    self.chain = chain
    self.settings = settings
    self.inputs = inputs
    self.target = target
    self.overwrites = overwrites
    self.workers = max(1, workers)
    self.progress = progress
  }

  /// Rough bytes that a batch in flight holds for every byte of input: the input, its text, rows and output.
  private static let footprint = 10

  /// Runs.
  ///
  /// - Parameter notify: is told of every document that failed, in the order of the archive.
  /// - Returns: what became of everything.
  /// - Throws: ``RunError`` when the output cannot be written; what was written is then incomplete and stays
  ///   under its unfinished name.
  public func execute(notify: @escaping @Sendable (QuarantineNotice) -> Void) throws(RunError) -> RunResult {
    let start = Clock.monotonicNanoseconds()
    let catalog = InputCatalog(inputs)
    let chain = chain
    let reader = Mutex(
      BatchReader(catalog: catalog, mapping: settings.fields, documentLimit: settings.documentLimit) {
        chain.makeBatch()
      })
    let writer = Mutex(
      try OrderedWriter(catalog: catalog, target: target, overwrites: overwrites, report: notify))
    let state = Mutex(SharedState(stages: chain.plan.steps.count))
    let inFlight = max(
      workers + 1, min(workers * 4, settings.memoryLimit / (BatchReader.batchBytes * Self.footprint)))
    // The value starts at 0, since Dispatch traps when a semaphore dies with less than it started with.
    let slots = DispatchSemaphore(value: 0)
    for _ in 0..<inFlight { slots.signal() }

    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let worker: BatchWorker
      do throws(RunError) {
        worker = try BatchWorker(catalog: catalog, chain: chain, settings: settings)
      } catch {
        state.withLock { $0.fail(error) }
        return
      }
      while true {
        slots.wait()
        let job = state.withLock { $0.error == nil } ? reader.withLock { $0.next() } : nil
        guard var job else { break }
        worker.run(&job)
        let counts = job.counts
        do throws(SystemError) {
          let free = try writer.withLock { writer throws(SystemError) in try writer.deliver(job) }
          progress.add(counts)
          reader.withLock { reader in for batch in free { reader.recycle(batch) } }
          for _ in free { slots.signal() }
        } catch {
          let isClosedPipe = error.code == EPIPE && target == .standardOutput
          state.withLock { $0.fail(RunError(error.description, isClosedPipe: isClosedPipe)) }
          // Whoever waits for a slot must wake up to see that the run is over.
          for _ in 0..<inFlight { slots.signal() }
          break
        }
      }
      slots.signal()
      state.withLock { $0.add(worker) }
    }

    let shared = state.withLock { $0 }
    if let error = shared.error { throw error }
    do throws(SystemError) {
      try writer.withLock { writer throws(SystemError) in try writer.finish() }
    } catch {
      throw RunError(error.description)
    }
    let failures = reader.withLock { $0.failures }
    let bytesRead = reader.withLock { $0.bytesRead }
    return writer.withLock { writer in
      RunResult(
        counts: writer.counts, failures: failures, duplicateIDs: writer.duplicateIDs.count,
        duplicatesAreLowerBound: writer.duplicateIDs.isLowerBound, bytesRead: bytesRead,
        bytesWritten: writer.bytesWritten, workers: workers,
        seconds: Double(Clock.monotonicNanoseconds() - start) / 1e9,
        times: PartTimes(
          decode: shared.decode, stages: shared.stages, render: shared.render, write: writer.writeNanoseconds)
      )
    }
  }
}

/// What workers leave behind.
private struct SharedState: Sendable {
  var error: RunError?
  var decode: UInt64 = 0
  var render: UInt64 = 0
  var stages: [UInt64]

  init(stages: Int) { self.stages = [UInt64](repeating: 0, count: stages) }

  mutating func fail(_ error: RunError) {
    if self.error == nil { self.error = error }
  }

  mutating func add(_ worker: BatchWorker) {
    decode += worker.decodeNanoseconds
    render += worker.renderNanoseconds
    for (index, time) in worker.stageNanoseconds.enumerated() { stages[index] += time }
  }
}
