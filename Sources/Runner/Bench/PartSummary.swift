import Pipeline
import Statistics

/// Turns what was measured into figures.
struct PartSummary {
  let series: RoundSeries
  let latencies: LatencyPass
  let allocations: RoundUse?

  private var sample: SampleFacts { series.facts.sample }

  var chain: ChainFigures {
    let wall = series.rounds.reduce(0) { $0 + Double($1.wall) }
    return ChainFigures(
      seconds: series.chainSeconds,
      waitingShare: 1 - series.rounds.reduce(0) { $0 + Double($1.total) } / wall,
      latency: LatencyFigures(latencies.chain),
      unattributedShare: 1 - series.facts.parts.indices.map(series.share).reduce(0, +))
  }

  var parts: [PartFigures] {
    let names = series.facts.parts
    return names.enumerated().map { part, name in
      let seconds = series.seconds(of: part..<part + 1)
      let alone = series.aloneSeconds(of: part)
      let isCore = part < 2 || part >= names.count - 2
      return PartFigures(
        name: name, isStage: !isCore, seconds: seconds,
        outliers: Outliers(series.rounds.map { $0.seconds(of: part, names.count) }),
        share: series.share(of: part),
        textBytesPerSecond: seconds.rate(of: Double(sample.textBytes)),
        documentsPerSecond: Double(sample.documents) / seconds.value,
        tokensPerSecond: sample.tokens.map { Double($0) / seconds.value },
        aloneTextBytesPerSecond: alone.rate(of: Double(series.facts.aloneTextBytes[part])),
        latency: LatencyFigures(
          latencies.histograms[part], isOfBatch: part == 0 || part == names.count - 1),
        allocationsPerDocument: allocations.map {
          Double($0.sum(part: part)) / Double(max(1, sample.documents))
        })
    }
  }

  var calibration: CalibrationFigures {
    func figures(_ time: (RoundTimes) -> UInt64) -> CalibrationFigures.Speed {
      let times = series.rounds.map { Double(time($0)) / 1e9 }
      return CalibrationFigures.Speed(
        seconds: series.seconds(time), spread: (times.quantile(0.9) - times.quantile(0.1)) / times.median)
    }
    return CalibrationFigures(core: figures(\.core), memory: figures(\.memory))
  }

  /// Clock readings of a round as a share of it: one before and one after each part of each batch.
  var measuringShare: Double {
    let readings = Double(sample.batches * 2 * series.facts.parts.count)
    let tries = 1_000
    let start = Clock.threadNanoseconds()
    for _ in 0..<tries { _ = Clock.threadNanoseconds() }
    let reading = Double(Clock.threadNanoseconds() - start) / Double(tries) / 1e9
    return readings * reading / series.chainSeconds.value
  }
}
