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

  /// Leaves only the longer one of two names of the same entity of which one is a part of the other, as likely as the
  /// likelier one: *Real* does not stand for *Real Madrid* where the text has it.
  ///
  /// - Parameter traits: those of the document's words. What says what an entity is, is no part of its name.
  func preferLongerNames(
    _ spans: UnsafeMutableBufferPointer<NameSpan>, _ traits: UnsafeBufferPointer<WordTraits>
  ) {
    for index in spans.indices where spans[index].best >= 0 && spans[index].wordCount > 1 {
      let span = spans[index]
      guard traits[Int(span.first)].isDisjoint(with: Self.heads) else { continue }
      let entity = options.base[Int(span.best)].entity
      // Spans lie in the order of their first words, but for those that were added later.
      var other = index - 1
      while other >= 0, spans[other].first >= span.first { other -= 1 }
      other += 1
      while other < spans.count, spans[other].first <= span.last {
        let inner = spans[other]
        if other != index, inner.best >= 0, inner.first >= span.first, inner.last <= span.last,
          inner.wordCount < span.wordCount, options.base[Int(inner.best)].entity == entity
        {
          let probability = options.base[Int(inner.best)].probability
          options.base[Int(span.best)].probability = max(
            options.base[Int(span.best)].probability, probability)
          spans[other].best = -1
        }
        other += 1
      }
    }
  }

  private static let heads: WordTraits = [
    .title, .kind, .placeKind, .placeCue, .placeHead, .organizationCue, .organizationHead, .translated,
  ]
}
