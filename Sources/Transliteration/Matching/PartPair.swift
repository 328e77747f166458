/// Parts of two names that were taken for the same.
struct PartPair: Sendable {
  /// Parts of the first name, one or two.
  var first: Range<Int>
  /// Parts of the second name, one or two, but not two on both sides.
  var second: Range<Int>
  /// The score of the alignment, in natural logarithms of odds.
  var score: Float = 0
  /// The score over that of a true spelling, about 0 to 1.
  var quality: Float = 0
  /// How likely the parts are spellings of one name, as log odds; an initial has that of a fair guess.
  var odds: Float = -.infinity
  var isInitial = false
}
