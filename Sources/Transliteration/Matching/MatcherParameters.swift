internal import CNameMatcher

/// What a matcher has learned: alignment scores, the weights of common parts, well-known names, the
/// weights of the features.
public struct MatcherParameters: Sendable, Equatable {
  var scores: AlignmentScores
  var frequencies: PartFrequencies
  var wellKnown: WellKnownNames
  /// Weights of the ``PartFeatures``.
  var partWeights: ContiguousArray<Float>
  /// What the features say, one a ``MatchFeature``.
  var trees: BoostedTrees

  init(
    scores: AlignmentScores, frequencies: PartFrequencies, wellKnown: WellKnownNames,
    partWeights: ContiguousArray<Float>, trees: BoostedTrees
  ) {
    self.scores = scores
    self.frequencies = frequencies
    self.wellKnown = wellKnown
    self.partWeights = partWeights
    self.trees = trees
  }

  /// The parameters that ship with the library.
  ///
  /// The file is part of the program, and a test reads it; one that cannot be read is a fault of the build.
  static let builtin: MatcherParameters = {
    let bytes = UnsafeBufferPointer(
      start: dabir_name_matcher_parameters(), count: dabir_name_matcher_parameters_size())
    do { return try MatcherParameters(bytes) } catch {
      fatalError("the built-in matcher parameters: \(error)")
    }
  }()
}
