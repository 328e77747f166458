import ByteStreams
import Glibc

/// Decides where a run starts: at the beginning, or where its journal says that an earlier process stopped.
enum RunStart {
  /// Opens the journal and reads what it says.
  ///
  /// - Parameter note: is told why a run starts afresh that was to be resumed.
  /// - Returns: the journal, nil when nothing outlives the process; and what is on the disk already.
  /// - Throws: ``RunError`` when an unfinished run is in the way, or the output may not be written.
  static func decide(
    _ plan: RunPlan, _ supervision: Supervision, note: (String) -> Void
  ) throws(RunError) -> (journal: Journal?, progress: CommittedProgress) {
    guard let journal = try open(plan, supervision) else {
      try plan.checkTarget()
      return (nil, CommittedProgress())
    }
    let records = try wrap { () throws(SystemError) in try journal.load() }
    let fingerprint = plan.fingerprint
    let progress = CommittedProgress(records ?? [])
    if records == nil || progress.hasBegun {
      if supervision.isRestart, records != nil { return (journal, progress) }
      if plan.resumes {
        guard let difference = difference(fingerprint, from: records) else { return (journal, progress) }
        note("starting afresh instead of resuming: \(difference)")
      } else if !plan.overwrites {
        throw RunError(
          "an unfinished run is at '\(plan.target.name)'; "
            + (plan.isResumable
              ? "go on with --resume, or start over with --overwrite" : "start over with --overwrite")
        )
      }
    }
    try plan.checkTarget()
    try wrap { () throws(SystemError) in
      try journal.clear()
      try journal.append(.start(fingerprint))
    }
    return (journal, CommittedProgress())
  }

  /// Why a run cannot go on from what its journal says; nil when it can.
  private static func difference(_ fingerprint: Fingerprint, from records: [JournalRecord]?) -> String? {
    guard case .start(let earlier)? = records?.first else {
      return "its journal was written by another version of dabir"
    }
    return fingerprint.difference(from: earlier)
  }

  private static func open(_ plan: RunPlan, _ supervision: Supervision) throws(RunError) -> Journal? {
    guard let path = plan.journalPath else {
      return supervision.journalDescriptor.map(Journal.nameless)
    }
    // A run that may not write leaves no journal behind.
    if access(path, F_OK) != 0 { try plan.checkTarget() }
    return try Journal.open(path: path, output: plan.target.name)
  }

  private static func wrap<Value>(_ body: () throws(SystemError) -> Value) throws(RunError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw RunError(error.description)
    }
  }
}
