import Statistics

/// The rounds that were measured, and what they say of each part.
struct RoundSeries {
  private(set) var rounds: [RoundUse] = []
  private(set) var alone: [[UInt64]] = []
  private(set) var calibration = CalibrationFigures(core: [], memory: [])

  var count: Int { rounds.count }

  mutating func append(_ round: RoundUse, alone: [UInt64], core: UInt64, memory: UInt64) {
    rounds.append(round)
    self.alone.append(alone)
    calibration.core.append(core)
    calibration.memory.append(memory)
  }

  /// Seconds of a part in every round.
  func seconds(part: Int) -> [Double] { rounds.map { Double($0.sum(part: part)) / 1e9 } }

  /// Seconds of the whole chain in every round.
  var totals: [Double] { rounds.map { Double($0.total) / 1e9 } }

  /// Seconds of a part alone in every round.
  func aloneSeconds(part: Int) -> [Double] { alone.map { Double($0[part]) / 1e9 } }

  /// Whether the intervals of the chain, and of all parts that matter to it, are narrow enough.
  func isTight(_ precision: Double) -> Bool {
    guard let parts = rounds.first?.partCount else { return false }
    let whole = totals.median
    return ([totals] + (0..<parts).map(seconds(part:))).allSatisfy { seconds in
      seconds.median < 0.02 * whole || Bootstrap.median(seconds).relativeHalfWidth <= precision
    }
  }
}
