/// Writes pairs of numbers as `[12,34`, fast when each lies near the one before.
///
/// Numbers with the same digits but for the last four share what comes before those, so that a pair takes two
/// entries of a table, which are near each other, and four stores.
struct NumberPairWriter {
  /// Bytes behind a pair that may be written to.
  static let slack = 8

  private let tables = DecimalTables.shared
  /// What the numbers at hand are above: a multiple of 10,000.
  private var base: UInt = 0
  /// `[` and the digits of ``base`` but for the last four, which is nothing for 0, and how many bytes that is.
  private var opening = UInt64(UInt8(ascii: "["))
  private var openingLength = 1
  private var digits = DecimalTables.shared.leading

  /// Writes `[`, the first number, a comma and the second number.
  ///
  /// - Parameter target: has room for the pair and ``slack`` bytes more.
  /// - Returns: one past the last digit.
  @inline(__always)
  mutating func write(
    _ first: UInt32, _ second: UInt32, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    // Below the base the differences are huge.
    let first = UInt(first)
    let second = UInt(second)
    if first &- base >= 10_000 { move(to: first) }
    target.storeBytes(of: opening, as: UInt64.self)
    let comma = write(first &- base, to: target + openingLength)
    if second &- base >= 10_000 { move(to: second) }
    comma.storeBytes(of: UInt8(ascii: ","), as: UInt8.self)
    // The same without the bracket.
    (comma + 1).storeBytes(of: opening >> 8, as: UInt64.self)
    return write(second &- base, to: comma + openingLength)
  }

  /// Writes the last four digits of a number, or those that it has.
  @inline(__always)
  private func write(_ number: UInt, to target: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    let entry = digits[Int(number)]
    target.storeBytes(of: entry, as: UInt64.self)
    return target + Int(entry >> 56)
  }

  @inline(never)
  private mutating func move(to number: UInt) {
    let high = number / 10_000
    base = high * 10_000
    opening = UInt64(UInt8(ascii: "["))
    openingLength = 1
    if high > 0 {
      for digit in String(high).utf8 {
        opening |= UInt64(digit) << UInt64(8 * openingLength)
        openingLength += 1
      }
    }
    digits = high > 0 ? tables.padded : tables.leading
  }
}
