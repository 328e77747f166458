import ByteStreams
import CProcessControl
import Glibc
import Pipeline

/// Tells when a working process goes beyond its limits.
struct ChildLimits {
  /// What a process may take beyond `limits.memory`, in bytes: its code, its tables, its stacks.
  private static let allowance = 256_000_000

  private let seconds: Double
  private let memory: Int

  init(_ settings: RunSettings) {
    seconds = settings.secondsLimit
    memory = settings.memoryLimit + Self.allowance
  }

  /// What limit a child goes beyond, if it does.
  func breach(by child: Int32, _ board: UnsafeMutablePointer<dabir_board>) -> ChildEnd? {
    let now = Clock.monotonicNanoseconds()
    for index in 0..<board.pointee.slot_count {
      let started = dabir_slot_started(dabir_board_slot(board, index))
      // A process that somebody stopped is not slow.
      if started > 0, now > started, Double(now - started) / 1e9 > seconds, !isStopped(child) {
        return .tooSlow(worker: Int(index))
      }
    }
    return anonymousMemory(of: child) > memory ? .tooLarge : nil
  }

  /// The memory that is the process's own, in bytes; what it maps from files does not count.
  private func anonymousMemory(of child: Int32) -> Int {
    guard let line = statusLine(child, "RssAnon:") else { return 0 }
    return (Int(line.split { $0 == " " || $0 == "\t" }.dropFirst().first ?? "") ?? 0) << 10
  }

  private func isStopped(_ child: Int32) -> Bool {
    statusLine(child, "State:")?.contains("T (") ?? false
  }

  private func statusLine(_ child: Int32, _ name: String) -> Substring? {
    guard let bytes = try? FileSource.contents(ofFile: "/proc/\(child)/status", limit: 1 << 16) else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\n").first { $0.hasPrefix(name) }
  }
}
