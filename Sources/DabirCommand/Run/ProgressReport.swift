import ArticleIO
import Runner

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
