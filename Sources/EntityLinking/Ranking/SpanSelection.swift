import TextCore

/// Chooses spans that do not overlap: those with the largest sum of what their best options are likelier than
/// a cutoff.
///
/// Weighted interval scheduling over words. Ownership: one a worker.
struct SpanSelection: ~Copyable {
  private var totals = Arena<Float>()
  private var choices = Arena<Int32>()
  private var heads = Arena<Int32>()
  /// The spans chosen, in the order of the text.
  private(set) var chosen = Arena<Int32>()

  /// Chooses among spans; each has its best option in ``NameSpan/best``.
  ///
  /// - Complexity: O(words + spans).
  mutating func select(
    _ spans: UnsafeMutableBufferPointer<NameSpan>, _ options: UnsafeBufferPointer<LinkOption>, words: Int,
    cutoff: Float
  ) {
    totals.fill(words + 1, 0)
    choices.fill(words + 1, -1)
    heads.fill(words + 1, -1)
    for index in 0..<spans.count where spans[index].best >= 0 {
      let end = Int(spans[index].last)
      spans[index].next = heads.base[end]
      heads.base[end] = Int32(index)
    }
    for word in 0..<words {
      var best = totals.base[word]
      var index = heads.base[word]
      while index >= 0 {
        let span = spans[Int(index)]
        let gain = options[Int(span.best)].probability - cutoff
        if gain >= 0, totals.base[Int(span.first)] + gain > best {
          best = totals.base[Int(span.first)] + gain
          choices.base[word + 1] = index
        }
        index = span.next
      }
      totals.base[word + 1] = best
    }
    chosen.truncate(to: 0)
    var word = words
    while word > 0 {
      let index = choices.base[word]
      if index < 0 {
        word -= 1
      } else {
        chosen.append(index)
        word = Int(spans[Int(index)].first)
      }
    }
    for index in 0..<chosen.count / 2 {
      let other = chosen.count - 1 - index
      (chosen[index], chosen[other]) = (chosen[other], chosen[index])
    }
  }
}

extension Arena {
  /// Replaces the contents by a number of equal elements.
  mutating func fill(_ count: Int, _ value: Element) {
    truncate(to: 0)
    appendUnsafe(maximum: count) { target in
      target.update(repeating: value, count: count)
      return count
    }
  }
}
