import Dispatch
import Glibc
import Pipeline
import Runner

/// Prints how far a run is: one line that changes on a terminal, else a line every ten seconds.
final class ProgressPrinter {
  private let queue = DispatchQueue(label: "progress")
  private let timer: (any DispatchSourceTimer)?
  private let changesLine: Bool

  /// - Parameters:
  ///   - stages: what the stages go by, in order.
  ///   - isOn: whether anything is printed.
  init(_ progress: RunProgress, stages: [String], log: RunLog, format: LogFormat, isOn: Bool) {
    let changesLine = isOn && format == .text && isatty(2) == 1
    self.changesLine = changesLine
    guard isOn else {
      timer = nil
      return
    }
    let start = Clock.monotonicNanoseconds()
    let first = progress.snapshot
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler {
      let seconds = Double(Clock.monotonicNanoseconds() - start) / 1e9
      let report = ProgressReport(progress.snapshot, since: first, seconds: seconds, stages: stages)
      if changesLine {
        printWords("\r\u{1B}[K\(report.text)")
      } else {
        log.progress(report.text, report.members)
      }
    }
    let interval: DispatchTimeInterval = changesLine ? .milliseconds(500) : .seconds(10)
    timer.schedule(deadline: .now() + interval, repeating: interval)
    timer.activate()
    self.timer = timer
  }

  /// Stops and clears the line.
  func stop() {
    timer?.cancel()
    // A line that is being printed must not come behind what clears it.
    queue.sync {}
    if changesLine { printWords("\r\u{1B}[K") }
  }
}
