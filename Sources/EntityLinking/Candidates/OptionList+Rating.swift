import Glibc

extension OptionList {
  /// Computes the probabilities of the options from one on: each one's share among all options for the same words
  /// and that of no entity, which counts 1.
  ///
  /// - Parameter mergesNames: whether an entity by two names that the words may be, such as with an Arabic article and
  ///   without, is no rival of itself: its likelier one counts then.
  mutating func rate(
    _ weights: FeatureVector, of spans: UnsafeBufferPointer<NameSpan>, from first: Int = 0, mergesNames: Bool
  ) {
    totals.fill(spans.count, 1)
    groups.fill(spans.count, Self.noOption)
    for index in spans.indices where mergesNames && Int(spans[index].rivals) != index {
      groups.base[Int(spans[index].rivals)] = Self.emptyGroup
    }
    sameGroup.fill(options.count, Self.noOption)
    for index in first..<options.count {
      let odds =
        options.base[index].isExcluded ? 0 : expf(min(options.base[index].features.sum(weights), Self.surest))
      options.base[index].probability = odds
      let group = Int(spans[Int(options.base[index].span)].rivals)
      totals.base[group] += odds - (groups.base[group] == Self.noOption ? 0 : repeated(index, odds, group))
    }
    for index in first..<options.count {
      options.base[index].probability /= totals.base[Int(spans[Int(options.base[index].span)].rivals)]
    }
  }

  /// Stands for no option where an option's index is meant, and for none yet in a group of spans for the same words.
  private static let noOption: Int32 = -2
  private static let emptyGroup: Int32 = -1

  /// Adds an option to those for the same words; returns how much of its odds, or of the same entity's, is counted
  /// twice.
  private mutating func repeated(_ index: Int, _ odds: Float, _ group: Int) -> Float {
    let entity = options.base[index].entity
    var counted: Float = 0
    var other = groups.base[group]
    while other >= 0 {
      if options.base[Int(other)].entity == entity {
        counted = max(counted, options.base[Int(other)].probability)
      }
      other = sameGroup.base[Int(other)]
    }
    sameGroup.base[index] = groups.base[group]
    groups.base[group] = Int32(index)
    return min(odds, counted)
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
  mutating func preferLongerNames(
    _ spans: UnsafeMutableBufferPointer<NameSpan>, _ traits: UnsafeBufferPointer<WordTraits>
  ) {
    listByFirstWord(spans, words: traits.count)
    for index in spans.indices where spans[index].best >= 0 && spans[index].wordCount > 1 {
      let span = spans[index]
      guard traits[Int(span.first)].isDisjoint(with: Self.heads) else { continue }
      forEachInner(span, spans) { inner in
        let probability = options.base[Int(spans[inner].best)].probability
        options.base[Int(span.best)].probability = max(
          options.base[Int(span.best)].probability, probability)
        spans[inner].best = -1
      }
    }
  }

  /// Takes titles off names where the rest names the same person, as likely as the likelier one: *Obama* in *President
  /// Obama*.
  mutating func leaveTitlesOut(
    _ spans: UnsafeMutableBufferPointer<NameSpan>, _ traits: UnsafeBufferPointer<WordTraits>
  ) {
    listByFirstWord(spans, words: traits.count)
    for index in spans.indices where spans[index].best >= 0 && spans[index].wordCount > 1 {
      let span = spans[index]
      // *Lady Gaga* is called so in the first place.
      guard traits[Int(span.first)].contains(.title), options.base[Int(span.best)].features[.alias] > 0 else {
        continue
      }
      forEachInner(span, spans) { inner in
        guard spans[inner].last == span.last, spans[index].best >= 0 else { return }
        let probability = options.base[Int(span.best)].probability
        options.base[Int(spans[inner].best)].probability = max(
          options.base[Int(spans[inner].best)].probability, probability)
        spans[index].best = -1
      }
    }
  }

  /// Lists the spans that have an entity by their first words, as those that were added later lie in no order.
  private mutating func listByFirstWord(_ spans: UnsafeMutableBufferPointer<NameSpan>, words: Int) {
    firstSpans.fill(words, -1)
    for index in spans.indices where spans[index].best >= 0 {
      let first = Int(spans[index].first)
      spans[index].next = firstSpans.base[first]
      firstSpans.base[first] = Int32(index)
    }
  }

  /// Calls `body` with the shorter spans inside of one that name the same entity.
  private func forEachInner(
    _ span: NameSpan, _ spans: UnsafeMutableBufferPointer<NameSpan>, _ body: (Int) -> Void
  ) {
    let entity = options[Int(span.best)].entity
    for word in Int(span.first)...Int(span.last) {
      var next = firstSpans[word]
      while next >= 0 {
        let inner = spans[Int(next)]
        if inner.best >= 0, inner.last <= span.last, inner.wordCount < span.wordCount,
          options[Int(inner.best)].entity == entity
        {
          body(Int(next))
        }
        next = inner.next
      }
    }
  }

  private static let heads: WordTraits = [
    .title, .kind, .placeKind, .placeCue, .placeHead, .organizationCue, .organizationHead, .translated,
  ]
}
