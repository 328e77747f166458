import CAllocationCounter
import Pipeline
import Statistics

/// Measures what each part of a chain costs on a sample of an archive.
///
/// Throughput is measured in processor time of one thread, so that what else runs on the machine does not count
/// as long as it leaves the caches alone; whole runs with several workers are measured by the clock.
public struct Bench: Sendable {
  private let subject: BenchSubject
  private let settings: BenchSettings
  /// Told of what is being done.
  private let note: @Sendable (String) -> Void

  /// Prepares a benchmark.
  ///
  /// - Parameters:
  ///   - inputs: files; standard input cannot be read again and is refused.
  ///   - note: is told what is being measured.
  /// - Throws: ``RunError`` when an input cannot be measured.
  public init(
    chain: Chain, settings: RunSettings, inputs: [Input], bench: BenchSettings,
    note: @escaping @Sendable (String) -> Void
  ) throws(RunError) {
    subject = try BenchSubject(
      chain: chain, settings: settings, inputs: inputs, sampleBytes: bench.sampleBytes)
    self.settings = bench
    self.note = note
  }

  /// Measures.
  ///
  /// - Parameters:
  ///   - sources: measure rounds of this chain on the same sample; when there are none, this process does.
  ///   - rivals: measure rounds of another chain or program beside them; none, or as many.
  /// - Returns: the figures, and the rounds of both sides.
  /// - Throws: ``RunError`` when the sample cannot be read or has no text.
  public func run(
    _ sources: [any RoundSource] = [], rivals: [any RoundSource] = []
  ) throws(RunError) -> (result: BenchResult, series: RoundSeries, rivals: RoundSeries?) {
    let watch = MachineWatch()
    let clock = Stopwatch(seconds: settings.seconds)
    note("warming up")
    let own = try RoundMeasurer(subject)
    // What comes after the rounds gets a share of the time each.
    let lengthShare = settings.measuresLengths ? 0.2 : 0
    let scalingShare = settings.workers > 0 ? 0.2 : 0

    note("measuring rounds over the sample")
    let schedule = RoundSchedule(precision: settings.precision) {
      clock.elapsed > (0.9 - lengthShare - scalingShare) * settings.seconds
    }
    let (series, other) = try schedule.run(sources.isEmpty ? [own] : sources, rivals: rivals)

    note("measuring latencies and allocations")
    let latencies = try LatencyPass(subject)
    try latencies.run(until: clock.moment(at: 1 - lengthShare - scalingShare))
    let allocations = try countAllocations()

    let lengths = try LengthCurves(subject, batches: settings.measuresLengths ? own.batches : [])
    if settings.measuresLengths {
      note("measuring documents from 1 KB to 10 MB")
      lengths.run(until: clock.moment(at: 1 - scalingShare))
    }
    let scaling = ScalingPass(
      subject, most: settings.workers, roundSeconds: series.chainSeconds.value)
    if settings.workers > 0 {
      note("measuring whole runs with up to \(settings.workers) workers")
      try scaling.run(until: clock.moment(at: 1))
    }
    let figures = PartSummary(series: series, latencies: latencies, allocations: allocations)
    let result = BenchResult(
      sample: series.facts.sample, rounds: series.rounds.count, processes: series.processes.count,
      chain: figures.chain, parts: figures.parts, scaling: settings.workers > 0 ? scaling.points : [],
      bottleneck: scaling.bottleneck, lengths: settings.measuresLengths ? lengths.curves : [],
      calibration: figures.calibration, measuringShare: figures.measuringShare, noise: watch.stop())
    return (result, series, other)
  }

  /// Measures rounds of both sides once more, to see whether what a comparison says was chance.
  ///
  /// - Returns: the parts' ratios.
  public func compareAgain(
    _ sources: [any RoundSource], rivals: [any RoundSource]
  ) throws(RunError) -> [Comparison] {
    note("measuring once more what seems to be slower")
    let clock = Stopwatch(seconds: settings.seconds)
    let schedule = RoundSchedule(precision: settings.precision) { clock.elapsed > settings.seconds / 2 }
    let (series, other) = try schedule.run(sources, rivals: rivals)
    return other.map { Comparison.interleaved(series, $0) } ?? []
  }

  /// Requests for memory by part in one round; nil where they cannot be counted.
  private func countAllocations() throws(RunError) -> RoundUse? {
    guard dabir_count_allocations() else { return nil }
    let round = try ChainRound(subject, meter: dabir_allocations)
    // The first round grows the arenas.
    _ = try round.run()
    return try round.run()
  }
}

/// Time that is to be divided among several things.
private struct Stopwatch {
  let seconds: Double
  private let start = Clock.monotonicNanoseconds()

  init(seconds: Double) { self.seconds = seconds }

  var elapsed: Double { Double(Clock.monotonicNanoseconds() - start) / 1e9 }

  /// The moment of the monotonic clock when a share of the time is over; a twentieth is left in any case.
  func moment(at share: Double) -> UInt64 {
    max(start + UInt64(share * seconds * 1e9), Clock.monotonicNanoseconds() + UInt64(seconds / 20 * 1e9))
  }
}
