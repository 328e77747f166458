import Glibc

extension Float {
  /// Natural logarithm.
  @inline(__always)
  static func logarithm(_ value: Float) -> Float { logf(value) }

  /// e to a power.
  @inline(__always)
  static func exponential(_ value: Float) -> Float { expf(value) }
}

extension SIMD8<Float> {
  /// The sum of the lanes.
  @inline(__always)
  func total() -> Float {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}
