import TestSupport
import Testing

@testable import Statistics

@Suite("Bootstrap")
struct BootstrapTests {
  @Test("Equal values have an interval without width")
  func constant() {
    #expect(Bootstrap.median([3, 3, 3, 3]) == Interval(low: 3, value: 3, high: 3))
    #expect(Bootstrap.median(ofClusters: [[2, 2], [2]]) == Interval(low: 2, value: 2, high: 2))
  }

  @Test("The same values always have the same interval")
  func repeatable() {
    let values = (1...20).map { Double($0 * $0 % 17) }
    #expect(Bootstrap.median(values) == Bootstrap.median(values))
  }

  @Test("The interval of a mean is that of theory")
  func mean() {
    // The mean of 0 and 1 in equal parts, 400 values: deviation 0.5 / 20 = 0.025, so 0.5 ± 0.049.
    let values = (0..<400).map { Double($0 % 2) }
    let interval = Bootstrap.interval(count: values.count) { indices in
      indices.map { values[$0] }.reduce(0, +) / Double(indices.count)
    }
    #expect(interval.value == 0.5)
    #expect(abs(interval.low - 0.451) < 0.005)
    #expect(abs(interval.high - 0.549) < 0.005)
  }

  @Test("About 95 of 100 intervals hold the true median")
  func coverage() {
    var generator = SeededGenerator(seed: 5)
    var holding = 0
    for _ in 0..<200 {
      let values = (0..<30).map { _ in Double.random(in: 0...2, using: &generator) }
      let interval = Bootstrap.median(values)
      if interval.low <= 1, interval.high >= 1 { holding += 1 }
    }
    // Binomial with 200 trials: 190 ± 3 × 3.1, and the percentile method is a little narrow for a median.
    #expect((178...200).contains(holding), "\(holding) of 200")
  }

  @Test("What the values of a cluster share widens the interval")
  func clusters() {
    let values = [[1.0, 1, 1, 1], [2, 2, 2, 2], [3, 3, 3, 3]]
    let clustered = Bootstrap.median(ofClusters: values)
    #expect(clustered.value == 2)
    #expect(clustered.low < 1.4)
    #expect(clustered.high > 2.6)
  }
}
