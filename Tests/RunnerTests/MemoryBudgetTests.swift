import Testing

@testable import Runner

@Suite("What may be in flight")
struct MemoryBudgetTests {
  @Test("A batch waits for memory, or for the number of batches; the oldest one always gets in")
  func limits() {
    #expect(inFlight(sizes: [40, 40, 40, 1], MemoryBudget(limit: 100)) == [1, 2, 2, 3])
    #expect(inFlight(sizes: [1, 1, 1, 1], MemoryBudget(limit: 100, batches: 3)) == [1, 2, 3, 3])
    #expect(inFlight(sizes: [500, 1, 1], MemoryBudget(limit: 100)) == [1, 1, 2])
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
