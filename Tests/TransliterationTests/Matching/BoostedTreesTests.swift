import Glibc
import TestSupport
import Testing

@testable import Transliteration

@Suite("Boosted trees")
struct BoostedTreesTests {
  private typealias Example = LogisticRegression.Example

  /// Examples that are positive where just one of two features is above a half, which no sum of features can tell.
  private static let examples: [Example] = {
    var random = SeededGenerator(seed: 5)
    return (0..<2000).map { _ in
      let (x, y) = (Float(random.int(0...100)) / 100, Float(random.int(0...100)) / 100)
      return Example(features: [x, 1, y], isPositive: (x > 0.5) != (y > 0.5), weight: 1)
    }
  }()

  @Test("They learn what features say together, and the same twice")
  func together() {
    let trees = BoostedTreesTraining.fit(Self.examples)
    for (x, y, isPositive) in [(0.1, 0.2, false), (0.9, 0.8, false), (0.9, 0.3, true), (0.2, 0.7, true)]
      as [(Float, Float, Bool)]
    {
      let odds = TreeAnswers(trees).logOdds([x, 1, y].span)
      #expect((odds > 1) == isPositive)
      #expect((odds < -1) == !isPositive)
    }
    #expect(BoostedTreesTraining.fit(Self.examples) == trees)
  }

  @Test("Odds are those of the leaves that the questions lead to")
  func leaves() {
    let trees = BoostedTrees(
      start: 0.5,
      questions: [(0, 1), (1, 2), (0, 3), (1, 4)].reduce(into: []) { questions, question in
        questions.append(.init(feature: question.0, limit: question.1))
      },
      leaves: ContiguousArray((0..<BoostedTrees.leafCount).map(Float.init)))
    // Answers are bits, the first question's the highest; a limit itself is not above it.
    for (features, leaf) in [([0, 0], 0), ([2, 0], 8), ([1, 3], 4), ([4, 5], 15), ([3, 4], 12)]
      as [([Float], Float)]
    {
      #expect(TreeAnswers(trees).logOdds(features.span) == 0.5 + leaf)
    }
  }

  @Test("Nothing is learnt from examples of one kind")
  func oneKind() {
    let trees = BoostedTreesTraining.fit(Self.examples.filter(\.isPositive))
    #expect(TreeAnswers(trees).logOdds([0.9, 1, 0.1].span) == 0)
    #expect(BoostedTreesTraining.fit([]).leaves.isEmpty)
  }
}
