import CAllocationCounter
import Pipeline
import Statistics
import TextCore

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
  /// - Throws: ``RunError`` when there is nothing to measure.
  public init(
    chain: Chain, settings: RunSettings, inputs: [Input], bench: BenchSettings,
    note: @escaping @Sendable (String) -> Void
  ) throws(RunError) {
    guard !inputs.contains(where: { $0.path == nil }) else {
      throw RunError("standard input cannot be measured, since it can be read only once: name a file")
    }
    subject = BenchSubject(
      chain: chain, settings: settings, sample: InputSample(of: inputs, bytes: bench.sampleBytes))
    self.settings = bench
    self.note = note
  }

  /// The least number of rounds: fewer say nothing of how far they scatter.
  private static let leastRounds = 5

  /// Measures.
  ///
  /// - Throws: ``RunError`` when the sample cannot be read or has no document.
  public func run() throws(RunError) -> BenchResult {
    let watch = MachineWatch()
    let clock = Stopwatch(seconds: settings.seconds)
    note("warming up")
    let round = try ChainRound(subject, meter: Clock.threadNanoseconds)
    var warm = try round.run()
    guard warm.counts.textBytes > 0 else { throw RunError("there is no text to measure in the inputs") }
    while clock.elapsed < min(1, settings.seconds / 20) { warm = try round.run() }
    let lone = try LoneParts(subject, batchCount: warm.batchCount)
    // What comes after the rounds gets a share of the time each.
    let lengthShare = settings.measuresLengths ? 0.2 : 0
    let scalingShare = settings.workers > 0 ? 0.2 : 0
    let series = try measureRounds(round, lone, clock, until: 0.9 - lengthShare - scalingShare)

    note("measuring latencies and allocations")
    let latencies = try LatencyPass(subject)
    try latencies.run(until: clock.moment(at: 1 - lengthShare - scalingShare))
    let allocations = try countAllocations()

    let lengths = try LengthCurves(subject, batches: settings.measuresLengths ? lone.batches : [])
    if settings.measuresLengths {
      note("measuring documents from 1 KB to 10 MB")
      lengths.run(until: clock.moment(at: 1 - scalingShare))
    }
    let scaling = ScalingPass(
      subject, most: settings.workers, roundSeconds: Double(warm.wallNanoseconds) / 1e9)
    if settings.workers > 0 {
      note("measuring whole runs with up to \(settings.workers) workers")
      try scaling.run(until: clock.moment(at: 1))
    }
    let figures = PartSummary(
      subject: subject, series: series, lone: lone, latencies: latencies, allocations: allocations)
    return BenchResult(
      sample: figures.sample, chain: figures.chain, parts: figures.parts,
      scaling: settings.workers > 0 ? scaling.points : [],
      bottleneck: scaling.bottleneck,
      lengths: settings.measuresLengths ? lengths.curves : [], calibration: series.calibration,
      measuringShare: figures.measuringShare, noise: watch.stop())
  }

  private func measureRounds(
    _ round: ChainRound, _ lone: LoneParts, _ clock: Stopwatch, until share: Double
  ) throws(RunError) -> RoundSeries {
    note("measuring rounds over the sample")
    let calibration = Calibration()
    var series = RoundSeries()
    while series.count < Self.leastRounds
      || clock.elapsed < share * settings.seconds && !series.isTight(settings.precision)
    {
      let core = calibration.coreNanoseconds()
      let memory = calibration.memoryNanoseconds()
      let use = try round.run()
      var alone: [UInt64] = []
      for part in subject.parts.indices { alone.append(try lone.run(part: part)) }
      series.append(use, alone: alone, core: core, memory: memory)
    }
    return series
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

  /// The moment of the monotonic clock when a share of the time is over.
  func moment(at share: Double) -> UInt64 { start + UInt64(share * seconds * 1e9) }
}
