import Glibc

/// How a cost grows with a size: the exponent `b` of `cost = a · size^b`.
public enum PowerLaw {
  /// Fits the exponent to points in double logarithmic scale by the median of the slopes between all pairs
  /// (Theil–Sen), which one wild point does not move.
  ///
  /// The interval is Sen's (1968), from the normal approximation to Kendall's statistic.
  ///
  /// - Returns: nil when fewer than two sizes differ.
  /// - Complexity: O(n² log n).
  public static func exponent(_ points: [(size: Double, cost: Double)]) -> Interval? {
    var slopes: [Double] = []
    for (index, a) in points.enumerated() {
      for b in points[..<index] where a.size != b.size {
        slopes.append((log(a.cost) - log(b.cost)) / (log(a.size) - log(b.size)))
      }
    }
    guard !slopes.isEmpty else { return nil }
    slopes.sort()
    let n = Double(points.count)
    let deviation = (n * (n - 1) * (2 * n + 5) / 18).squareRoot()
    let reach = 1.96 * deviation
    let count = Double(slopes.count)
    func slope(_ rank: Double) -> Double {
      slopes[min(slopes.count - 1, max(0, Int(rank.rounded())))]
    }
    return Interval(
      low: slope((count - reach) / 2 - 1), value: slopes.sortedQuantile(0.5), high: slope((count + reach) / 2)
    )
  }
}
