import Glibc
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("What may be in flight")
struct MemoryBudgetTests {
  @Test("A batch waits for memory, or for the number of batches; the oldest one always gets in")
  func limits() {
    #expect(inFlight(sizes: [40, 40, 40, 1], MemoryBudget(limit: 100)) == [1, 2, 2, 3])
    #expect(inFlight(sizes: [1, 1, 1, 1], MemoryBudget(limit: 100, batches: 3)) == [1, 2, 3, 3])
    #expect(inFlight(sizes: [500, 1, 1], MemoryBudget(limit: 100)) == [1, 1, 2])
  }

  @Test("Whoever waits is woken when another thread gives back enough", arguments: [1, 2, 3] as [UInt64])
  func wakeUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Some are larger than all that is allowed.
    let sizes = (0..<20_000).map { _ in random.int(1...120) }
    let budget = MemoryBudget(limit: 100, batches: 3)
    let handed = Locked<[Int]>([])
    let used = Locked((batches: 0, bytes: 0))
    let isBroken = Locked(false)
    let threads = WorkerThreads.perform(2) { index in
      for turn in 0..<sizes.count {
        if index == 0 {
          budget.acquire(sizes[turn])
          let (batches, bytes) = used.withLock { used in
            used = (used.batches + 1, used.bytes + sizes[turn])
            return used
          }
          if batches > 3 || batches > 1 && bytes > 100 { isBroken.withLock { $0 = true } }
          handed.withLock { $0.append(sizes[turn]) }
        } else {
          var size: Int?
          while size == nil {
            size = handed.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if size == nil { sched_yield() }
          }
          used.withLock { $0 = ($0.batches - 1, $0.bytes - (size ?? 0)) }
          budget.release(size ?? 0)
        }
      }
    }
    #expect(threads == 2)
    #expect(!isBroken.withLock { $0 })
    #expect(used.withLock { $0.batches } == 0 && used.withLock { $0.bytes } == 0)
  }

  @Test("Nobody waits once the run is over")
  func open() {
    let budget = MemoryBudget(limit: 100, batches: 1)
    #expect(budget.admit(60))
    #expect(!budget.admit(60))
    budget.open()
    #expect(budget.admit(60))
  }

  /// How many batches are in flight after each one came, when the oldest ones leave until the next fits.
  private func inFlight(sizes: [Int], _ budget: MemoryBudget) -> [Int] {
    var batches: [Int] = []
    return sizes.map { size in
      while !budget.admit(size), !batches.isEmpty { budget.release(batches.removeFirst()) }
      batches.append(size)
      return batches.count
    }
  }
}
