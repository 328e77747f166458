/// Writes numbers in decimal straight into memory, four digits a step.
enum DecimalWriter {
  /// The most bytes that a number takes.
  static let maximumLength = 20
  /// Bytes behind a number that may be written to.
  static let slack = 8

  /// Writes a number that is not negative.
  ///
  /// - Parameter target: has room for the number and ``slack`` bytes more.
  /// - Returns: one past the last digit.
  static func write(_ value: Int, to target: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    let tables = DecimalTables.shared
    guard value >= 10_000 else { return write(tables.leading[value], to: target) }
    let (high, low) = value.quotientAndRemainder(dividingBy: 10_000)
    return write(tables.padded[low], to: write(high, to: target))
  }

  private static func write(_ entry: UInt64, to target: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    target.storeBytes(of: entry, as: UInt64.self)
    return target + Int(entry >> 56)
  }
}

/// The digits of the numbers below 10,000, in the order of memory, and in the highest byte how many there are.
///
/// Ownership: the tables are made once, never change and live as long as the process.
struct DecimalTables: @unchecked Sendable {
  static let shared = DecimalTables()

  /// The digits that a number has.
  let leading: UnsafePointer<UInt64>
  /// The same with zeroes in front, always four.
  let padded: UnsafePointer<UInt64>

  private init() {
    leading = Self.table { Array(String($0).utf8) }
    padded = Self.table { Array(String($0 + 10_000).utf8.dropFirst()) }
  }

  private static func table(_ digits: (Int) -> [UInt8]) -> UnsafePointer<UInt64> {
    let table = UnsafeMutablePointer<UInt64>.allocate(capacity: 10_000)
    for number in 0..<10_000 {
      let digits = digits(number)
      let entry = digits + [UInt8](repeating: 0, count: 7 - digits.count) + [UInt8(digits.count)]
      table[number] = entry.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }
    return UnsafePointer(table)
  }
}
