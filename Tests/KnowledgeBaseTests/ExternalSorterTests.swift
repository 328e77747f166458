import ByteStreams
import TestSupport
import Testing

@testable import KnowledgeBase

@Suite("External sorting")
struct ExternalSorterTests {
  private func sorted(_ records: [([UInt8], [UInt8])], budget: Int) throws -> ([[UInt8]], runs: Int) {
    let sorter = ExternalSorter(budget: budget)
    for (key, value) in records {
      try withBytes(key) { key in try withBytes(value) { try sorter.add(key: key, value: $0) } }
    }
    try sorter.finish()
    var result: [[UInt8]] = []
    try sorter.forEach { key, value throws(SystemError) in result.append(Array(key) + [0] + Array(value)) }
    return (result, sorter.runCount)
  }

  @Test("Any budget gives the order of the bytes, equal keys in the order of their coming", arguments: 1...6)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = (0..<2000).map { number in
      let key = (0..<random.int(0...12)).map { _ in random.pick([0, 1, 0x61, 0x62, 0xFF] as [UInt8]) }
      return (key, Array("\(number)".utf8) + [UInt8](repeating: 7, count: random.int(0...40)))
    }
    let truth = records.enumerated().sorted { one, other in
      one.element.0 == other.element.0
        ? one.offset < other.offset : one.element.0.lexicographicallyPrecedes(other.element.0)
    }.map { $0.element.0 + [0] + $0.element.1 }
    let inMemory = try sorted(records, budget: 1 << 20)
    #expect(inMemory.0 == truth && inMemory.runs == 0)
    let onDisk = try sorted(records, budget: 3000)
    #expect(onDisk.0 == truth && 2...ExternalSorter.fanIn ~= onDisk.runs)
    // Every record is a run, and runs of runs are merged.
    let inPasses = try sorted(records, budget: 1)
    #expect(inPasses.0 == truth && 2...ExternalSorter.fanIn ~= inPasses.runs)
  }

  @Test("The list of records counts as memory")
  func smallRecords() throws {
    let records = (0..<1000).map { ([UInt8($0 & 0xFF)], [UInt8]()) }
    #expect(try sorted(records, budget: 5000).runs > 1)
  }

  @Test("A record larger than the budget, and none at all")
  func edges() throws {
    let large = [UInt8](repeating: 1, count: 600_000)
    #expect(try sorted([([2], large), ([1], [])], budget: 1000).0 == [[1, 0], [2, 0] + large])
    #expect(try sorted([], budget: 1000).0.isEmpty)
  }
}
