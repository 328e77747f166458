/// Has rounds measured by several processes in turn, so that whatever the machine does hits all of them alike.
struct RoundSchedule {
  /// Rounds of each process at least: fewer say nothing of how far they scatter.
  static let leastRounds = 3

  let precision: Double
  /// Whether time is up.
  let isOver: () -> Bool

  /// Measures until the intervals are narrow or time is up.
  ///
  /// - Parameter rivals: as many sources of another program, which measure beside these; none, or as many.
  func run(
    _ sources: [any RoundSource], rivals: [any RoundSource] = []
  ) throws(RunError) -> (series: RoundSeries, rivals: RoundSeries?) {
    guard let first = sources.first else { throw RunError("nothing measures rounds") }
    var series = RoundSeries(facts: first.facts, processes: sources.count)
    var other = rivals.first.map { RoundSeries(facts: $0.facts, processes: rivals.count) }
    var round = 0
    while round < Self.leastRounds || !isOver() && !isTight(series, other) {
      for process in sources.indices {
        // Who comes first changes from round to round.
        let rivalIsFirst = (round + process) % 2 == 1
        if rivalIsFirst { try measure(rivals, process, into: &other) }
        let alone = round < Self.leastRounds
        series.append(try sources[process].measure(alone: alone), process: process)
        if !rivalIsFirst { try measure(rivals, process, into: &other) }
      }
      round += 1
    }
    return (series, other)
  }

  private func measure(
    _ sources: [any RoundSource], _ process: Int, into series: inout RoundSeries?
  ) throws(RunError) {
    guard process < sources.count else { return }
    series?.append(try sources[process].measure(alone: false), process: process)
  }

  /// Whether nothing that matters to the chain would be known better by more rounds.
  ///
  /// What the comparison says plays no part: rounds that go on until a verdict is reached would reach it by chance.
  private func isTight(_ series: RoundSeries, _ rivals: RoundSeries?) -> Bool {
    guard let rivals else { return series.isTight(precision) }
    let shares = Dictionary(
      zip(series.facts.parts, series.facts.parts.indices.map(series.share)), uniquingKeysWith: max)
    return Comparison.interleaved(series, rivals).allSatisfy { comparison in
      shares[comparison.part] ?? 1 < 0.02 || comparison.ratio.relativeHalfWidth <= precision
    }
  }
}
