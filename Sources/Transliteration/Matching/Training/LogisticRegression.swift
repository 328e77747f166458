import Glibc

/// Logistic regression by Newton's method with a small ridge; deterministic.
enum LogisticRegression {
  struct Example {
    var features: [Float]
    var isPositive: Bool
    var weight: Float
  }

  private static let ridge = 0.01
  private static let iterations = 25

  /// Weights of the features that make the examples likeliest, positives and negatives counting equally in all.
  static func fit(_ examples: [Example]) -> ContiguousArray<Float> {
    let count = examples.first?.features.count ?? 0
    var weights = [Double](repeating: 0, count: count)
    let positives = examples.reduce(0.0) { $0 + ($1.isPositive ? Double($1.weight) : 0) }
    let negatives = examples.reduce(0.0) { $0 + ($1.isPositive ? 0 : Double($1.weight)) }
    guard positives > 0, negatives > 0 else { return ContiguousArray(repeating: 0, count: count) }
    let total = positives + negatives
    for _ in 0..<iterations {
      var gradient = weights.map { -$0 * ridge }
      var hessian = [Double](repeating: 0, count: count * count)
      for index in 0..<count { hessian[index * count + index] = ridge }
      for example in examples {
        let share = Double(example.weight) * total / 2 / (example.isPositive ? positives : negatives)
        var odds = 0.0
        for index in 0..<count { odds += weights[index] * Double(example.features[index]) }
        let probability = 1 / (1 + exp(-odds))
        let error = (example.isPositive ? 1 : 0) - probability
        let curvature = share * max(probability * (1 - probability), 1e-6)
        for row in 0..<count {
          let value = Double(example.features[row])
          gradient[row] += share * error * value
          for column in 0...row {
            hessian[row * count + column] += curvature * value * Double(example.features[column])
          }
        }
      }
      for row in 0..<count {
        for column in 0..<row { hessian[column * count + row] = hessian[row * count + column] }
      }
      let step = solve(hessian, gradient)
      for index in 0..<count { weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-6 }) { break }
    }
    return ContiguousArray(weights.map { Float($0) })
  }

  /// Solves a symmetric positive definite system by Gaussian elimination.
  private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let count = right.count
    var matrix = matrix
    var right = right
    for pivot in 0..<count {
      let diagonal = matrix[pivot * count + pivot]
      for row in pivot + 1..<count {
        let factor = matrix[row * count + pivot] / diagonal
        if factor == 0 { continue }
        for column in pivot..<count {
          matrix[row * count + column] -= factor * matrix[pivot * count + column]
        }
        right[row] -= factor * right[pivot]
      }
    }
    for row in (0..<count).reversed() {
      for column in row + 1..<count { right[row] -= matrix[row * count + column] * right[column] }
      right[row] /= matrix[row * count + row]
    }
    return right
  }
}
