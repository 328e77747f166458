/// Says from the letters of a name whether it is foreign to the language that it is written in.
///
/// A logistic model over hashed letter n-grams up to four, with marks for both ends of the name.
struct OriginGate: Sendable {
  /// Bits of the hash of an n-gram.
  static let bits: UInt32 = 15
  static let longest = 4
  /// One in the stored weights.
  static let unit: Float = 32

  private let weights: Table<Int8>

  init(_ section: SectionReader) throws(ModelError) {
    var section = section
    weights = try section.table(of: Int8.self, count: 1 << Int(Self.bits) + 1)
  }

  /// How much likelier a name is foreign than local, as a natural logarithm.
  func logit(_ source: UnsafeBufferPointer<UInt8>) -> Float {
    var sum = Int(weights[1 << Int(Self.bits)])
    Self.forEachFeature(of: source) { sum += Int(weights[$0]) }
    return Float(sum) / Self.unit
  }

  /// The probability that a name is foreign.
  static func probability(logit: Float) -> Float { 1 / (1 + Float.exponential(-logit)) }

  /// Visits the hashed n-grams of a name.
  @inline(__always)
  static func forEachFeature(of source: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
    for start in -1...source.count {
      var hash: UInt32 = 2_166_136_261
      for index in start..<min(start + longest, source.count + 1) {
        let letter: UInt8 = index < 0 ? 255 : index == source.count ? 254 : source[index]
        hash = (hash ^ UInt32(letter)) &* 16_777_619
        hash ^= hash >> 15
        visit(Int((hash &* 2_654_435_761) >> (32 - bits)))
      }
    }
  }
}
