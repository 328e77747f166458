/// A sum of small decision trees over features, which gives log odds: what a difference says depends on the others
/// in more ways than products of two can tell.
///
/// The trees are symmetric: all nodes of a level ask the same question, so that the answers, taken as bits, are the
/// number of the leaf, and nothing branches (Prokhorenkova et al., *CatBoost*, 2018).
struct BoostedTrees: Sendable, Equatable {
  /// Questions of a tree.
  static let depth = 4
  static let leafCount = 1 << depth

  /// Whether a feature is above a limit.
  struct Question: Sendable, Equatable {
    var feature: UInt8
    var limit: Float
  }

  /// The log odds before any tree.
  var start: Float
  /// ``depth`` questions a tree.
  var questions: ContiguousArray<Question>
  /// ``leafCount`` log odds a tree.
  var leaves: ContiguousArray<Float>

  /// The log odds of features.
  ///
  /// What is not checked: each tree has its questions and leaves, which are about features that there are.
  @inline(__always)
  func logOdds(_ features: Span<Float>) -> Float {
    var sum = start
    let questions = questions.span
    let leaves = leaves.span
    for tree in 0..<questions.count / Self.depth {
      var leaf = tree
      for level in 0..<Self.depth {
        let asked = questions[unchecked: tree &* Self.depth &+ level]
        leaf = leaf << 1 | (features[unchecked: Int(asked.feature)] > asked.limit ? 1 : 0)
      }
      sum += leaves[unchecked: leaf]
    }
    return sum
  }
}
