/// How often people spell a name of the training pairs in a certain way.
///
/// What is learnt for unseen names must not forget the names that everybody bears. Like ``Lexicon`` it is a table
/// of fingerprints, which cannot list its pairs.
struct AttestedPairs: Sendable {
  /// What the score of a spelling gains that was attested once, and with every further step of the count.
  private static let gain: Float = 4
  private static let step: Float = 0.55
  /// Steps of the stored count for each time that it doubles.
  private static let steps: Float = 1.25

  private let table: Lexicon

  init(_ table: Lexicon) { self.table = table }

  /// What the score of a spelling gains.
  @inline(__always)
  func gain(source: UInt64, target: UInt64) -> Float {
    let level = table[Self.key(source: source, target: target)].rawValue
    return level == 0 ? 0 : Self.gain + Self.step * Float(level - 1)
  }

  /// Begins to bring near what is known of a spelling.
  @inline(__always)
  func prefetch(source: UInt64, target: UInt64) { table.prefetch(Self.key(source: source, target: target)) }

  /// The key of a name and a spelling of it, by their hashes.
  static func key(source: UInt64, target: UInt64) -> UInt64 {
    (source ^ source >> 29) &* 0xBF58_476D_1CE4_E5B9 ^ target
  }

  /// The entry of a pair that was attested so many times.
  static func entry(count: Float) -> Lexicon.Entry {
    let doublings = Float.logarithm(max(1, count)) / Float.logarithm(2)
    return Lexicon.Entry(rawValue: UInt16(min(15, 1 + (steps * doublings).rounded(.down))))
  }
}
