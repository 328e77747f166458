/// What the comparison of two parts is judged by.
struct PartFeatures: Sendable {
  static let count = 7

  let values: InlineArray<7, Float>

  /// The features of a pair of parts of given lengths.
  @inline(__always)
  init(
    _ pair: PartPair, _ firstCount: Int, _ secondCount: Int, acrossScripts: Bool,
    _ relation: NameIdentity.Relation
  ) {
    let shorter = Float(min(firstCount, secondCount))
    let longer = Float(max(firstCount, secondCount))
    values = [
      pair.quality, pair.score / 10, min(shorter, 8) / 8, (longer - shorter) / longer, acrossScripts ? 1 : 0,
      relation == .same ? 1 : 0, relation == .different ? 1 : 0,
    ]
  }
}
