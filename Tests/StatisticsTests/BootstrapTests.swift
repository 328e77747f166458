import TestSupport
import Testing

@testable import Statistics

@Suite("Bootstrap")
struct BootstrapTests {
  @Test("Equal values have an interval without width")
  func constant() {
    #expect(Bootstrap.median([3, 3, 3, 3]) == Interval(low: 3, value: 3, high: 3))
    #expect(Bootstrap.mean([2, 2]) == Interval(low: 2, value: 2, high: 2))
    #expect(Bootstrap.mean([5]) == Interval(low: 5, value: 5, high: 5))
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

  @Test("Intervals of few values are as wide as Student's")
  func fewValues() {
    // Deviation 1.5811, five values: 2.776 × 1.5811 / √5 = 1.963, which five values approach from below.
    let interval = Bootstrap.mean([1, 2, 3, 4, 5])
    #expect(interval.value == 3)
    #expect(abs(interval.high - 3 - 1.963) < 0.25)
    #expect(abs(3 - interval.low - 1.963) < 0.25)
  }

  @Test("About 95 of 100 intervals of five values hold the true mean")
  func coverageOfFew() {
    var generator = SeededGenerator(seed: 8)
    var holding = 0
    for _ in 0..<400 {
      let values = (0..<5).map { _ in Double.random(in: 0...2, using: &generator) }
      let interval = Bootstrap.mean(values)
      if interval.low <= 1, interval.high >= 1 { holding += 1 }
    }
    // Binomial with 400 trials: 380 ± 3 × 4.4.
    #expect((366...394).contains(holding), "\(holding) of 400")
  }
}
