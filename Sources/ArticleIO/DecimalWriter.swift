/// Writes numbers in decimal straight into memory, four digits a step.
///
/// Positions of a document grow by little from one to the next, so that the tables are read along and stay in the
/// nearest cache.
///
/// Ownership: the tables are made once, never change and live as long as the process.
struct DecimalWriter: @unchecked Sendable {
  /// The most bytes that a number takes; as many may be written, whatever the number.
  static let maximumLength = 20

  static let shared = DecimalWriter()

  /// The digits of the numbers below 10,000: from the left, what is behind them is 0.
  private let leading: UnsafePointer<UInt32>
  /// The same with zeroes in front, always four digits.
  private let padded: UnsafePointer<UInt32>

  private init() {
    let leading = UnsafeMutablePointer<UInt32>.allocate(capacity: 10_000)
    let padded = UnsafeMutablePointer<UInt32>.allocate(capacity: 10_000)
    for number in 0..<10_000 {
      let digits = Array(String(number).utf8)
      let zeroes = [UInt8](repeating: UInt8(ascii: "0"), count: 4 - digits.count)
      leading[number] = Self.word(digits + zeroes.map { _ in 0 })
      padded[number] = Self.word(zeroes + digits)
    }
    self.leading = UnsafePointer(leading)
    self.padded = UnsafePointer(padded)
  }

  /// Four bytes in the order of memory.
  private static func word(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
  }

  /// Writes a number that is not negative.
  ///
  /// - Parameter target: has room for ``maximumLength`` bytes.
  /// - Returns: one past the last digit.
  @inline(__always)
  func write(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    if value < 10_000 { return writeLeading(value, to: target) }
    if value < 100_000_000 {
      let (high, low) = value.quotientAndRemainder(dividingBy: 10_000)
      return writePadded(low, to: writeLeading(high, to: target))
    }
    return writeLarge(value, to: target)
  }

  @inline(never)
  private func writeLarge(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
  {
    let (high, low) = value.quotientAndRemainder(dividingBy: 100_000_000)
    let middle = writePadded(low / 10_000, to: write(high, to: target))
    return writePadded(low % 10_000, to: middle)
  }

  @inline(__always)
  private func writeLeading(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<
    UInt8
  > {
    UnsafeMutableRawPointer(target).storeBytes(of: leading[value], as: UInt32.self)
    return target + (1 + (value > 9 ? 1 : 0) + (value > 99 ? 1 : 0) + (value > 999 ? 1 : 0))
  }

  @inline(__always)
  private func writePadded(_ value: Int, to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<
    UInt8
  > {
    UnsafeMutableRawPointer(target).storeBytes(of: padded[value], as: UInt32.self)
    return target + 4
  }
}
