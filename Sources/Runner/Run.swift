import ByteStreams
import CProcessControl
import Glibc
import Pipeline

/// One pass over an archive, from where it starts or was cut off to its end.
public struct Run: Sendable {
  private let plan: RunPlan
  private let chain: Chain
  private let workers: Int
  private let progress: RunProgress
  private let supervision: Supervision

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - chain: the stages, with their resources loaded.
  ///   - workers: the number of threads that work, at least 1.
  ///   - progress: what has been done so far, for others to look at while the run goes on.
  ///   - supervision: the tie to the supervisor.
  public init(plan: RunPlan, chain: Chain, workers: Int, progress: RunProgress, supervision: Supervision) {
    self.plan = plan
    self.chain = chain
    self.workers = max(1, workers)
    self.progress = progress
    self.supervision = supervision
  }

  /// Something that people are told while a run goes on.
  public enum Event: Sendable {
    /// A document failed.
    case quarantined(QuarantineNotice)
    /// Something about the run as a whole.
    case note(String)
  }

  /// Runs.
  ///
  /// - Parameters:
  ///   - notify: is told of what happens, documents in the order of the archive.
  ///   - report: writes the report on a run that came to its end, before the journal is given up.
  /// - Returns: what became of everything.
  /// - Throws: ``RunError`` when the output cannot be written; what was written stays under its unfinished name
  ///   and can be resumed.
  public func execute(
    notify: @escaping @Sendable (Event) -> Void, report: (RunResult) throws -> Void
  ) throws -> RunResult {
    let start = Clock.monotonicNanoseconds()
    let (journal, resumed) = try RunStart.decide(plan, supervision) { notify(.note($0)) }
    progress.add(resumed.counts, bytesRead: resumed.finishedBytes)
    if resumed.isComplete { return try finish(resumed, journal, report) }
    let core = try RunCore(
      plan: plan, chain: chain, workers: workers, journal: journal, resumed: resumed,
      supervision: supervision, progress: progress
    ) { notify(.quarantined($0)) }
    let threads = try core.work()
    let isInterrupted = dabir_stop_signals() > 0
    try core.close(isInterrupted: isInterrupted)
    var result = core.result
    result.workers = threads
    result.seconds = Double(Clock.monotonicNanoseconds() - start) / 1e9
    result.resumedDocuments = resumed.counts.outcomes.documents
    result.isInterrupted = isInterrupted
    if !isInterrupted {
      try report(result)
      core.giveUpJournal()
    }
    return result
  }

  /// Gives the files of a run their names that was cut off when nothing else was left to do.
  private func finish(
    _ resumed: CommittedProgress, _ journal: Journal?, _ report: (RunResult) throws -> Void
  ) throws -> RunResult {
    for path in plan.target.files { try OutputFile.complete(path) }
    if let path = plan.target.quarantinePath {
      if resumed.quarantineLength > 0 {
        try OutputFile.complete(path)
      } else {
        // One that is there is of an earlier run, which this one was allowed to replace.
        unlink(path)
      }
    }
    let result = RunResult(resumed, stages: chain.plan.steps.count)
    try report(result)
    supervision.giveUp(journal)
    return result
  }
}
