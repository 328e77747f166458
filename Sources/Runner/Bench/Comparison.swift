import Statistics

/// How the time of one part compares with what it was.
public struct Comparison: Sendable, Hashable {
  /// The part; `chain` for all together.
  public let part: String
  /// The time now as a multiple of the time then.
  public let ratio: Interval

  /// Whether it is slower by more than a share, beyond the noise: the whole interval lies above.
  public func isSlower(by share: Double) -> Bool { ratio.low > 1 + share }

  /// Whether it is faster by more than a share, beyond the noise.
  public func isFaster(by share: Double) -> Bool { ratio.high < 1 / (1 + share) }

  /// Compares rounds that were measured in turn: whatever the machine did hit both sides.
  ///
  /// The processes of the two sides stand in pairs, each of which is one observation. Parts that only one side has
  /// are left out.
  public static func interleaved(_ new: RoundSeries, _ old: RoundSeries) -> [Comparison] {
    func comparison(_ part: String, _ newParts: Range<Int>, _ oldParts: Range<Int>) -> Comparison {
      let pairs = zip(new.processSeconds(of: newParts), old.processSeconds(of: oldParts))
      return Comparison(part: part, ratio: Bootstrap.mean(pairs.map { $0 / $1 }))
    }
    let parts = new.facts.parts.enumerated().compactMap { index, part in
      old.facts.parts.firstIndex(of: part).map { comparison(part, index..<index + 1, $0..<$0 + 1) }
    }
    return parts + [comparison("chain", new.facts.parts.indices, old.facts.parts.indices)]
  }

  /// Compares figures of two times by what the machine needed for the same fixed work.
  ///
  /// There are two kinds of fixed work, and a part may depend on either: the interval reaches over both results.
  public static func calibrated(_ new: BenchResult, _ old: BenchResult) -> [Comparison] {
    let speeds = [\CalibrationFigures.core, \.memory].map { kind in
      quotient(new.calibration[keyPath: kind].seconds, old.calibration[keyPath: kind].seconds)
    }
    func comparison(_ part: String, _ new: Interval, _ old: Interval) -> Comparison {
      let ratios = speeds.map { quotient(quotient(new, old), $0) }
      let lows = ratios.map(\.low)
      let highs = ratios.map(\.high)
      return Comparison(
        part: part,
        ratio: Interval(low: lows.min() ?? 0, value: ratios[0].value, high: highs.max() ?? .infinity))
    }
    let parts = new.parts.compactMap { part in
      old.parts.first { $0.name == part.name }.map { comparison(part.name, part.seconds, $0.seconds) }
    }
    return parts + [comparison("chain", new.chain.seconds, old.chain.seconds)]
  }

  /// The interval of a quotient of independent estimates: their relative widths add as squares.
  private static func quotient(_ a: Interval, _ b: Interval) -> Interval {
    let value = a.value / b.value
    let width =
      (a.relativeHalfWidth * a.relativeHalfWidth + b.relativeHalfWidth * b.relativeHalfWidth).squareRoot()
    return Interval(low: value * (1 - width), value: value, high: value * (1 + width))
  }
}
