import Runner
import Synchronization

/// Tells people of documents that failed: the first few one by one, then their number.
final class NoticePrinter: Sendable {
  private static let shown = 10
  private let count = Mutex(0)

  func add(_ notice: QuarantineNotice) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    if number <= Self.shown {
      printNote("\(notice.input):\(notice.line): \(notice.failure.stage) failed: \(notice.failure.reason)")
    }
  }

  /// - Parameter path: the quarantine file, if there is one.
  func finish(keptIn path: String?) {
    let total = count.withLock { $0 }
    guard total > 0 else { return }
    let more = total > Self.shown ? " (\(total - Self.shown) more are not shown)" : ""
    let kept = path.map { "kept in \($0)" } ?? "not kept, since the output is no file"
    printNote("\(Figures.documents(total)) failed\(more); \(kept)")
  }
}
