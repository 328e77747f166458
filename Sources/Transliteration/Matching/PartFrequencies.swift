/// How common parts of names are, by phonetic key: to share *Mohammed* says little, to share a rare surname much.
struct PartFrequencies: Sendable, Equatable {
  /// The weights of common parts, in 255ths; what is not here is rare.
  let table: HashedTable<UInt8>

  /// The weight of parts with a key, from nearly 0 for the most common to 1.
  @inline(__always)
  func weight(_ key: UInt64) -> Float {
    guard let weight = table[Self.hash(key)] else { return 1 }
    return Float(weight) / 255
  }

  /// A hash that is never 0; two of a few thousand keys seldom share one.
  @inline(__always)
  static func hash(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: PhoneticKeys.combine(0, key) >> 32) | 1
  }
}
