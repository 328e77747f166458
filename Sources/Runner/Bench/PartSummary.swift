import Pipeline
import Statistics
import TextCore

/// Turns what was measured into figures.
struct PartSummary {
  let subject: BenchSubject
  let series: RoundSeries
  let lone: LoneParts
  let latencies: LatencyPass
  let allocations: RoundUse?

  private var counts: RunCounts { series.rounds.first?.counts ?? RunCounts() }
  private var documents: Int { counts.outcomes.documents }

  private var tokens: Int? {
    subject.chain.plan.layer(named: LayerSchema.tokens.name).map { layer in
      counts.languages.values.reduce(0) { $0 + $1.rows[layer] }
    }
  }

  var sample: SampleFacts {
    SampleFacts(
      documents: documents, textBytes: counts.textBytes, inputBytes: series.rounds.first?.inputBytes ?? 0,
      tokens: tokens, batches: series.rounds.first?.batchCount ?? 0, repeats: subject.sample.repeats,
      failed: counts.outcomes.totalQuarantined, rounds: series.count)
  }

  var chain: ChainFigures {
    let attributed = subject.parts.indices.map { series.seconds(part: $0).median }.reduce(0, +)
    return ChainFigures(
      seconds: Bootstrap.median(series.totals),
      wallSeconds: Bootstrap.median(series.rounds.map { Double($0.wallNanoseconds) / 1e9 }),
      latency: LatencyFigures(latencies.chain), unattributedShare: 1 - attributed / series.totals.median)
  }

  var parts: [PartFigures] {
    let whole = series.totals.median
    return subject.parts.enumerated().map { part, name in
      let rounds = series.seconds(part: part)
      let seconds = Bootstrap.median(rounds)
      // Reading alone is of the whole sample.
      let aloneBytes = part == 0 ? counts.textBytes : lone.textBytes
      return PartFigures(
        name: name, isStage: subject.stageParts.contains(part), seconds: seconds, roundSeconds: rounds,
        outliers: Outliers(rounds), share: seconds.value / whole,
        textBytesPerSecond: seconds.rate(of: Double(counts.textBytes)),
        documentsPerSecond: Double(documents) / seconds.value,
        tokensPerSecond: tokens.map { Double($0) / seconds.value },
        aloneTextBytesPerSecond: Bootstrap.median(series.aloneSeconds(part: part)).rate(
          of: Double(aloneBytes)),
        latency: LatencyFigures(
          latencies.histograms[part], isOfBatch: part == 0 || part == subject.parts.count - 1),
        allocationsPerDocument: allocations.map { Double($0.sum(part: part)) / Double(max(1, documents)) })
    }
  }

  /// Clock readings of a round as a share of it: one before and one after each part of each batch.
  var measuringShare: Double {
    let readings = Double((series.rounds.first?.batchCount ?? 0) * 2 * subject.parts.count)
    let tries = 1_000
    let start = Clock.threadNanoseconds()
    for _ in 0..<tries { _ = Clock.threadNanoseconds() }
    let reading = Double(Clock.threadNanoseconds() - start) / Double(tries) / 1e9
    return readings * reading / series.totals.median
  }
}
