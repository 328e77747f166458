import ByteStreams
import CProcessControl
import Glibc
import Pipeline
import TextCore

/// Starts the working process of a run, and starts it again without the document that brought it down.
///
/// A thread cannot be killed and a crash takes the whole process, so the work is done in a child. The child
/// notes in shared memory which documents it has at work. The supervisor ends a child that takes too long over
/// one or too much memory, finds out which document did it, notes it in the journal, and starts a new child
/// from the last commit.
public struct Supervisor {
  private let plan: RunPlan
  private let stages: [String]
  private let workers: Int
  private let note: (String) -> Void

  /// How often the child is looked at, in milliseconds.
  private static let interval: Int32 = 25
  /// Children in a row that may come to grief without getting on before the run is given up.
  private static let patience = 5

  /// Prepares a supervisor.
  ///
  /// - Parameters:
  ///   - stages: what the stages of the plan go by, in order.
  ///   - workers: the number of threads that work.
  ///   - note: is told of children that came to grief.
  public init(plan: RunPlan, stages: [String], workers: Int, note: @escaping (String) -> Void) {
    self.plan = plan
    self.stages = stages
    self.workers = workers
    self.note = note
  }

  /// Runs the process's own command line in a child until it comes to its end.
  ///
  /// - Returns: the exit code of the run.
  /// - Throws: ``RunError`` when no child can be started.
  public func run() throws(RunError) -> Int32 {
    let boardDescriptor = dabir_board_create(Int32(workers))
    guard boardDescriptor >= 0, let board = dabir_board_map(boardDescriptor) else {
      throw RunError(SystemError("share memory with", path: "a working process").description)
    }
    dabir_block_signals()
    var launcher = Launcher(
      board: boardDescriptor, readsStandardInput: plan.inputs.contains { $0.path == nil })
    var inquest = Inquest(stages: stages, limits: plan.settings)
    var limits = ChildLimits(plan.settings)
    var failures = 0
    var furthest: UInt64 = 0
    var culprits: Set<Cursor> = []
    var stopSignal: Int32 = 0
    while true {
      let child = try launcher.start()
      let end = watch(child, board, &limits, &stopSignal)
      if board.pointee.finished == 1, case .exited(let code) = end {
        if board.pointee.complete == 1 { launcher.removeJournal(of: plan) }
        return stopSignal != 0 && code != 0 ? 128 + stopSignal : code
      }
      if stopSignal != 0 { return 128 + stopSignal }
      let finding = inquest.hold(over: board, end: end)
      // Getting on is to come further than any process before, or to know of one more document to leave out.
      let isNewCulprit = finding.culprit.map { culprits.insert($0.cursor).inserted } ?? false
      let isFurther = board.pointee.documents > furthest
      furthest = max(furthest, board.pointee.documents)
      failures = isFurther || isNewCulprit ? 0 : failures + 1
      guard failures < Self.patience else {
        note(
          "the working process came to grief \(failures) times without getting on (\(end.phrase)); giving up")
        return 1
      }
      if let stream = plan.inputs.first(where: { $0.path.map(FileKind.init) == .special }) {
        note("\(finding.phrase): impossible, since '\(stream.name)' is no file and cannot be read again")
        return 1
      }
      if let culprit = finding.culprit { try launcher.record(culprit, plan) }
      note(finding.phrase)
      launcher.carefulUntil = finding.carefulUntil
      launcher.suspect = finding.suspect ?? launcher.suspect
      clear(board)
    }
  }

  /// Waits for a child to end, and ends it when a document takes too long or too much memory.
  private func watch(
    _ child: Int32, _ board: UnsafeMutablePointer<dabir_board>, _ limits: inout ChildLimits,
    _ stopSignal: inout Int32
  ) -> ChildEnd {
    var reason: ChildEnd?
    while true {
      var code: Int32 = 0
      switch dabir_child_state(child, &code) {
      case 1: return reason ?? .exited(code)
      case 2: return reason ?? .killed(code)
      default: break
      }
      let signal = dabir_wait_for_signal(Self.interval)
      if signal == SIGINT || signal == SIGTERM {
        // The first asks to stop when the batches in flight are written, the second stops at once.
        kill(child, stopSignal == 0 ? SIGTERM : SIGKILL)
        stopSignal = stopSignal == 0 ? signal : stopSignal
      }
      if reason == nil, let found = limits.breach(by: child, board) {
        reason = found
        dabir_board_halt(board)
        kill(child, SIGKILL)
      }
    }
  }

  private func clear(_ board: UnsafeMutablePointer<dabir_board>) {
    for index in 0..<board.pointee.slot_count {
      let slot = dabir_board_slot(board, index)
      slot.pointee = dabir_slot()
    }
    board.pointee.writing = 0
    board.pointee.halted = 0
  }
}

/// How a working process ended.
enum ChildEnd: Equatable {
  /// It exited, which is its own end only if it said so.
  case exited(Int32)
  /// A signal ended it.
  case killed(Int32)
  /// The supervisor ended it: the worker with this index took too long over the document begun at a moment.
  case tooSlow(worker: Int, started: UInt64)
  /// The supervisor ended it: it took more memory than the limit allows.
  case tooLarge

  /// The end as a clause without a subject.
  var phrase: String {
    switch self {
    case .exited(let code): "ended the process with exit code \(code)"
    case .killed(SIGKILL): "was at work when the process was killed, perhaps for want of memory"
    case .killed(let signal): "brought the process down (\(String(cString: strsignal(signal))))"
    case .tooSlow: "took longer than limits.seconds allows"
    case .tooLarge: "took more memory than limits.memory allows"
    }
  }
}
