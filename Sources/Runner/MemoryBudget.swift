import Dispatch
import TextCore

/// The memory that the batches in flight may hold together.
///
/// The reader waits here before it hands out a batch. The oldest batch is always let in, so that one that is
/// larger than the budget still goes through, alone.
final class MemoryBudget: Sendable {
  private struct State {
    var used = 0
    var isWaiting = false
    var isOpen = false
  }

  private let limit: Int
  private let state = Locked(State())
  private let wakeUp = DispatchSemaphore(value: 0)

  init(limit: Int) { self.limit = limit }

  /// What a batch holds at most, text, rows and output together, for the bytes of its input: tokens of English
  /// take twice their text as rows and four to five times as output, and arenas grow by doubling.
  static func footprint(ofInput bytes: Int) -> Int { 12 * bytes + (1 << 20) }

  /// Waits until so many bytes fit, or nothing else is in flight. Only one thread at a time may wait.
  func acquire(_ bytes: Int) {
    while true {
      let fits = state.withLock { state in
        guard state.isOpen || state.used == 0 || state.used + bytes <= limit else {
          state.isWaiting = true
          return false
        }
        state.used += bytes
        return true
      }
      if fits { return }
      wakeUp.wait()
    }
  }

  /// Lets everything in: the run is over, and nobody may wait for memory that is not given back.
  func open() {
    state.withLock { $0.isOpen = true }
    wakeUp.signal()
  }

  /// Gives bytes back.
  func release(_ bytes: Int) {
    let isWaiting = state.withLock { state in
      state.used -= bytes
      defer { state.isWaiting = false }
      return state.isWaiting
    }
    if isWaiting { wakeUp.signal() }
  }
}
