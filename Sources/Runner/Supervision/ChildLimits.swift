import CProcessControl
import Glibc
import Pipeline

/// Tells when a working process goes beyond its limits.
///
/// Only time counts during which both processes ran: a document is not slow because somebody stopped them.
struct ChildLimits {
  /// What a process may take beyond `limits.memory`, in bytes: its code, its tables, its stacks.
  private static let allowance = 256_000_000
  /// The time between two looks that counts at most, in nanoseconds; more means that this process was stopped.
  private static let longestLook: UInt64 = 250_000_000
  /// How many documents' time work on a whole batch may take, so that one that hangs is noticed soon.
  private static let hastyDocuments: Int64 = 10

  private let seconds: Double
  private let memory: Int
  /// Whether work on a whole batch may take the time of all its documents.
  ///
  /// A process that was ended over a batch is stuck or merely slow. The next one tries the documents one by one: when
  /// none of them hangs, the stage is slow, and the run must get through all the same.
  var isPatient = false
  private var lastLook: UInt64 = 0
  /// For each worker when its document was begun, and how long it was seen at work on it.
  private var seen: [Int32: (started: UInt64, nanoseconds: UInt64)] = [:]

  init(_ settings: RunSettings) {
    seconds = settings.secondsLimit
    // The longest document must get through, alone.
    let document = MemoryBudget.footprint(ofInput: settings.documentLimit)
    memory = max(settings.memoryLimit, document) + Self.allowance
  }

  /// What limit a child goes beyond, if it does.
  mutating func breach(by child: Int32, _ board: UnsafeMutablePointer<dabir_board>) -> ChildEnd? {
    let status = status(of: child)
    let now = Clock.monotonicNanoseconds()
    let passed = status.isStopped ? 0 : min(now - lastLook, Self.longestLook)
    lastLook = now
    for index in 0..<board.pointee.slot_count {
      let started = dabir_slot_started(dabir_board_slot(board, index))
      guard started > 0, let before = seen[index], before.started == started else {
        seen[index] = (started, now > started ? min(now - started, passed) : 0)
        continue
      }
      seen[index] = (started, before.nanoseconds + passed)
      let noted = max(1, dabir_slot_documents(dabir_board_slot(board, index)))
      let documents = isPatient ? noted : min(noted, Self.hastyDocuments)
      if Double(before.nanoseconds + passed) / 1e9 > seconds * Double(documents) {
        return .tooSlow(worker: Int(index), started: started)
      }
    }
    return status.anonymousMemory > memory ? .tooLarge : nil
  }

  /// Whether a process is stopped, and the memory that is its own, in bytes; what it maps from files does not
  /// count.
  private func status(of child: Int32) -> (isStopped: Bool, anonymousMemory: Int) {
    guard let text = ProcFile.text("/proc/\(child)/status") else { return (false, 0) }
    let lines = text.split(separator: "\n")
    let kilobytes = lines.first { $0.hasPrefix("RssAnon:") }?.split { $0 == " " || $0 == "\t" }.dropFirst()
      .first
    return (
      lines.contains { $0.hasPrefix("State:") && $0.contains("T (") },
      (kilobytes.flatMap { Int($0) } ?? 0) << 10
    )
  }
}
