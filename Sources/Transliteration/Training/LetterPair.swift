/// A pair of names as indexes into the alphabets of a direction.
struct LetterPair {
  let source: [UInt8]
  let target: [UInt8]
  /// How many people or texts attest it.
  var count: Float
  let origin: NameOrigin
}
