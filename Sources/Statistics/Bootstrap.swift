/// Confidence intervals by resampling (Efron's percentile bootstrap): no assumption is made on how values are
/// distributed.
public enum Bootstrap {
  /// Resamples drawn for an interval.
  public static let resamples = 1_000

  /// The interval of a statistic of `count` observations.
  ///
  /// - Parameter statistic: computes it from the indices of observations, which may come more than once.
  /// - Complexity: O(``resamples``) calls of `statistic`.
  public static func interval(count: Int, _ statistic: ([Int]) -> Double) -> Interval {
    var resampler = Resampler()
    return interval(of: statistic(Array(0..<count))) { statistic(resampler.indices(count)) }
  }

  /// The interval of the median of values.
  public static func median(_ values: [Double]) -> Interval {
    interval(count: values.count) { $0.map { values[$0] }.median }
  }

  /// The interval of the median of values that come in clusters, such as the rounds of one process: clusters are
  /// drawn first and then values within each, so that what the values of a cluster share counts as chance too.
  ///
  /// Every cluster must have a value.
  public static func median(ofClusters clusters: [[Double]]) -> Interval {
    var resampler = Resampler()
    return interval(of: Self.middle(clusters)) {
      Self.middle(
        resampler.indices(clusters.count).map { cluster in
          resampler.indices(clusters[cluster].count).map { clusters[cluster][$0] }
        })
    }
  }

  /// The mean of the clusters' medians: each cluster weighs the same.
  private static func middle(_ clusters: [[Double]]) -> Double {
    clusters.map(\.median).reduce(0, +) / Double(clusters.count)
  }

  private static func interval(of value: Double, _ resample: () -> Double) -> Interval {
    let sorted = (0..<resamples).map { _ in resample() }.sorted()
    return Interval(low: sorted.sortedQuantile(0.025), value: value, high: sorted.sortedQuantile(0.975))
  }
}
