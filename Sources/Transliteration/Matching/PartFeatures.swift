/// What the comparison of two parts is judged by.
enum PartFeatures {
  static let count = 7

  /// The features of a pair of parts of given lengths.
  @inline(__always)
  static func of(_ pair: PartPair, _ firstCount: Int, _ secondCount: Int, acrossScripts: Bool)
    -> InlineArray<7, Float>
  {
    let shorter = Float(min(firstCount, secondCount))
    let longer = Float(max(firstCount, secondCount))
    return [
      1, pair.quality, pair.quality * pair.quality, pair.score / 10, min(shorter, 8) / 8,
      (longer - shorter) / longer, acrossScripts ? 1 : 0,
    ]
  }
}
