/// Confidence intervals by resampling (Efron's bootstrap): no assumption is made on how values are distributed.
///
/// The intervals are expanded percentile intervals (T. Hesterberg, "What Teachers Should Know About the
/// Bootstrap", 2015, section 5.3): for few observations the plain ones are too narrow, since resamples scatter
/// less than samples do.
public enum Bootstrap {
  /// Resamples drawn for an interval.
  static let resamples = 2_000

  /// The interval of a statistic of `count` observations.
  ///
  /// - Parameter statistic: computes it from the indices of observations, which may come more than once.
  /// - Complexity: O(``resamples``) calls of `statistic`.
  public static func interval(count: Int, _ statistic: ([Int]) -> Double) -> Interval {
    var resampler = Resampler()
    return interval(of: statistic(Array(0..<count)), observations: count) {
      statistic(resampler.indices(count))
    }
  }

  /// The interval of the median of values.
  public static func median(_ values: [Double]) -> Interval {
    interval(count: values.count) { $0.map { values[$0] }.median }
  }

  /// The interval of the mean of values.
  public static func mean(_ values: [Double]) -> Interval {
    interval(count: values.count) { indices in
      indices.reduce(0) { $0 + values[$1] } / Double(values.count)
    }
  }

  private static func interval(
    of value: Double, observations: Int, _ resample: () -> Double
  ) -> Interval {
    let sorted = (0..<resamples).map { _ in resample() }.sorted()
    let tail = NormalDistribution.tail(beyond: StudentDistribution.expansion(observations: observations))
    return Interval(
      low: min(value, sorted.sortedQuantile(tail)), value: value,
      high: max(value, sorted.sortedQuantile(1 - tail)))
  }
}
