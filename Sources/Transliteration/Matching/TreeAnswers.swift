/// Asks the questions of all ``BoostedTrees`` at once: a feature's value tells the answers of all questions about it.
///
/// The trees have far fewer limits than questions, and most features are 0, below their first limit. What remains a
/// tree is to look its leaf up (Lucchese et al., *QuickScorer*, 2015).
struct TreeAnswers: Sendable {
  /// Four bits a tree, its leaf's number: the first question's answer is the highest.
  private typealias Answers = SIMD8<UInt64>
  static let mostTrees = MemoryLayout<SIMD8<UInt64>>.size * 8 / BoostedTrees.depth

  /// Where the limits of a feature are.
  private struct Row {
    var feature: Int
    var first: Int
    var end: Int
  }

  private let start: Float
  private let leaves: ContiguousArray<Float>
  private var rows: ContiguousArray<Row> = []
  /// The limits of each feature, the least first.
  private var limits: ContiguousArray<Float> = []
  /// For each limit, which questions about its feature are answered with yes above it.
  private var answers: ContiguousArray<Answers> = []

  /// Sorts the questions of trees, at most ``mostTrees``.
  init(_ trees: BoostedTrees) {
    start = trees.start
    leaves = trees.leaves
    precondition(
      trees.questions.count <= Self.mostTrees * BoostedTrees.depth, "more trees than there are answers")
    let sorted = trees.questions.indices.sorted {
      let (one, other) = (trees.questions[$0], trees.questions[$1])
      return (one.feature, one.limit) < (other.feature, other.limit)
    }
    for index in sorted {
      let question = trees.questions[index]
      if rows.last?.feature != Int(question.feature) {
        rows.append(Row(feature: Int(question.feature), first: limits.count, end: limits.count))
      }
      let isFirst = rows[rows.count - 1].first == limits.count
      if isFirst || limits[limits.count - 1] != question.limit {
        limits.append(question.limit)
        answers.append(isFirst ? Answers() : answers[answers.count - 1])
        rows[rows.count - 1].end = limits.count
      }
      let bit =
        index / BoostedTrees.depth * BoostedTrees.depth + BoostedTrees.depth - 1 - index % BoostedTrees.depth
      answers[answers.count - 1][bit / 64] |= 1 << UInt64(bit % 64)
    }
  }

  /// The log odds of features.
  ///
  /// What is not checked: the questions are about features that there are.
  @inline(__always)
  func logOdds(_ features: Span<Float>) -> Float {
    let limits = limits.span
    let answers = answers.span
    let rows = rows.span
    var given = Answers()
    for row in rows.indices {
      let row = rows[unchecked: row]
      let value = features[unchecked: row.feature]
      var next = row.first
      while next < row.end, value > limits[unchecked: next] { next &+= 1 }
      if next > row.first { given |= answers[unchecked: next &- 1] }
    }
    return sum(given)
  }

  /// Adds the leaves up, in the order of the trees.
  @inline(__always)
  private func sum(_ answers: Answers) -> Float {
    let leaves = leaves.span
    var sum = start
    var first = 0
    for word in 0..<Answers.scalarCount {
      var rest = answers[word]
      let end = min(first &+ 64 / BoostedTrees.depth &* BoostedTrees.leafCount, leaves.count)
      while first < end {
        sum += leaves[unchecked: first &+ Int(rest & UInt64(BoostedTrees.leafCount - 1))]
        rest >>= UInt64(BoostedTrees.depth)
        first &+= BoostedTrees.leafCount
      }
    }
    return sum
  }
}
