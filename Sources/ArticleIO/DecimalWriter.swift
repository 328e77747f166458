/// Writes numbers in decimal straight into memory.
enum DecimalWriter {
  /// The most bytes that a number takes.
  static let maximumLength = 20

  private static let pairs: StaticString = """
    00010203040506070809101112131415161718192021222324252627282930313233343536373839\
    40414243444546474849505152535455565758596061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """

  /// Writes a number that is not negative, two digits a step.
  ///
  /// - Parameter target: has room for ``maximumLength`` bytes.
  /// - Returns: one past the last digit.
  @inline(__always)
  static func write(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    if value < 10 {
      target[0] = UInt8(truncatingIfNeeded: 0x30 + value)
      return target + 1
    }
    let end = target + digits(value)
    let pairs = pairs.utf8Start
    var position = end
    var rest = value
    while rest >= 100 {
      let pair = rest % 100 * 2
      rest /= 100
      position -= 2
      position[0] = pairs[pair]
      position[1] = pairs[pair + 1]
    }
    if rest >= 10 {
      target[0] = pairs[rest * 2]
      target[1] = pairs[rest * 2 + 1]
    } else {
      target[0] = UInt8(truncatingIfNeeded: 0x30 + rest)
    }
    return end
  }

  /// The number of digits of a number above 0.
  @inline(__always)
  private static func digits(_ value: Int) -> Int {
    if value < 100 { return value < 10 ? 1 : 2 }
    if value < 10_000 { return value < 1_000 ? 3 : 4 }
    if value < 1_000_000 { return value < 100_000 ? 5 : 6 }
    var digits = 6
    var rest = value / 1_000_000
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return digits
  }
}
