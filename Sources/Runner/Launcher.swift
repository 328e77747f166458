import ByteStreams
import CProcessControl
import Glibc

/// Starts working processes of a run.
struct Launcher {
  private let board: Int32
  private let journal: Journal
  private let spool: Int32
  private var startCount = 0
  /// Until this batch the next process works on one document at a time.
  var carefulUntil = 0

  /// - Parameter readsStandardInput: whether standard input must be kept for a second process.
  init(board: Int32, readsStandardInput: Bool) throws(RunError) {
    self.board = board
    journal = Journal.nameless(descriptor: dabir_nameless_file())
    let needsSpool = readsStandardInput && !FileIdentity.isRegularFile(descriptor: 0)
    spool = needsSpool ? try Self.temporaryFile() : -1
  }

  /// Starts a process with this one's command line.
  ///
  /// - Returns: its id.
  mutating func start() throws(RunError) -> Int32 {
    let tie = [getpid(), board, journal.descriptor, spool, startCount > 0 ? 1 : 0, Int32(carefulUntil)]
    startCount += 1
    var environment = ["\(Supervision.variable)=" + tie.map(String.init).joined(separator: ",")]
    var entry = environ
    while let variable = entry.pointee {
      environment.append(String(cString: variable))
      entry += 1
    }
    // Swift's own crash reports take seconds and say nothing that the supervisor does not find out.
    environment.append("SWIFT_BACKTRACE=enable=no")
    let child = Self.withCStrings(CommandLine.arguments) { arguments in
      Self.withCStrings(environment) { dabir_spawn("/proc/self/exe", arguments, $0) }
    }
    guard child > 0 else {
      throw RunError(SystemError("start", path: "a working process", code: -child).description)
    }
    return child
  }

  /// Notes a document that the next process must leave out.
  func record(_ culprit: Culprit, _ plan: RunPlan) throws(RunError) {
    let journal = try plan.target.journalPath.map { path throws(RunError) in
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

  private static func temporaryFile() throws(RunError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/dabir-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw RunError(SystemError("keep standard input in", path: folder).description)
    }
    unlink(template)
    return descriptor
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { buffer in
      // The buffer holds at least the closing nil.
      body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }
}
