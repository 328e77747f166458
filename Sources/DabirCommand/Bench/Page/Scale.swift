import Glibc

/// Maps values to coordinates.
struct Scale {
  /// The values at both ends.
  let values: ClosedRange<Double>
  /// The coordinates at both ends; the first may be the greater.
  let start: Double
  let end: Double
  /// Whether equal ratios are equally far apart.
  let isLogarithmic: Bool

  /// A scale of ratios over whole powers of ten.
  static func logarithmic(_ values: [Double], start: Double, end: Double) -> Scale {
    let low = log10(max(values.min() ?? 1, 1e-12)).rounded(.down)
    let high = log10(max(values.max() ?? 10, 1e-12)).rounded(.up)
    return Scale(
      values: pow(10, low)...pow(10, max(high, low + 1)), start: start, end: end, isLogarithmic: true)
  }

  /// A scale from zero to a round number beyond the greatest value.
  static func linear(to greatest: Double, start: Double, end: Double) -> Scale {
    let step = Self.step(for: greatest)
    return Scale(
      values: 0...max(step, (greatest / step).rounded(.up) * step), start: start, end: end,
      isLogarithmic: false)
  }

  func callAsFunction(_ value: Double) -> Double {
    let share =
      isLogarithmic
      ? log10(max(value, values.lowerBound) / values.lowerBound)
        / log10(values.upperBound / values.lowerBound)
      : (value - values.lowerBound) / (values.upperBound - values.lowerBound)
    return start + share * (end - start)
  }

  /// Round values all over the scale.
  var ticks: [Double] {
    if isLogarithmic {
      let count = Int(log10(values.upperBound / values.lowerBound).rounded())
      return (0...count).map { values.lowerBound * pow(10, Double($0)) }
    }
    let step = Self.step(for: values.upperBound)
    return Array(stride(from: 0, through: values.upperBound * 1.0001, by: step))
  }

  /// The step among 1, 2 and 5 times a power of ten that makes four to eight of a range.
  private static func step(for range: Double) -> Double {
    guard range > 0 else { return 1 }
    let power = pow(10, log10(range / 4).rounded(.down))
    return [5, 2, 1].map { $0 * power }.first { range / $0 >= 4 } ?? power
  }
}
