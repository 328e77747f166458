import Glibc
import Testing
import TextCore

@testable import Runner

@Suite("Threads that work")
struct WorkerThreadsTests {
  @Test("They all work at once, also when there are more than processors")
  func meeting() {
    let count = ProcessorCount.available() * 2 + 3
    let arrived = Locked<Set<Int>>([])
    let met = Locked(0)
    let threads = WorkerThreads.perform(count) { index in
      arrived.withLock { _ = $0.insert(index) }
      // Nobody goes before everybody has come.
      for _ in 0..<60_000 where arrived.withLock({ $0.count }) < count { usleep(1000) }
      if arrived.withLock({ $0.count }) == count { met.withLock { $0 += 1 } }
    }
    #expect(threads == count)
    #expect(arrived.withLock { $0 } == Set(0..<count))
    #expect(met.withLock { $0 } == count)
  }
}
