import ByteStreams
import CProcessControl
import Dispatch
import Glibc
import Pipeline
import TextCore

/// The threads of a run and what they share.
///
/// Long-lived ``WorkerThreads`` each take a numbered batch, do all the work on it and hand
/// it to the writer. ``MemoryBudget`` bounds the batches in flight; the oldest one always gets in, so that the
/// run cannot lock up. Every second what was written is flushed and noted in the journal.
final class RunCore: Sendable {
  private let plan: RunPlan
  private let chain: Chain
  private let workers: Int
  private let supervision: Supervision
  private let progress: RunProgress
  private let culprits: [Cursor: Culprit]
  private let pool: BatchPool
  private let budget: MemoryBudget
  private let reader: Locked<BatchReader>
  private let writer: Locked<OrderedWriter>
  /// Finished batches that the writer has not taken yet.
  private let arrivals = Locked<[Job]>([])
  private let journal: Locked<Journal?>
  private let state: Locked<State>

  /// What workers leave behind.
  private struct State: Sendable {
    var error: RunError?
    var decode: UInt64 = 0
    var render: UInt64 = 0
    var stages: [UInt64]
  }

  /// Opens the output.
  ///
  /// - Parameter workers: the number of threads that will work.
  init(
    plan: RunPlan, chain: Chain, workers: Int, journal: sending Journal?, resumed: CommittedProgress,
    supervision: Supervision,
    progress: RunProgress, report: @escaping @Sendable (QuarantineNotice) -> Void
  ) throws(RunError) {
    self.plan = plan
    self.chain = chain
    self.workers = workers
    self.supervision = supervision
    self.progress = progress
    culprits = resumed.culprits
    if let board = supervision.board {
      dabir_board_set_documents(board, UInt64(resumed.counts.outcomes.documents))
    }
    let pool = BatchPool { chain.makeBatch() }
    let budget = MemoryBudget(
      limit: plan.settings.memoryLimit, batches: MemoryBudget.batchesPerWorker * workers)
    self.pool = pool
    self.budget = budget
    writer = Locked(
      try OrderedWriter(plan, resuming: resumed, board: supervision.board, report: report))
    let options = InputOptions(
      expansion: ExpansionLimit(ratio: plan.settings.expansionLimit), readsAhead: true,
      interrupt: supervision.stopDescriptor)
    // What is left of standard input does not begin where it did; only plain JSON lines are ever forgotten.
    let standardInputOptions = InputOptions(
      expansion: options.expansion, readsAhead: true, interrupt: options.interrupt,
      isPlain: supervision.forgottenBytes > 0 || plan.inputs.contains { $0.path == nil && $0.startsAmid })
    reader = Locked(
      try BatchReader(
        InputSequence(
          plan.inputs, fields: plan.settings.fields, documentLimit: plan.settings.documentLimit,
          from: resumed.cursor, finishedBytes: resumed.finishedBytes,
          forgottenBytes: supervision.forgottenBytes
        ) { input throws(StreamError) in
          guard let path = input.path else {
            return InputReader(
              supervision.standardInput, path: "standard input", options: standardInputOptions)
          }
          guard let range = input.range else { return try InputReader(path: path, options: options) }
          return try InputReader(path: path, linesStartingIn: range, options: options)
        },
        documentLimit: plan.settings.documentLimit, pool: pool, budget: budget, sequence: resumed.sequence,
        sample: plan.sample))
    self.journal = Locked(journal)
    state = Locked(State(stages: [UInt64](repeating: 0, count: chain.plan.steps.count)))
  }

  /// Works until all inputs are read and written, or a signal asks to stop.
  ///
  /// - Returns: the number of threads that worked, fewer than asked for when the system gave no more.
  @discardableResult
  func work() throws(RunError) -> Int {
    let commits = DispatchQueue(label: "commit")
    let timer = DispatchSource.makeTimerSource(queue: commits)
    timer.setEventHandler { [self] in
      do throws(RunError) {
        try commit(isLast: false)
        // Workers that found the writer taken have left their batches.
        try writeArrivals()
      } catch {
        fail(error)
      }
    }
    timer.schedule(deadline: .now() + .seconds(1), repeating: .seconds(1))
    timer.activate()
    let opened = DispatchSemaphore(value: 0)
    let threads = WorkerThreads.perform(workers) { [self] index in
      // While it is not clear which document takes the process down, one worker works alone.
      if index > 0, supervision.carefulUntil > 0 {
        opened.wait()
        opened.signal()
      }
      defer { if index == 0 { opened.signal() } }
      do throws(RunError) {
        try work(as: index) { sequence in
          if index == 0, sequence == supervision.carefulUntil { opened.signal() }
        }
      } catch {
        fail(error)
      }
    }
    timer.cancel()
    // The timer may be writing what the last worker left to it.
    commits.sync {}
    if let error = state.withLock({ $0.error }) { throw error }
    return threads
  }

  private func work(as index: Int, willBegin: (Int) -> Void) throws(RunError) {
    let notes = supervision.board.map { WorkerNotes($0, worker: index) }
    guard var job = nextJob() else { return }
    // Stages may start a program for each worker, so there are none without work.
    let worker = try BatchWorker(
      chain: chain, settings: plan.settings, target: plan.target, culprits: culprits, notes: notes,
      suspect: supervision.suspect)
    while true {
      willBegin(job.sequence)
      do throws(SystemError) {
        try worker.run(&job)
      } catch {
        throw RunError(error.description, isResumable: plan.isResumable)
      }
      progress.add(stageNanoseconds: worker.takeStageUse())
      try deliver(job)
      guard let next = nextJob() else { break }
      job = next
    }
    state.withLock { state in
      state.decode += worker.decodeUse
      state.render += worker.renderUse
      for (stage, time) in worker.stageUse.enumerated() { state.stages[stage] += time }
    }
  }

