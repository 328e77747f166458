/// How much larger than its file data may become, so that a bomb ends early.
public struct ExpansionLimit: Sendable, Hashable {
  /// Decoded bytes for each byte of the file.
  public var ratio: Int
  /// Decoded bytes that are always allowed, so that small files of little variety pass.
  public var floor: Int

  /// Makes a limit; the floor is 16 MB unless given.
  public init(ratio: Int, floor: Int = 16 << 20) {
    self.ratio = ratio
    self.floor = floor
  }

  func allows(_ decoded: Int, from consumed: Int) -> Bool {
    let (product, overflows) = consumed.multipliedReportingOverflow(by: ratio)
    return overflows || decoded <= floor || decoded - floor <= product
  }
}

/// Counts what one layer of decoding gives, over all members, against what it was made of in the file.
///
/// Ownership: whoever reads the layer.
final class ExpansionGuard {
  let limit: ExpansionLimit
  private var decoded = 0

  init(_ limit: ExpansionLimit) { self.limit = limit }

  /// Counts decoded bytes.
  func count(_ bytes: Int) { decoded += bytes }

  /// Whether so much may come of so many bytes of the file.
  func allows(from consumed: Int) -> Bool { limit.allows(decoded, from: consumed) }
}
