/// A sum of small decision trees over features, which gives log odds: what a difference says depends on the others
/// in more ways than products of two can tell.
///
/// The trees are symmetric: all nodes of a level ask the same question, so that the answers, taken as bits, are the
/// number of the leaf; ``TreeAnswers`` finds it (Prokhorenkova et al., *CatBoost*, 2018).
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
}