  /// The next batch; nil when there is none, or the run is to stop.
  private func nextJob() -> Job? {
    guard state.withLock({ $0.error == nil }), dabir_stop_signals() == 0 else { return nil }
    return reader.withLock { $0.next() }
  }

  /// Hands a batch to the writer.
  ///
  /// Nobody waits for a write to end: whoever finds the writer taken leaves the batch to the one who has it, who
  /// looks again once it is free, as everyone must who took the writer while workers are at work.
  private func deliver(_ job: Job) throws(RunError) {
    arrivals.withLock { $0.append(job) }
    try writeArrivals()
  }

  /// Writes what has arrived, unless somebody else is writing.
  private func writeArrivals() throws(RunError) {
    while !arrivals.withLock({ $0.isEmpty }), let written = try writeArrivalsOnce() {
      for done in written {
        progress.add(done.counts, bytesRead: done.bytesRead)
        if let board = supervision.board {
          dabir_board_add_documents(board, UInt64(done.counts.outcomes.documents))
        }
        pool.give(done.batch)
        budget.release(done.footprint)
      }
    }
  }

  /// The batches that were written; nil when somebody else is writing.
  private func writeArrivalsOnce() throws(RunError) -> [Job]? {
    do throws(SystemError) {
      return try writer.withLockIfAvailable { writer throws(SystemError) in
        let jobs = arrivals.withLock { arrivals in
          defer { arrivals = [] }
          return arrivals
        }
        return try writer.deliver(jobs)
      }
    } catch {
      throw RunError(
        error.description, isClosedPipe: error.code == EPIPE && plan.target.isStandardOutput,
        isResumable: plan.isResumable)
    }
  }

  private func fail(_ error: RunError) {
    state.withLock { state in
      if state.error == nil { state.error = error }
    }
    budget.open()
  }

  /// Flushes what was written to the disk and notes it in the journal.
  ///
  /// What a failed commit took from the writer is in no journal, so none may follow it.
  private func commit(isLast: Bool) throws(RunError) {
    try journal.withLock { journal throws(RunError) in
      if let error = state.withLock({ $0.error }) { throw error }
      guard let journal,
        let (commit, descriptors, forgettable) = writer.withLock({ $0.takeCommit(isLast: isLast) })
      else {
        return
      }
      do throws(SystemError) {
        // What is journalled in memory is gone with the power, so it needs no disk.
        let flushed = plan.journalPath == nil ? [] : descriptors
        for descriptor in flushed where fdatasync(descriptor) != 0 && errno != EINVAL {
          throw SystemError("write", path: plan.target.name)
        }
        try journal.append(.commit(commit))
      } catch {
        let error = RunError(error.description, isResumable: plan.isResumable)
        fail(error)
        throw error
      }
      supervision.forgetStandardInput(upTo: forgettable)
    }
  }

  /// Makes the output final, or leaves it so that it can be resumed.
  func close(isInterrupted: Bool) throws(RunError) {
    // Every worker tried after its last batch, and so did the timer: what is left is a batch lost on its way.
    let next = reader.withLock { $0.nextSequence }
    guard writer.withLock({ $0.nextSequence }) == next else {
      throw RunError(
        "a batch was read and not written; this is a mistake in dabir", isResumable: plan.isResumable)
    }
    if isInterrupted { return try commit(isLast: false) }
    let (failures, skipped, bytes) = reader.withLock { reader in
      (reader.takeFailures(), reader.takeSkippedMembers(), reader.bytesRead)
    }
    try wrap { writer throws(SystemError) in
      try writer.seal(failures, skippedMembers: skipped, bytesRead: bytes)
    }
    try commit(isLast: true)
    try wrap { writer throws(SystemError) in try writer.finish() }
  }

  private func wrap(_ body: (inout OrderedWriter) throws(SystemError) -> Void) throws(RunError) {
    do throws(SystemError) {
      try writer.withLock { writer throws(SystemError) in try body(&writer) }
    } catch {
      throw RunError(error.description, isResumable: plan.isResumable)
    }
  }

  /// Gives the journal up: the run is complete.
  func giveUpJournal() { journal.withLock { supervision.giveUp($0) } }

  /// What became of everything so far.
  var result: RunResult {
    let shared = state.withLock { $0 }
    let (failures, read, wait) = reader.withLock { reader in
      (reader.takeFailures(), reader.readNanoseconds, reader.waitNanoseconds)
    }
    return writer.withLock { writer in
      RunResult(
        counts: writer.counts, failures: writer.failures + failures, duplicateIDs: writer.duplicateIDs.count,
        duplicatesAreLowerBound: writer.duplicateIDs.isLowerBound, bytesRead: writer.bytesRead,
        bytesWritten: writer.bytesWritten,
        times: PartTimes(
          read: read, wait: wait, decode: shared.decode, stages: shared.stages, render: shared.render,
          write: writer.writeNanoseconds))
    }
  }
}
