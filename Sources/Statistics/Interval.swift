/// An estimate with its 95 % confidence interval.
public struct Interval: Sendable, Hashable, Codable {
  /// The lower end.
  public var low: Double
  /// The estimate itself.
  public var value: Double
  /// The upper end.
  public var high: Double

  /// Makes an interval.
  public init(low: Double, value: Double, high: Double) {
    self.low = low
    self.value = value
    self.high = high
  }

  /// Half the interval's width as a share of the estimate; infinite when the estimate is zero and the width not.
  public var relativeHalfWidth: Double {
    let half = (high - low) / 2
    return half == 0 ? 0 : value == 0 ? .infinity : half / abs(value)
  }

  /// Whether two intervals have a value in common.
  public func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

  /// The interval of `amount / value`: a rate from a time. All three ends must be positive.
  public func rate(of amount: Double) -> Interval {
    Interval(low: amount / high, value: amount / value, high: amount / low)
  }

  /// The interval of `factor × value`, for a factor that is not negative.
  public func scaled(by factor: Double) -> Interval {
    Interval(low: low * factor, value: value * factor, high: high * factor)
  }
}
