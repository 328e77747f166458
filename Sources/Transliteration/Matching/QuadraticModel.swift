/// A logistic model over features and their products of two: what speaks against siblings, who share all but one
/// part of their names, says little about a nickname.
enum QuadraticModel {
  /// Number of weights for a number of features: for 1, for each feature, and for each product of two.
  static func weightCount(_ features: Int) -> Int { 1 + features + features * (features + 1) / 2 }

  /// The weighted sum of the features and their products: log odds.
  @inline(__always)
  static func logOdds(_ features: Span<Float>, _ weights: Span<Float>) -> Float {
    var sum = weights[0]
    var place = 1
    for index in 0..<features.count {
      var factor = weights[place]
      place += 1
      for other in 0...index {
        factor += features[other] * weights[place]
        place += 1
      }
      sum += features[index] * factor
    }
    return sum
  }

  /// 1, the features and their products in the order of the weights.
  static func expanded(_ features: Span<Float>) -> [Float] {
    var expanded: [Float] = [1]
    for index in 0..<features.count {
      expanded.append(features[index])
      for other in 0...index { expanded.append(features[other] * features[index]) }
    }
    return expanded
  }
}
