import TestSupport
import Testing

@testable import Statistics

@Suite("Latency histogram")
struct LatencyHistogramTests {
  @Test("Small values are kept exactly")
  func small() {
    var histogram = LatencyHistogram()
    for value in 0..<100 { histogram.record(UInt64(value)) }
    #expect(histogram.quantile(0.5) == 49)
    #expect(histogram.quantile(0.01) == 0)
    #expect(histogram.quantile(1) == 99)
    #expect(histogram.count == 100)
    #expect(histogram.maximum == 99)
  }

  @Test("Every value lies in its bucket, and buckets follow one another without a gap")
  func buckets() {
    var previous: UInt64 = 0
    for bucket in 1..<2000 {
      let last = LatencyHistogram.greatestValue(in: bucket - 1)
      #expect(LatencyHistogram.bucket(of: last) == bucket - 1)
      #expect(LatencyHistogram.bucket(of: last + 1) == bucket)
      #expect(bucket == 1 || last > previous)
      previous = last
    }
    #expect(LatencyHistogram.greatestValue(in: LatencyHistogram.bucket(of: .max)) == .max)
  }

  @Test("Quantiles are those of the sorted values, at most 1/64 above")
  func quantiles() {
    var generator = SeededGenerator(seed: 11)
    var values: [UInt64] = []
    var histogram = LatencyHistogram()
    for _ in 0..<10_000 {
      let value = UInt64.random(
        in: 0...(1 << UInt64.random(in: 1...50, using: &generator)), using: &generator)
      values.append(value)
      histogram.record(value)
    }
    values.sort()
    for share in [0.001, 0.25, 0.5, 0.9, 0.99, 0.999, 1] {
      let exact = values[Int((share * 10_000).rounded(.up)) - 1]
      let found = histogram.quantile(share)
      #expect(
        found >= exact && Double(found) <= Double(exact) * (1 + 1.0 / 64), "\(share): \(found), \(exact)")
    }
    #expect(histogram.quantile(1) == values.last)
  }

  @Test("Values can be recorded many times at once, and an empty histogram says 0")
  func weights() {
    var histogram = LatencyHistogram()
    #expect(histogram.quantile(0.5) == 0)
    histogram.record(10, times: 3)
    histogram.record(20, times: 1)
    histogram.record(30, times: 0)
    #expect(histogram.quantile(0.75) == 10)
    #expect(histogram.quantile(0.76) == 20)
    #expect(histogram.maximum == 20)
  }
}
