import Runner
import TestSupport
import Testing

@Suite("Distributions")
struct DistributionTests {
  @Test("Values fall between powers of two")
  func buckets() {
    var lengths = Distribution()
    #expect(lengths.counts == [] && lengths.minimum == nil && lengths.maximum == nil)
    for value in [5, 1, 2, 3, 4, 7, 8] { lengths.add(value) }
    #expect(lengths.counts == [0, 1, 2, 3, 1])
    #expect(lengths.minimum == 1 && lengths.maximum == 8 && lengths.sum == 30)
    lengths.add(0)
    #expect(lengths.counts == [1, 1, 2, 3, 1] && lengths.minimum == 0)
    var huge = Distribution()
    huge.add(.max)
    #expect(huge.counts.count == 64 && huge.counts.last == 1)
  }

  @Test("Parts add up to the whole, in any order", arguments: 1...5 as ClosedRange<UInt64>)
  func addition(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var whole = Distribution()
    var parts = [Distribution](repeating: Distribution(), count: 4)
    for _ in 0..<200 {
      let value = random.int(0...(1 << random.int(0...20)))
      whole.add(value)
      parts[random.int(0...2)].add(value)
    }
    for order in [parts, parts.reversed()] {
      var sum = Distribution()
      for part in order { sum.add(part) }
      #expect(sum == whole)
    }
  }
}
