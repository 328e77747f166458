import TextCore

extension OptionList {
  /// Takes back that the words beside a span seem to go on with its name where they are names themselves, as subject
  /// and object are that follow a verb: استقبل محمد بن سلمان أردوغان, اتهمت بكين واشنطن.
  ///
  /// - Parameters:
  ///   - chosen: the likelier spans, in the order of the text.
  ///   - sureness: a name is one when it is at least so likely.
  mutating func separateNeighbours(
    _ chosen: UnsafeBufferPointer<Int32>, _ spans: UnsafeBufferPointer<NameSpan>, sureness: Float
  ) {
    ends.fill(wordSpans.count, [])
    for index in chosen {
      let span = spans[Int(index)]
      guard options[Int(span.best)].probability >= sureness else { continue }
      ends.base[Int(span.first)].insert(.first)
      ends.base[Int(span.last)].insert(.last)
    }
    for index in 0..<options.count {
      let span = spans[Int(options.base[index].span)]
      let isPlace = options.base[index].features[.famousPlace] > 0
      if options.base[index].features[.nameBefore] > 0, span.first > 0 {
        let word = Int(span.first) - 1
        if ends[word].contains(.last) || isPlace && isFamousPlace(word, spans) {
          options.base[index].features[.nameBefore] = 0
        }
      }
      if options.base[index].features[.nameBehind] > 0, Int(span.last) + 1 < ends.count {
        let word = Int(span.last) + 1
        if ends[word].contains(.first) || isPlace && isFamousPlace(word, spans) {
          options.base[index].features[.nameBehind] = 0
        }
      }
    }
  }
}

/// Which ends of a likely name a word is.
struct NameEnds: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let first = NameEnds(rawValue: 1)
  static let last = NameEnds(rawValue: 2)
}
