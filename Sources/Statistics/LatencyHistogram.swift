/// Counts of durations in buckets whose width grows with the value, after HdrHistogram (G. Tene): every value is
/// kept to within 1/64, and recording costs a few instructions, however many values there are.
///
/// Values below 64 have a bucket each; above, each power of two is cut into 64 buckets of one width.
public struct LatencyHistogram: Sendable {
  private static let precisionBits = 6
  private var counts: [UInt64] = []
  /// The number of values.
  public private(set) var count: UInt64 = 0
  /// The greatest value, exactly; 0 when there is none.
  public private(set) var maximum: UInt64 = 0

  /// Makes an empty histogram.
  public init() {
    counts = [UInt64](repeating: 0, count: Self.bucket(of: .max) + 1)
  }

  /// Counts a value, in whatever unit.
  ///
  /// - Parameter times: how often it occurred.
  public mutating func record(_ value: UInt64, times: UInt64 = 1) {
    counts[Self.bucket(of: value)] += times
    count += times
    if times > 0 { maximum = max(maximum, value) }
  }

  /// A value that at least this share of the values does not exceed, at most 1/64 above the least such value.
  ///
  /// - Returns: 0 when nothing was recorded.
  public func quantile(_ share: Double) -> UInt64 {
    let rank = max(1, UInt64((share * Double(count)).rounded(.up)))
    var seen: UInt64 = 0
    for (bucket, times) in counts.enumerated() {
      seen += times
      if seen >= rank { return min(Self.greatestValue(in: bucket), maximum) }
    }
    return 0
  }

  static func bucket(of value: UInt64) -> Int {
    let exponent = max(0, UInt64.bitWidth - 1 - precisionBits - value.leadingZeroBitCount)
    return exponent << precisionBits + Int(value >> UInt64(exponent))
  }

  static func greatestValue(in bucket: Int) -> UInt64 {
    // The inverse of `bucket(of:)`: values from 64 on have their leading bit in the part below the exponent.
    let exponent = max(0, bucket >> precisionBits - 1)
    let mantissa = UInt64(bucket - exponent << precisionBits)
    return mantissa << UInt64(exponent) | (1 << UInt64(exponent) - 1)
  }
}
