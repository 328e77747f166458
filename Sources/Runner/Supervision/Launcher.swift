import ByteStreams
import CProcessControl
import Glibc
import TextCore

/// Starts working processes of a run.
struct Launcher {
  private let board: Int32
  private let journal: Journal
  /// Where standard input is kept for a second process; -1 when it need not be, or cannot.
  private let spool: Int32
  private let standardInput: StandardInput
  private var startCount = 0
  /// Until this batch the next process works on one document at a time.
  var carefulUntil = 0
  /// The batch of which the next process tries every record alone.
  var suspect: Int?

  /// How a second process gets what the first one read of standard input.
  private enum StandardInput {
    case unused
    /// A file: reading starts again at its start.
    case file(start: off_t)
    /// A pipe or a terminal: what was read is kept.
    case stream
  }

  /// - Parameter readsStandardInput: whether standard input must be kept for a second process.
  init(board: Int32, readsStandardInput: Bool) {
    self.board = board
    journal = Journal.nameless(descriptor: dabir_nameless_file())
    let start = lseek(0, 0, SEEK_CUR)
    standardInput = !readsStandardInput ? .unused : start >= 0 ? .file(start: start) : .stream
    if case .stream = standardInput { spool = (try? SpoolFile.nameless()) ?? -1 } else { spool = -1 }
  }

  /// Starts a process with this one's command line.
  ///
  /// - Returns: its id.
  mutating func start() throws(RunError) -> Int32 {
    let tie = SupervisionTie(
      supervisor: getpid(), board: board, journal: journal.descriptor, spool: spool,
      isRestart: startCount > 0, carefulUntil: carefulUntil, suspect: suspect ?? -1)
    if startCount > 0 {
      if case .file(let start) = standardInput { lseek(0, start, SEEK_SET) }
      if case .stream = standardInput, spool < 0 {
        throw RunError("cannot start it again: there is no temporary file that holds what it read")
      }
    }
    startCount += 1
    var environment = ["\(SupervisionTie.variable)=\(tie.text)"]
    var entry = environ
    while let variable = entry.pointee {
      environment.append(String(cString: variable))
      entry += 1
    }
    // Swift's own crash reports take seconds and say nothing that the supervisor does not find out.
    environment.append("SWIFT_BACKTRACE=enable=no")
    let child = withCStrings(CommandLine.arguments) { arguments in
      withCStrings(environment) { dabir_spawn("/proc/self/exe", arguments, $0) }
    }
    guard child > 0 else {
      throw RunError(SystemError("start", path: "a working process", code: -child).description)
    }
    return child
  }

  /// Notes a document that the next process must leave out.
  func record(_ culprit: Culprit, _ plan: RunPlan) throws(RunError) {
    let journal = try plan.journalPath.map { path throws(RunError) in
      try Journal.open(path: path, output: plan.target.name)
    }
    do throws(SystemError) {
      // Loading cuts off what the process that ended may have left half written.
      _ = try (journal ?? self.journal).load()
      try (journal ?? self.journal).append(.culprit(culprit))
    } catch {
      throw RunError(error.description)
    }
  }

  /// Removes the journal of a run that is complete, unless another run has taken hold of it.
  func removeJournal(of plan: RunPlan) {
    guard let path = plan.journalPath,
      let journal = try? Journal.open(path: path, output: plan.target.name),
      let records = try? journal.load(), records.isEmpty || CommittedProgress(records).isComplete
    else { return }
    journal.remove()
  }
}
