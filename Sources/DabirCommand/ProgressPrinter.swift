import Dispatch
import Glibc
import Pipeline
import Runner

/// Prints how far a run is: one line that changes on a terminal, else a line every ten seconds.
final class ProgressPrinter {
  private let timer: (any DispatchSourceTimer)?
  private let isTerminal: Bool

  init(_ progress: RunProgress, isOn: Bool) {
    let isTerminal = isatty(2) == 1
    self.isTerminal = isTerminal && isOn
    guard isOn else {
      timer = nil
      return
    }
    let start = Clock.monotonicNanoseconds()
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    timer.setEventHandler {
      let seconds = Double(Clock.monotonicNanoseconds() - start) / 1e9
      let (documents, textBytes, quarantined) = progress.snapshot
      let rate = Double(textBytes) / 1e6 / seconds
      let line = "\(documents) documents, \(Figures.decimal(rate)) MB/s, \(quarantined) quarantined"
      if isTerminal {
        printWords("\r\u{1B}[K\(line)")
      } else {
        printNote(line)
      }
    }
    let interval: DispatchTimeInterval = isTerminal ? .milliseconds(500) : .seconds(10)
    timer.schedule(deadline: .now() + interval, repeating: interval)
    timer.activate()
    self.timer = timer
  }

  /// Stops and clears the line.
  func stop() {
    timer?.cancel()
    if isTerminal { printWords("\r\u{1B}[K") }
  }
}
