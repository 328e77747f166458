/// The memory of a beam search, which is used again for every name.
///
/// Ownership: one a search, which frees it at the end.
final class SearchBuffers {
  /// The hypotheses after the last letter, and those that are being made of them.
  var hypotheses: UnsafeMutablePointer<Hypothesis>
  var successors: UnsafeMutablePointer<Hypothesis>
  let extensions: UnsafeMutablePointer<Extension>
  let drafts: UnsafeMutablePointer<Draft>
  let trail: UnsafeMutablePointer<TrailStep>
  /// What the units of a letter cost in the joint n-grams, and its classes in that of readings.
  let wideRows: NgramRows
  let localRows: NgramRows
  let soundRows: NgramRows
  /// What the end of a name and the letters of the target script cost: letter i is at i, the end at 0.
  let letterRows: NgramRows
  /// The units that are tried, the sums of their scores without the network's, and the network's.
  let shortlist: UnitShortlist
  let partialScores: UnsafeMutablePointer<Float>
  let networkScores: UnsafeMutablePointer<Float>
  /// Room for the network's scores of one hypothesis.
  let networkStride: Int
  /// The network's sums that all letters share, those that all hypotheses share, and its hidden layer.
  let nameSums: UnsafeMutablePointer<Int16>
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
    drafts = .allocate(capacity: width)
    trail = .allocate(capacity: (length + 1) * 2 * width)
    wideRows = NgramRows(model.wide, symbols: model.units.widest)
    localRows = NgramRows(model.local, symbols: model.units.widest)
    soundRows = NgramRows(model.sounds.ngram, symbols: model.sounds.widest)
    letterRows = NgramRows(model.letters, symbols: model.alphabets.target.count)
    letterRows.begin(Ngram.endSymbol..<(Ngram.endSymbol + model.alphabets.target.count))
    shortlist = UnitShortlist(capacity: model.units.widest)
    partialScores = .allocate(capacity: model.units.widest)
    networkStride = (model.units.widest + 15) & ~7
    networkScores = .allocate(capacity: width * networkStride)
    nameSums = .allocate(capacity: model.network.hidden)
    sums = .allocate(capacity: model.network.hidden)
    state = .allocate(capacity: model.network.hidden)
    weights = .allocate(capacity: Feature.allCases.count)
  }

  deinit {
    hypotheses.deallocate()
    successors.deallocate()
    extensions.deallocate()
    drafts.deallocate()
    trail.deallocate()
    networkScores.deallocate()
    partialScores.deallocate()
    nameSums.deallocate()
    sums.deallocate()
    state.deallocate()
    weights.deallocate()
  }
}
