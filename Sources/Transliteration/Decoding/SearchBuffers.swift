/// The memory of a beam search, which is used again for every name.
///
/// Ownership: one a search, which frees it at the end.
final class SearchBuffers {
  /// The hypotheses after the last letter, and those that are being made of them.
  var hypotheses: UnsafeMutablePointer<Hypothesis>
  var successors: UnsafeMutablePointer<Hypothesis>
  let extensions: UnsafeMutablePointer<Extension>
  let trail: UnsafeMutablePointer<TrailStep>
  /// Scores of the units of a letter in the joint n-gram, then in the network, and where the former lead to.
  let scores: UnsafeMutablePointer<Float>
  let targets: UnsafeMutablePointer<UInt32>
  let soundScores: UnsafeMutablePointer<Float>
  let soundTargets: UnsafeMutablePointer<UInt32>
  /// The units that are tried.
  let shortlist: UnsafeMutablePointer<Int32>
  /// The network's sums that all hypotheses share, and its hidden layer.
  let sums: UnsafeMutablePointer<Int16>
  let state: UnsafeMutablePointer<Int16>
  let weights: UnsafeMutablePointer<Float>

  /// - Parameters:
  ///   - width: the most hypotheses that are kept after a letter.
  ///   - length: the most letters of a name.
  init(_ model: DirectionModel, width: Int, length: Int) {
    hypotheses = .allocate(capacity: 2 * width)
    successors = .allocate(capacity: 2 * width)
    extensions = .allocate(capacity: 2 * width)
    trail = .allocate(capacity: (length + 1) * 2 * width)
    scores = .allocate(capacity: 2 * model.units.widest + 8)
    targets = .allocate(capacity: model.units.widest + 1)
    soundScores = .allocate(capacity: model.sounds.widest)
    soundTargets = .allocate(capacity: model.sounds.widest)
    shortlist = .allocate(capacity: model.units.widest + 1)
    sums = .allocate(capacity: model.network.hidden)
    state = .allocate(capacity: model.network.hidden)
    weights = .allocate(capacity: Feature.allCases.count)
  }

  deinit {
    hypotheses.deallocate()
    successors.deallocate()
    extensions.deallocate()
    trail.deallocate()
    scores.deallocate()
    targets.deallocate()
    soundScores.deallocate()
    soundTargets.deallocate()
    shortlist.deallocate()
    sums.deallocate()
    state.deallocate()
    weights.deallocate()
  }
}
