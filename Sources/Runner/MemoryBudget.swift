import Dispatch
import TextCore

/// How many batches may be in flight, and the memory that they may hold together.
///
/// Without a number, a slow disk would let finished batches pile up until all memory that is allowed is used. The
/// reader waits here before it hands out a batch. The oldest batch is always let in, so that one that is
/// larger than the budget still goes through, alone.
final class MemoryBudget: Sendable {
  private struct State {
    var used = 0
    var batches = 0
    var isWaiting = false
    var isOpen = false
  }

  private let limit: Int
  private let batchLimit: Int
  private let state = Locked(State())
  private let wakeUp = DispatchSemaphore(value: 0)

  /// Batches for each worker: one at work, and as many as may wait for a slow one or for the disk.
  static let batchesPerWorker = 8

  init(limit: Int, batches: Int = .max) {
    self.limit = limit
    batchLimit = batches
  }

  /// What a batch holds at most, text, rows and output together, for the bytes of its input: tokens of English
  /// take twice their text as rows and four to five times as output, and arenas grow by doubling.
  static func footprint(ofInput bytes: Int) -> Int { 12 * bytes + (1 << 20) }

  /// Waits until one more batch of so many bytes fits, or nothing else is in flight. Only one thread at a time may wait.
  func acquire(_ bytes: Int) {
    while !admit(bytes) { wakeUp.wait() }
  }

  /// Lets a batch in if it fits; else the next release wakes who waits.
  func admit(_ bytes: Int) -> Bool {
    state.withLock { state in
      let fits = state.used + bytes <= limit && state.batches < batchLimit
      guard state.isOpen || state.batches == 0 || fits else {
        state.isWaiting = true
        return false
      }
      state.used += bytes
      state.batches += 1
      return true
    }
  }

  /// Lets everything in: the run is over, and nobody may wait for memory that is not given back.
  func open() {
    state.withLock { $0.isOpen = true }
    wakeUp.signal()
  }

  /// Gives back what a batch took.
  func release(_ bytes: Int) {
    let isWaiting = state.withLock { state in
      state.used -= bytes
      state.batches -= 1
      defer { state.isWaiting = false }
      return state.isWaiting
    }
    if isWaiting { wakeUp.signal() }
  }
}
