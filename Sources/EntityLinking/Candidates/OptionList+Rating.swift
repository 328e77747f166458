import Glibc

extension OptionList {
  /// Computes the probabilities of the options from one on: each one's share among all options for the same words
  /// and that of no entity, which counts 1.
  mutating func rate(
    _ weights: FeatureVector, of spans: UnsafeBufferPointer<NameSpan>, from first: Int = 0
  ) {
    totals.fill(spans.count, 1)
    for index in first..<options.count {
      let odds = expf(min(options.base[index].features.sum(weights), Self.surest))
      options.base[index].probability = odds
      totals.base[Int(spans[Int(options.base[index].span)].rivals)] += odds
    }
    for index in first..<options.count {
      options.base[index].probability /= totals.base[Int(spans[Int(options.base[index].span)].rivals)]
    }
  }

  /// Sums of weights beyond this say no more, and their exponentials stay finite.
  private static let surest: Float = 30

  /// Finds each span's likeliest option.
  func findBest(_ spans: UnsafeMutableBufferPointer<NameSpan>) {
    for index in spans.indices {
      let start = Int(spans[index].firstOption)
      var best: Int32 = -1
      var probability: Float = -1
      for option in start..<(start + Int(spans[index].optionCount))
      where options.base[option].probability > probability {
        probability = options.base[option].probability
        best = Int32(option)
      }
      spans[index].best = best
      spans[index].next = -1
    }
  }
}
