import TestSupport
import Testing

@testable import Runner

@Suite("Duplicate ids")
struct DuplicateCounterTests {
  @Test("Ids that came before are counted, each time")
  func counts() {
    var counter = DuplicateCounter()
    for id in ["a", "b", "a", "", "ab", "ba", "", "a", "A"] { withBytes(id) { _ = counter.add($0) } }
    #expect(counter.duplicates == 3)
    #expect(!counter.isLowerBound)
  }

  @Test("Many ids, half of them twice", arguments: [1, 2] as [UInt64])
  func many(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<20_000).map { _ in random.next() % 10_000 }
    var counter = DuplicateCounter()
    for id in ids { withUnsafeBytes(of: id) { _ = counter.add($0.bindMemory(to: UInt8.self)) } }
    #expect(counter.duplicates == ids.count - Set(ids).count, "seed \(seed)")
  }

  @Test("Beyond its bound the counter still knows the first ids, and says that there may be more")
  func bound() {
    var counter = DuplicateCounter()
    func add(_ id: Int) { withUnsafeBytes(of: id) { _ = counter.add($0.bindMemory(to: UInt8.self)) } }
    for id in 0..<DuplicateCounter.capacity { add(id) }
    #expect(!counter.isLowerBound)
    #expect(counter.duplicates == 0)
    add(0)
    add(DuplicateCounter.capacity - 1)
    #expect(!counter.isLowerBound)
    #expect(counter.duplicates == 2)
    add(-1)
    #expect(counter.isLowerBound)
    add(-1)
    add(7)
    #expect(counter.duplicates == 3)
  }
}
