import Statistics
import TestSupport
import Testing

@testable import Runner

@Suite("Comparison with a baseline")
struct ComparisonTests {
  private static let parts = ["read", "parse", "words", "render", "write"]

  /// Rounds of four batches in five processes, whose parts take 1 to 5 ms a batch.
  ///
  /// - Parameters:
  ///   - factors: what each part's time is multiplied by.
  ///   - noise: what the machine adds: nothing or up to this share, by batch.
  private func series(
    _ factors: [Double] = [1, 1, 1, 1, 1], noise: Double = 0, seed: UInt64 = 1, rounds: Int = 8
  ) -> RoundSeries {
    var generator = SeededGenerator(seed: seed)
    let sample = SampleFacts(
      documents: 100, textBytes: 1_000_000, inputBytes: 1_100_000, tokens: nil, batches: 4, repeats: 1,
      failed: 0)
    let facts = RoundFacts(parts: Self.parts, sample: sample, aloneTextBytes: [1, 1, 1, 1, 1])
    var series = RoundSeries(facts: facts, processes: 5)
    for process in 0..<5 {
      for _ in 0..<rounds {
        var parts: [UInt64] = []
        for _ in 0..<4 {
          let disturbance = 1 + (noise > 0 ? Double.random(in: 0...noise, using: &generator) : 0)
          for part in Self.parts.indices {
            parts.append(UInt64(Double(part + 1) * 1e6 * factors[part] * disturbance))
          }
        }
        let total = parts.reduce(0, +)
        series.append(
          RoundTimes(parts: parts, alone: [], total: total, wall: total, core: 300_000, memory: 5_000_000),
          process: process)
      }
    }
    return series
  }

  @Test("Without noise the ratios are exact")
  func exact() throws {
    let comparisons = Comparison.interleaved(series([1, 1, 1.1, 1, 0.5]), series())
    #expect(comparisons.map(\.part) == Self.parts + ["chain"])
    for (comparison, ratio) in zip(comparisons, [1, 1, 1.1, 1, 0.5, 12.8 / 15]) {
      #expect(abs(comparison.ratio.value - ratio) < 1e-9)
      #expect(abs(comparison.ratio.high - comparison.ratio.low) < 1e-9)
    }
    #expect(comparisons.map { $0.isSlower(by: 0.05) } == [false, false, true, false, false, false])
    #expect(comparisons.map { $0.isFaster(by: 0.05) } == [false, false, false, false, true, true])
  }

  @Test("A part that is 10 % slower is found among noise of 20 %, one that is 2 % slower is not, every time")
  func noisy() {
    for seed in 0..<20 {
      let old = series(noise: 0.2, seed: UInt64(seed))
      let slow = Comparison.interleaved(series([1, 1, 1.1, 1, 1], noise: 0.2, seed: 100 + UInt64(seed)), old)
      let near = Comparison.interleaved(
        series([1, 1, 1.02, 1, 1], noise: 0.2, seed: 200 + UInt64(seed)), old)
      #expect(slow.filter { $0.isSlower(by: 0.05) }.map(\.part) == ["words"], "\(seed): \(slow)")
      #expect(!near.contains { $0.isSlower(by: 0.05) }, "\(seed): \(near)")
    }
  }

  @Test("The time is that of the fastest executions; what the machine adds widens the interval downwards")
  func undisturbed() {
    let calm = series()
    #expect(calm.seconds(of: 1..<2) == Interval(low: 0.008, value: 0.008, high: 0.008))
    #expect(calm.chainSeconds.value == 0.06)
    let disturbed = series(noise: 0.5).seconds(of: 1..<2)
    #expect(disturbed.value > 0.008 && disturbed.value < 0.0088)
    #expect(disturbed.low < 0.008)
    #expect(abs((0..<5).map(series(noise: 0.5).share).reduce(0, +) - 1) < 1e-9)
  }

  @Test("A machine that is slower as a whole is no regression")
  func calibrated() {
    let old = result(machine: 1, words: 1)
    for (machine, words, isSlower) in [
      (1.3, 1.0, false), (1.3, 1.1, true), (0.7, 1.1, true), (0.7, 1.02, false),
    ] {
      let comparisons = Comparison.calibrated(result(machine: machine, words: words), old)
      #expect(comparisons.map(\.part) == ["words", "chain"])
      #expect(abs(comparisons[0].ratio.value - words) < 1e-9)
      #expect(comparisons[0].isSlower(by: 0.05) == isSlower)
      #expect(!comparisons[1].isSlower(by: 0.05))
    }
  }

  private func result(machine: Double, words: Double) -> BenchResult {
    func interval(_ value: Double) -> Interval {
      Interval(low: value * machine * 0.99, value: value * machine, high: value * machine * 1.01)
    }
    let latency = LatencyFigures(LatencyHistogram())
    let speed = CalibrationFigures.Speed(seconds: interval(3e-4), spread: 0)
    let part = PartFigures(
      name: "words", isStage: true, seconds: interval(2 * words), outliers: Outliers([]), share: 0.2,
      textBytesPerSecond: interval(1), documentsPerSecond: 1, tokensPerSecond: nil,
      aloneTextBytesPerSecond: interval(1), latency: latency, allocationsPerDocument: nil)
    return BenchResult(
      sample: series().facts.sample, rounds: 8, processes: 5,
      chain: ChainFigures(seconds: interval(10), waitingShare: 0, latency: latency, unattributedShare: 0),
      parts: [part], scaling: [], bottleneck: nil, lengths: [],
      calibration: CalibrationFigures(core: speed, memory: speed), measuringShare: 0,
      noise: MachineNoise(
        seconds: 1, ownProcessors: 1, otherProcessors: 0, stolenProcessors: 0, load: 0, otherProcesses: []))
  }
}
