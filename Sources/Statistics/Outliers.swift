/// Values far from the others, by Tukey's fences.
public struct Outliers: Sendable, Hashable, Codable {
  /// More than 1.5 interquartile ranges, but at most 3, below the lower or above the upper quartile.
  public var mild: Int
  /// More than 3 interquartile ranges away.
  public var severe: Int

  /// Counts the outliers among some values.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    let (lower, upper) = (sorted.sortedQuantile(0.25), sorted.sortedQuantile(0.75))
    let range = upper - lower
    let distances = values.map { Swift.max(lower - $0, $0 - upper) }
    severe = distances.count { $0 > 3 * range }
    mild = distances.count { $0 > 1.5 * range } - severe
  }
}
