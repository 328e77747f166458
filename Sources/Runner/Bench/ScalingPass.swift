import Glibc
import Pipeline
import Statistics

/// Measures whole runs, threads and all, with one worker, two, and so on.
///
/// The output goes to `/dev/null`; the rounds of all numbers of workers take turns.
final class ScalingPass {
  private let subject: BenchSubject
  private let workers: [Int]
  private let repeats: Int
  private var runs: [[WholeRun]]

  private struct WholeRun {
    var seconds: Double
    var processorSeconds: Double
    var textBytes: Int
    var times: PartTimes
  }

  /// - Parameters:
  ///   - most: the greatest number of workers.
  ///   - roundSeconds: how long one worker takes for the sample.
  init(_ subject: BenchSubject, most: Int, roundSeconds: Double) {
    self.subject = subject
    // All numbers while they are few; then those that double, and the greatest.
    let doubling = sequence(first: 1) { $0 * 2 }.prefix { $0 < most }
    workers = most <= 4 ? Array(1...max(1, most)) : doubling + [most]
    repeats = max(1, Int((Double(most) / max(roundSeconds, 1e-3)).rounded(.up)))
    runs = [[WholeRun]](repeating: [], count: workers.count)
  }

  /// Measures rounds until a moment of the monotonic clock, three at least.
  func run(until deadline: UInt64) throws(RunError) {
    repeat {
      for (index, count) in workers.enumerated() { runs[index].append(try run(workers: count)) }
    } while (runs.first?.count ?? 0) < 3 || Clock.monotonicNanoseconds() < deadline
  }

  private func run(workers: Int) throws(RunError) -> WholeRun {
    let (inputs, limit) = subject.sample.repeated(repeats)
    var plan = RunPlan(
      settings: subject.settings, inputs: inputs, target: .device("/dev/null"), overwrites: true,
      resumes: false, facts: [])
    plan.sample = limit
    let core = try RunCore(
      plan: plan, chain: subject.chain, workers: workers, journal: nil, resumed: CommittedProgress(),
      supervision: .none,
      progress: RunProgress(plan)
    ) { _ in }
    let start = Clock.monotonicNanoseconds()
    let processor = ProcessorTime.own
    try core.work()
    let seconds = Double(Clock.monotonicNanoseconds() - start) / 1e9
    let result = core.result
    return WholeRun(
      seconds: seconds, processorSeconds: ProcessorTime.own - processor, textBytes: result.counts.textBytes,
      times: result.times)
  }

  /// A point for each number of workers.
  var points: [ScalingPoint] {
    workers.indices.map { index in
      let rates = runs[index].map { Double($0.textBytes) / $0.seconds }
      // Rounds that follow one another are compared: what the machine did meanwhile hits both.
      let efficiencies = zip(runs[index], runs[0]).map { run, single in
        single.seconds * Double(run.textBytes) / Double(single.textBytes) / run.seconds
          / Double(workers[index])
      }
      return ScalingPoint(
        workers: workers[index], textBytesPerSecond: Bootstrap.median(rates),
        efficiency: Bootstrap.median(efficiencies),
        processorUse: runs[index].map { $0.processorSeconds / $0.seconds }.median)
    }
  }

  /// What keeps the greatest number of workers from doing more.
  var bottleneck: Bottleneck? {
    guard let last = runs.last, let single = runs.first, !last.isEmpty else { return nil }
    func share(_ time: (PartTimes) -> UInt64) -> Double {
      last.map { Double(time($0.times)) / 1e9 / $0.seconds }.median
    }
    func cost(_ runs: [WholeRun]) -> Double { runs.map { $0.processorSeconds / Double($0.textBytes) }.median }
    let most = workers.last ?? 1
    let stages = subject.stageParts.indices.map { stage in
      last.map { Double($0.times.stages[stage - subject.stageParts.lowerBound]) }.median
    }
    let parts =
      [last.map { Double($0.times.decode) }.median] + stages + [last.map { Double($0.times.render) }.median]
    let names = Array(subject.parts[1...subject.stageParts.upperBound])
    let busiest = parts.indices.max { parts[$0] < parts[$1] } ?? 0
    return Bottleneck(
      readerShare: share(\.read), writerShare: share(\.write), waitShare: share(\.wait),
      processorUse: last.map { $0.processorSeconds / $0.seconds }.median, workers: most,
      slowdown: cost(last) / cost(single), busiestPart: names[busiest],
      busiestShare: parts[busiest] / max(1, parts.reduce(0, +)))
  }
}
