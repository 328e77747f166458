import TextCore

/// Words that are a name as it seems, though no knowledge base has it.
struct NameRun: BitwiseCopyable {
  var first: Int32
  var last: Int32
  var type: EntityType
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
        if traits[next].contains(.capital) || Self.endsInSmall(traits, next, first: word, last)
          || traits[next].contains(.digit) && Self.endsWithNumber(traits, next)
        {
          last = next
        } else if traits[next].isDisjoint(with: [.connector, .digit]) || traits[next].contains(.separator)
          || next - last > 2
        {
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
    // *D-N.Y.* says for what party and state somebody sits.
    if own.contains([.initial, .afterComma]), word + 1 < traits.count, traits[word + 1].contains(.afterHyphen)
    {
      return false
    }
    // A common word begins a sentence: part of a name only if that cannot be told from the next word.
    if own.contains(.sentenceStart), !own.isDisjoint(with: [.common, .alsoSmall]) { return false }
    return !own.contains(.headline) || isNameInHeadline(own)
  }

  /// Whether a word is part of a name where every word is capitalized.
  private static func isNameInHeadline(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: .common) && !word.isDisjoint(with: [.alsoName, .givenName])
  }

  private static func joins(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    let own = traits[word]
    let before = traits[word - 1]
    if own.contains(.sentenceStart) || own.contains(.calendar) || before.contains(.possessive) {
      return false
    }
    if own.contains(.headline), own.isDisjoint(with: .connector), !isNameInHeadline(own) {
      // A surname that only the headline has.
      return before.contains(.givenName) && own.contains(.afterSpace) && own.isDisjoint(with: .common)
    }
    // Initials, and words that are shortened before a number: *No. 5*.
    return !own.isDisjoint(with: [.afterSpace, .afterHyphen])
      || own.contains(.afterDot)
        && (before.contains(.initial) || own.contains(.digit) && before.contains([.capital, .common]))
  }

  /// Whether a hyphen joins a word in small letters to a name, as the second half of a Korean given name is:
  /// *Kim Yong-hyun*, not *New York-based*.
  private static func endsInSmall(
    _ traits: UnsafeBufferPointer<WordTraits>, _ word: Int, first: Int, _ last: Int
  ) -> Bool {
    traits[word].contains(.afterHyphen) && last == word - 1 && last > first
      && traits[word].isDisjoint(with: [.common, .function, .connector, .digit, .speech])
      && traits[last].isDisjoint(with: [.common, .digit, .demonym])
  }

  /// Whether a number may end a name: it is no score, and no unit, month or the like follows.
  private static func endsWithNumber(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    if traits[word].contains(.afterHyphen), traits[word - 1].contains(.digit) { return false }
    guard word + 1 < traits.count else { return true }
    let behind = traits[word + 1]
    if behind.contains([.digit, .afterHyphen]) { return false }
    return !behind.contains(.afterSpace) || behind.contains(.sentenceStart)
  }

  private mutating func append(_ traits: UnsafeBufferPointer<WordTraits>, _ start: Int, _ end: Int) {
    let last = Self.isBeforeNumber(traits, end) ? end - 1 : end
    guard last >= start else { return }
    let first = Self.withoutRole(traits, start, last)
    let own = traits[first]
    if first == last, !Self.standsAlone(traits, first) { return }
    let isPlain = (first...last).allSatisfy {
      !traits[$0].isDisjoint(with: [.common, .title, .connector, .demonym])
        && traits[$0].isDisjoint(with: .givenName) || traits[$0].contains([.digit, .afterDot])
    }
    if isPlain || Self.isTitle(traits, first, last) { return }
    let type = first > start ? .person : Self.type(traits, first, last, own)
    runs.append(NameRun(first: Int32(first), last: Int32(last), type: type))
  }

  /// Whether a word only says that a number follows: *No. 5*.
  private static func isBeforeNumber(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    word + 1 < traits.count && traits[word + 1].contains([.digit, .afterDot])
      && traits[word].contains(.common)
  }

  /// Whether words say what somebody is, not who: *Crown Prince*.
  private static func isTitle(
    _ traits: UnsafeBufferPointer<WordTraits>, _ first: Int, _ last: Int
  ) -> Bool {
    last > first && traits[last].contains(.title)
      && (first..<last).allSatisfy { traits[$0].isDisjoint(with: .givenName) }
  }

  /// Where the name begins behind a role: *Martin* in *Kenyan Petroleum Commissioner Martin Heya* and in *Treasury
  /// Secretary Martin Heya*.
  private static func withoutRole(
    _ traits: UnsafeBufferPointer<WordTraits>, _ first: Int, _ last: Int
  ) -> Int {
    var name = first
    for word in first..<last {
      if traits[word].contains(.givenName) { break }
      if traits[word].contains(.title), traits[word + 1].contains(.givenName) { name = word + 1 }
    }
    return name
  }

  /// Whether a word alone may be a name.
  private static func standsAlone(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    let own = traits[word]
    guard
      own.isDisjoint(with: [
        .common, .alsoSmall, .connector, .organizationHead, .placeHead, .organizationCue, .kind,
      ]),
      own.isDisjoint(with: .initial) || own.contains(.allCapitals)
    else { return false }
    guard own.contains(.sentenceStart) else { return true }
    let behind = word + 1 < traits.count ? traits[word + 1] : []
    return !own.isDisjoint(with: [.alsoName, .givenName, .allCapitals, .possessive])
      || behind.contains(.speech)
  }

  private static func type(
    _ traits: UnsafeBufferPointer<WordTraits>, _ first: Int, _ last: Int, _ own: WordTraits
  ) -> EntityType {
    let before = first > 0 ? traits[first - 1] : []
    let behind = last + 1 < traits.count ? traits[last + 1] : []
    let end = traits[last]
    if last > first {
      if own.contains(.eventHead) { return .event }
      if end.contains(.organizationHead) { return .organization }
      if end.contains(.placeHead) { return .location }
      if let head = (first..<last).first(where: { traits[$0 + 1].contains(.of) }),
        let type = typeOfHead(traits[head])
      {
        return type
      }
    }
    if before.contains(.title), !own.contains(.afterComma) { return .person }
    if !own.isDisjoint(with: [.givenName, .initial]), last > first { return .person }
    if isArabicName(traits, first, last) { return .person }
    // Many kinds are surnames too.
    if end.contains(.kind), last > first { return end.contains(.placeKind) ? .location : .organization }
    if own.contains(.allCapitals) { return .organization }
    if last == first, before.contains(.placeCue), own.contains(.afterSpace) { return .politicalPlace }
    // *Tehreek-e-Insaf party*, *Adiala jail*.
    if behind.contains(.afterSpace), behind.isDisjoint(with: [.capital, .sentenceStart]),
      own.isDisjoint(with: .givenName), end.isDisjoint(with: .possessive), let type = typeOfHead(behind)
    {
      return type
    }
    let isFullName =
      1...2 ~= last - first
      && (first + 1...last).contains { traits[$0].isDisjoint(with: .afterHyphen) }
      && (first...last).allSatisfy { traits[$0].isDisjoint(with: [.common, .digit, .connector, .demonym]) }
    if isFullName || behind.contains(.afterSpace) && behind.contains(.speech) { return .person }
    return .other
  }

  /// What a word for a kind of organization or place says; *cities* are places here.
  private static func typeOfHead(_ word: WordTraits) -> EntityType? {
    if word.contains(.placeHead) { return .location }
    return word.contains(.organizationHead) ? .organization : nil
  }

  /// Whether a name says whose child somebody is, or where two names come from: *Musaad bin Mohammed*, *Salwan Dakhil
  /// al-Jumaili*.
  private static func isArabicName(
    _ traits: UnsafeBufferPointer<WordTraits>, _ first: Int, _ last: Int
  ) -> Bool {
    guard last - first > 1 else { return false }
    let isUnknown = (first...last).allSatisfy {
      traits[$0].contains(.connector)
        || traits[$0].isDisjoint(with: [.common, .digit, .organizationHead, .placeHead, .demonym, .kind])
    }
    guard isUnknown else { return false }
    if (first + 1..<last).contains(where: { traits[$0].contains(.filial) }) { return true }
    return last - first == 3 && traits[last - 1].contains(.article)
      && traits[first + 1].isDisjoint(with: .connector)
  }
}
