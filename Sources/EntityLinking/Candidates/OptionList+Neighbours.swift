import TextCore

extension OptionList {
  /// Reads once more what stands beside each name, now that most names are known.
  ///
  /// - Parameters:
  ///   - chosen: the likelier spans, in the order of the text.
  ///   - sureness: a name is one when it is at least so likely.
  mutating func readNeighbours(
    _ chosen: UnsafeBufferPointer<Int32>, _ finder: borrowing SpanFinder, _ words: borrowing DocumentWords,
    _ language: TextLanguage, sureness: Float
  ) {
    if language == .english {
      separateOwners(chosen, finder.spans.elements, sureness: sureness)
    } else {
      separateNeighbours(chosen, finder.spans.elements, sureness: sureness)
      continueLists(chosen, finder, words, sureness: sureness)
    }
  }

  /// Takes back that the words beside a span seem to go on with its name where they are names themselves, as subject
  /// and object are that follow a verb: استقبل محمد بن سلمان أردوغان, اتهمت بكين واشنطن.
  private mutating func separateNeighbours(
    _ chosen: UnsafeBufferPointer<Int32>, _ spans: UnsafeBufferPointer<NameSpan>, sureness: Float
  ) {
    noteEnds(chosen, spans, sureness: sureness) { _ in true }
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

extension OptionList {
  /// Takes back that a place behind *of* goes on with the name before it in English, where that is a whole one of a
  /// known organization: *the Guardian Council of Iran*.
  private mutating func separateOwners(
    _ chosen: UnsafeBufferPointer<Int32>, _ spans: UnsafeBufferPointer<NameSpan>, sureness: Float
  ) {
    let knowledge = knowledge
    noteEnds(chosen, spans, sureness: sureness) {
      $0.count > 1 && knowledge.type(of: $0.entity) == .organization
    }
    for index in 0..<options.count where options.base[index].features[.ofBefore] > 0 {
      let span = spans[Int(options.base[index].span)]
      guard span.first > 1, ends[Int(span.first) - 2].contains(.last),
        knowledge.type(of: options.base[index].entity).isPlace
      else { continue }
      options.base[index].features[.ofBefore] = 0
    }
  }

  /// Notes where likely names begin and end.
  private mutating func noteEnds(
    _ chosen: UnsafeBufferPointer<Int32>, _ spans: UnsafeBufferPointer<NameSpan>, sureness: Float,
    _ counts: ((entity: UInt32, count: Int)) -> Bool
  ) {
    ends.fill(wordSpans.count, [])
    for index in chosen {
      let span = spans[Int(index)]
      let best = options[Int(span.best)]
      guard best.probability >= sureness, counts((best.entity, span.wordCount)) else { continue }
      ends.base[Int(span.first)].insert(.first)
      ends.base[Int(span.last)].insert(.last)
    }
  }
}

extension OptionList {
  /// A list of places goes on for so many.
  private static let longestList = 6

  /// Takes what follows a place behind *and* or a comma for a place, too, if it is one of the same country or a famous
  /// one: *in* stands before the first of a list only.
  private mutating func continueLists(
    _ chosen: UnsafeBufferPointer<Int32>, _ finder: borrowing SpanFinder, _ words: borrowing DocumentWords,
    sureness: Float
  ) {
    places.fill(words.traits.count, Mention.unlinked)
    var isOpen = false
    for index in chosen {
      let span = finder.spans[Int(index)]
      let option = options[Int(span.best)]
      guard option.probability >= sureness, knowledge.type(of: option.entity).isPlace else { continue }
      isOpen = noteNext(behind: Int(span.last), option.entity, finder, words) || isOpen
    }
    var rest = Self.longestList
    while isOpen, rest > 0 {
      isOpen = false
      rest -= 1
      for index in 0..<options.count {
        let span = finder.spans[Int(options.base[index].span)]
        let before = places.base[Int(span.first)]
        guard before != Mention.unlinked, options.base[index].features[.cuePlace] == 0,
          options.base[index].features[.common] == 0,
          words.traits[Int(span.first)].contains(.afterComma)
            || span.first > 0 && (span.particles > 0) == words.traits[Int(span.first)].contains(.conjunction),
          isPlace(options.base[index].entity, near: before)
        else { continue }
        options.base[index].features[.cuePlace] = 1
        isOpen = noteNext(behind: Int(span.last), options.base[index].entity, finder, words) || isOpen
      }
    }
  }

  private func isPlace(_ entity: UInt32, near other: UInt32) -> Bool {
    guard knowledge.type(of: entity).isPlace else { return false }
    if knowledge.prior(of: entity) >= OptionFeatures.famous { return true }
    guard let country = knowledge.country(of: entity) else { return false }
    return country == knowledge.country(of: other)
  }

  /// Notes that a list goes on behind a word; returns whether it does.
  private mutating func noteNext(
    behind word: Int, _ entity: UInt32, _ finder: borrowing SpanFinder, _ words: borrowing DocumentWords
  ) -> Bool {
    var next = word + 1
    guard next < words.traits.count, words.traits[next].isDisjoint(with: .sentenceStart) else { return false }
    if words.traits[next].isDisjoint(with: [.afterComma, .conjunction]) {
      // In Persian *and* is a word.
      guard finder.folded.bytes(of: finder.folded.words.base[next]).elementsEqual("و".utf8),
        next + 1 < words.traits.count, words.traits[next + 1].contains(.afterSpace)
      else { return false }
      next += 1
    }
    places.base[next] = entity
    return true
  }
}

/// Which ends of a likely name a word is.
struct NameEnds: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  static let first = NameEnds(rawValue: 1)
  static let last = NameEnds(rawValue: 2)
}
