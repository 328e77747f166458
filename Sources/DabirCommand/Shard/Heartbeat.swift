import Dispatch
import Pipeline
import Runner

/// Tells on standard error, every few seconds, that the process is alive and how far it is.
///
/// It has a thread of its own, so a document that takes long does not hold it up; a process that is stopped falls
/// silent, whatever its supervisor does.
final class Heartbeat {
  private let timer: any DispatchSourceTimer

  /// Nil when none is asked for.
  init?(every seconds: Double?, _ progress: RunProgress, _ log: RunLog) {
    guard let seconds else { return nil }
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "heartbeat"))
    timer.setEventHandler {
      let now = progress.snapshot
      log.heartbeat([
        .init(key: "documents", value: .integer(now.documents)),
        .init(key: "quarantined", value: .integer(now.quarantined)),
        .init(key: "bytes_in", value: .integer(now.bytesRead)),
      ])
    }
    timer.schedule(deadline: .now(), repeating: seconds)
    timer.activate()
  }

  deinit { timer.cancel() }
}
