import ByteStreams
import CProcessControl
import Glibc

/// The tie of a working process to its supervisor; without one the process works on its own.
///
/// Ownership: the board is shared memory, whose fields are only read and written atomically.
public struct Supervision: @unchecked Sendable {
  let board: UnsafeMutablePointer<dabir_board>?
  /// The journal of a run whose output is a stream.
  let journalDescriptor: Int32?
  /// Where standard input is kept as far as it may be needed again.
  let spoolDescriptor: Int32?
  /// Whether an earlier process of the run came to grief.
  let isRestart: Bool
  /// Until this batch only one worker works, so that it is clear who did it when the process comes to grief.
  let carefulUntil: Int
  /// The batch of which every record is tried alone, to see which one brings the process down; nil for none.
  let suspect: Int?

  /// No supervisor.
  public static let none = Supervision(
    board: nil, journalDescriptor: nil, spoolDescriptor: nil, isRestart: false, carefulUntil: 0, suspect: nil)

  private init(
    board: UnsafeMutablePointer<dabir_board>?, journalDescriptor: Int32?, spoolDescriptor: Int32?,
    isRestart: Bool, carefulUntil: Int, suspect: Int?
  ) {
    self.board = board
    self.journalDescriptor = journalDescriptor
    self.spoolDescriptor = spoolDescriptor
    self.isRestart = isRestart
    self.carefulUntil = carefulUntil
    self.suspect = suspect
  }

  /// The tie that the environment tells of; nil when this process is no supervisor's child.
  public static func inherited() -> Supervision? {
    guard let text = getenv(SupervisionTie.variable).map({ String(cString: $0) }) else { return nil }
    unsetenv(SupervisionTie.variable)
    guard let tie = SupervisionTie(text), let board = dabir_board_map(tie.board) else { return nil }
    // The supervisor is gone already when the child has another parent by now.
    guard dabir_die_with_parent(tie.supervisor) else { exit(1) }
    for descriptor in [tie.board, tie.journal, tie.spool] where descriptor >= 0 {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    dabir_note_crashes(board)
    dabir_count_stop_signals()
    return Supervision(
      board: board, journalDescriptor: tie.journal, spoolDescriptor: tie.spool, isRestart: tie.isRestart,
      carefulUntil: tie.carefulUntil, suspect: tie.suspect >= 0 ? tie.suspect : nil)
  }

  /// Tells the supervisor that the process ends of its own, with the run's exit code.
  public func finish() {
    if let board { dabir_board_finish(board) }
  }

  /// Gives up the journal of a run that is complete.
  ///
  /// The supervisor removes it when it knows how the process ended: one that is killed before that leaves a journal
  /// that says that only the end is left.
  func giveUp(_ journal: Journal?) {
    if let board { dabir_board_complete(board) } else { journal?.remove() }
  }

  /// What can be read from as soon as the process is asked to stop.
  var stopDescriptor: Int32? { board == nil ? nil : dabir_stop_descriptor() }

  /// Standard input from ``forgottenBytes`` on, also what an earlier process has read.
  var standardInput: any ByteSource {
    guard let spoolDescriptor, spoolDescriptor >= 0 else {
      return FileSource.standardInput(interrupt: stopDescriptor)
    }
    return SpooledInput(spool: spoolDescriptor, from: forgottenBytes, interrupt: stopDescriptor)
  }

  /// Bytes of standard input that are not kept any more.
  var forgottenBytes: Int { board.map { Int($0.pointee.forgotten) } ?? 0 }

  /// Gives the disk space of standard input's first bytes back, which no later process will need.
  func forgetStandardInput(upTo count: Int) {
    // Whole blocks only, and not for every trifle.
    guard let board, let spoolDescriptor, spoolDescriptor >= 0, count - forgottenBytes >= 1 << 20 else {
      return
    }
    board.pointee.forgotten = Int64(count)
    dabir_forget_start(spoolDescriptor, Int64(count & ~0xFFFF))
  }
}
