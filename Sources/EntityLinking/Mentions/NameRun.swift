import TextCore

/// Words that are a name as it seems, though no knowledge base has it.
struct NameRun: BitwiseCopyable {
  var first: Int32
  var last: Int32
  var type: MentionType
}

/// Finds names that no knowledge base has in texts of a script with capital letters: runs of capitalized words.
struct CapitalizedRuns: ~Copyable {
  /// The runs found, in the order of the text.
  private(set) var runs = Arena<NameRun>()

  /// Finds the runs among the words that no other name covers.
  mutating func find(
    _ traits: UnsafeBufferPointer<WordTraits>, isCovered: (Int) -> Bool
  ) {
    runs.truncate(to: 0)
    var word = 0
    while word < traits.count {
      guard Self.begins(traits, word), !isCovered(word) else {
        word += 1
        continue
      }
      var last = word
      var next = word + 1
      while next < traits.count, Self.joins(traits, next), !isCovered(next) {
        if traits[next].contains(.capital) {
          last = next
        } else if traits[next].contains(.digit) {
          last = next
        } else if !traits[next].contains(.connector) || next - last > 2 {
          break
        }
        next += 1
      }
      append(traits, word, last)
      word = max(last, word) + 1
    }
  }

  private static func begins(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    let own = traits[word]
    guard own.contains(.capital), own.isDisjoint(with: [.title, .calendar]) else { return false }
    if own.contains(.sentenceStart), !own.isDisjoint(with: [.common, .alsoSmall]) {
      // A common word begins a sentence: part of a name only if that cannot be told from the next word.
      return false
    }
    return !(own.contains(.common) && own.contains(.headline))
  }

  private static func joins(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    let own = traits[word]
    if own.contains(.sentenceStart) || own.contains(.calendar) { return false }
    if own.contains(.headline), own.contains(.common), !own.contains(.connector) { return false }
    return !own.isDisjoint(with: [.afterSpace, .afterHyphen])
      || own.contains(.afterDot) && traits[word - 1].contains(.initial)
  }

  private mutating func append(_ traits: UnsafeBufferPointer<WordTraits>, _ first: Int, _ last: Int) {
    let own = traits[first]
    if first == last, !own.isDisjoint(with: [.common, .alsoSmall, .initial, .connector]) { return }
    let isPlain = (first...last).allSatisfy {
      !traits[$0].isDisjoint(with: [.common, .title, .connector]) && traits[$0].isDisjoint(with: .givenName)
    }
    if isPlain { return }
    let before = first > 0 ? traits[first - 1] : []
    let end = traits[last]
    let type: MentionType =
      if end.contains(.organizationHead), last > first {
        .organization
      } else if end.contains(.placeHead), last > first {
        .location
      } else if before.contains(.title), !own.contains(.afterComma) {
        .person
      } else if own.contains(.givenName) && last > first {
        .person
      } else if own.contains(.allCapitals) {
        .organization
      } else if last == first, before.contains(.placeCue), own.contains(.afterSpace) {
        .politicalPlace
      } else {
        .other
      }
    runs.append(NameRun(first: Int32(first), last: Int32(last), type: type))
  }
}
