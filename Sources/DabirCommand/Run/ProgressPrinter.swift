import ArticleIO
import Dispatch
import Glibc
import Pipeline
import Runner

/// Prints how far a run is: one line that changes on a terminal, else a line every ten seconds.
final class ProgressPrinter {
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
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
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
    if changesLine { printWords("\r\u{1B}[K") }
  }
}

/// How far a run is, in words and figures.
struct ProgressReport {
  let now: RunProgress.Snapshot
  /// Text a second, in MB.
  let rate: Double
  /// Seconds that are left; nil when the inputs' size is not known, or nothing is read yet.
  let secondsLeft: Double?
  /// The stage that takes most time.
  let slowestStage: String?

  /// - Parameter first: what an earlier process of the run had done.
  init(_ now: RunProgress.Snapshot, since first: RunProgress.Snapshot, seconds: Double, stages: [String]) {
    self.now = now
    rate = Double(now.textBytes - first.textBytes) / 1e6 / max(seconds, 1e-9)
    let read = now.bytesRead - first.bytesRead
    secondsLeft = now.bytesInAll.flatMap { all in
      read > 0 ? max(0, Double(all - now.bytesRead)) * seconds / Double(read) : nil
    }
    let slowest = now.stageNanoseconds.indices.max { now.stageNanoseconds[$0] < now.stageNanoseconds[$1] }
    slowestStage = slowest.flatMap { stages.indices.contains($0) ? stages[$0] : nil }
  }

  var text: String {
    var parts = ["\(Figures.documents(now.documents))", "\(Figures.decimal(rate)) MB/s"]
    if let all = now.bytesInAll, all > 0 { parts.append("\(min(100, now.bytesRead * 100 / all)) %") }
    if let secondsLeft { parts.append("\(Figures.duration(secondsLeft)) left") }
    if now.quarantined > 0 { parts.append("\(Figures.count(now.quarantined)) quarantined") }
    if let slowestStage { parts.append("slowest stage: \(slowestStage)") }
    return parts.joined(separator: ", ")
  }

  var members: [JSONValue.Member] {
    [
      .init(key: "documents", value: .integer(now.documents)),
      .init(key: "megabytes_per_second", value: .number(rate)),
      .init(key: "quarantined", value: .integer(now.quarantined)),
      .init(key: "bytes_read", value: .integer(now.bytesRead)),
      .init(key: "bytes_in_all", value: now.bytesInAll.map { .integer($0) } ?? .null),
      .init(key: "seconds_left", value: secondsLeft.map { .number($0) } ?? .null),
      .init(key: "slowest_stage", value: slowestStage.map { .string($0) } ?? .null),
    ]
  }
}
