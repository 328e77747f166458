/// Answers a question about a name by its letters: whether it is foreign to the language that it is written in
/// (``origin``), or whether ال at its beginning is the article (``article``).
///
/// A logistic model over hashed letter n-grams up to four, with marks for both ends of the name.
struct LetterGate: Sendable {
  /// Bits of the hash of an n-gram, for either question.
  static let originBits: UInt32 = 15
  static let articleBits: UInt32 = 13
  static let longest = 4
  /// One in the stored weights.
  static let unit: Float = 32

  private let bits: UInt32
  private let weights: Table<Int8>

  init(_ section: SectionReader, bits: UInt32) throws(ModelError) {
    var section = section
    self.bits = bits
    weights = try section.table(of: Int8.self, count: 1 << Int(bits) + 1)
  }

  /// How much likelier the answer is yes than no, as a natural logarithm.
  func logit(_ source: UnsafeBufferPointer<UInt8>) -> Float {
    var sum = Int(weights[1 << Int(bits)])
    Self.forEachFeature(of: source, bits: bits) { sum += Int(weights[$0]) }
    return Float(sum) / Self.unit
  }

  /// The probability of a logit.
  static func probability(logit: Float) -> Float { 1 / (1 + Float.exponential(-logit)) }

  /// Visits the hashed n-grams of a name.
  @inline(__always)
  static func forEachFeature(of source: UnsafeBufferPointer<UInt8>, bits: UInt32, _ visit: (Int) -> Void) {
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
