import TextCore

/// Finds names that no knowledge base has in texts of a script without capital letters: words behind a title, words
/// that begin with a given name, and what ``CuedRuns`` finds.
///
/// Ownership: one a worker.
struct UncasedRuns: ~Copyable {
  /// The runs found, in the order of the text.
  private(set) var runs = Arena<NameRun>()
  private var others = Arena<NameRun>()

  /// A person's name has at most so many words besides connectors.
  private static let mostWords = 4

  /// Finds the runs among the words that no other name covers.
  mutating func find(
    _ traits: UnsafeBufferPointer<WordTraits>, _ language: TextLanguage, isCovered: (Int) -> Bool
  ) {
    runs.truncate(to: 0)
    var word = 0
    while word < traits.count {
      if isCovered(word) {
        word += 1
        continue
      }
      if let run = CuedRuns.run(traits, at: word, language, isCovered: isCovered) {
        runs.append(run)
        word = Int(run.last) + 1
        continue
      }
      guard Self.begins(traits, word) else {
        word += 1
        continue
      }
      let afterTitle = Self.isBehindTitle(traits, word)
      // Any second word may follow.
      let takesAny = afterTitle || traits[word].contains(.patronymic) || Self.isBeforeFamily(traits, word)
      var last = word
      var next = word + 1
      var count = 1
      while next < traits.count, count < Self.mostWords, next - last < 3, !isCovered(next),
        Self.joins(traits, next, last, isSecond: takesAny && count == 1)
      {
        if traits[next].isDisjoint(with: [.connector, .foreignParticle]) {
          last = next
          count += 1
        }
        next += 1
      }
      let isAlone =
        traits[word].isDisjoint(with: [.common, .conjunction])
        && (traits[word].contains(.givenName) || traits[word].isDisjoint(with: .finalHeh))
      if last > word || afterTitle && isAlone {
        runs.append(NameRun(first: Int32(word), last: Int32(last), type: .person))
        word = last
      }
      word += 1
    }
  }

  /// Adds the words that stand outside of names and repeat the last one of a person's whole name.
  ///
  /// - Parameter isRepeated: whether a word is the last one of a person's name that the document has.
  mutating func addRepeated(
    _ traits: UnsafeBufferPointer<WordTraits>, isCovered: (Int) -> Bool, isRepeated: (Int) -> Bool
  ) {
    swap(&runs, &others)
    runs.truncate(to: 0)
    var word = 0
    for run in others.elements {
      appendRepeated(traits, word..<Int(run.first), isCovered: isCovered, isRepeated: isRepeated)
      runs.append(run)
      word = Int(run.last) + 1
    }
    appendRepeated(traits, word..<traits.count, isCovered: isCovered, isRepeated: isRepeated)
  }

  private mutating func appendRepeated(
    _ traits: UnsafeBufferPointer<WordTraits>, _ words: Range<Int>, isCovered: (Int) -> Bool,
    isRepeated: (Int) -> Bool
  ) {
    for word in words where isRepeated(word) && !isCovered(word) {
      guard Self.isNameable(traits[word]), traits[word].isDisjoint(with: [.common, .connector, .plainAlone])
      else { continue }
      // *Van*, *servant of* and the like belong to the surname.
      var first = word
      while first > words.lowerBound, Self.follows(traits, first),
        !traits[first - 1].isDisjoint(with: [.foreignParticle, .connector]), !isCovered(first - 1)
      {
        first -= 1
      }
      runs.append(NameRun(first: Int32(first), last: Int32(word), type: .person))
    }
  }

  /// A run of words has at most so many with connectors.
  private static let mostWithConnectors = 9

  /// Calls `body` with the first and last words of all runs of two to four words, besides connectors, that may be a
  /// person's name.
  ///
  /// One word may be a plain one or say of what country somebody is, as many surnames are: *محمد صالح*, *عادل المصري*.
  /// The numbers of popes and kings come on top.
  static func forEachWindow(_ traits: UnsafeBufferPointer<WordTraits>, _ body: (Int, Int) -> Void) {
    for word in 0..<traits.count where mayBegin(traits[word]) {
      var hasPlain = !traits[word].contains(.givenName) || traits[word].contains(.common)
      var count = traits[word].contains(.connector) ? 0 : 1
      var next = word + 1
      while next < traits.count, next - word < mostWithConnectors,
        !traits[next].isDisjoint(with: [.afterSpace, .afterHyphen]),
        traits[next].isDisjoint(with: .sentenceStart)
      {
        if traits[next].contains(.ordinal), count > 0 {
          body(word, next)
        } else if !traits[next].contains(.connector) {
          if !isNameable(traits[next]) {
            guard !hasPlain, isPlainSurname(traits[next]) else { break }
            hasPlain = true
          }
          if isVerbalNoun(traits, next) { break }
          count += 1
          guard count <= mostWords else { break }
          body(word, next)
        }
        next += 1
      }
    }
  }

  /// Whether a word that no unknown name has may be a surname of a known one.
  private static func isPlainSurname(_ word: WordTraits) -> Bool {
    !word.isDisjoint(with: [.common, .demonym])
      && word.isDisjoint(with: [
        .title, .placeCue, .organizationCue, .organizationHead, .calendar, .digit, .speech, .capital,
        .function,
      ])
  }

  /// Whether a word may begin a person's name as far as the word alone tells.
  private static func mayBegin(_ word: WordTraits) -> Bool {
    isNameable(word) && (word.contains(.givenName) || word.isDisjoint(with: .article))
  }

  /// Whether a title stands before a word, or before its country's adjective: *المستشار الألماني غيرهارد شرودر*.
  private static func isBehindTitle(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    guard word > 0, follows(traits, word) else { return false }
    var title = word - 1
    if title > 0, traits[title].contains([.demonym, .article]), follows(traits, title) { title -= 1 }
    return traits[title].contains(.title) && !traits[title].contains(.office)
  }

  /// Whether only a space stands between a word and the one before.
  private static func follows(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    traits[word].contains(.afterSpace) && !traits[word].contains(.sentenceStart)
  }

  private static func begins(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    let own = traits[word]
    if isSonOfAnother(traits, word) || isPatronymic(traits, word) || isBeforeFamily(traits, word) {
      return true
    }
    guard isNameable(own), !own.contains(.connector) else { return false }
    // Behind an office stands a country or a body as often as who holds it.
    if isBehindTitle(traits, word) {
      return own.contains(.givenName) || own.isDisjoint(with: [.common, .article])
    }
    guard own.contains(.givenName) else { return false }
    // What is a plain word, too, is one unless another name follows: كنت is "I was" before it is Kent.
    return own.isDisjoint(with: .common)
      || word + 1 < traits.count && follows(traits, word + 1)
        && !traits[word + 1].isDisjoint(with: [.givenName, .familyName, .familyEnding])
        && traits[word + 1].isDisjoint(with: .common)
  }

  /// Whether a word that nothing is known of stands before what only family names are: *میثاق معمارزاده*.
  private static func isBeforeFamily(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    word + 1 < traits.count && traits[word + 1].contains(.familyEnding) && follows(traits, word + 1)
      && isNameable(traits[word])
      && traits[word].isDisjoint(with: [.connector, .plainAlone, .translated, .optional, .familyEnding])
  }

  /// Whether *son of* and another name follow a word, which is a name then whatever else it may be: *مساعد بن محمد*.
  private static func isSonOfAnother(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    if word + 1 < traits.count, traits[word].contains(.connector), traits[word].isDisjoint(with: .filial),
      traits[word + 1].contains(.afterSpace), traits[word + 1].isDisjoint(with: .connector)
    {
      return isSonOfAnother(traits, word + 1)
    }
    return word + 2 < traits.count && traits[word + 1].contains([.filial, .afterSpace])
      && (traits[word].contains(.givenName) || traits[word + 1].isDisjoint(with: .patronymic))
      && traits[word + 2].contains(.afterSpace)
      && (word + 1...word + 2).allSatisfy { traits[$0].isDisjoint(with: .sentenceStart) }
      && isNameable(traits[word + 2])
      && traits[word].isDisjoint(with: [.title, .function, .digit, .connector, .speech, .calendar])
  }

  /// Whether a word begins a name with the father's: *ابن خلدون*, not *ابن عمه*.
  private static func isPatronymic(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    traits[word].contains(.patronymic) && word + 1 < traits.count && follows(traits, word + 1)
      && isNameable(traits[word + 1])
      && traits[word + 1].isDisjoint(with: [.common, .connector, .pronounEnding, .finalHeh])
  }

  /// Whether a word says *and* before another name.
  static func beginsAnother(_ word: WordTraits) -> Bool {
    word.contains(.conjunction) && (word.contains(.particle) || word.isDisjoint(with: .givenName))
  }

  private static func isNameable(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: [
      .title, .placeCue, .organizationCue, .organizationHead, .calendar, .digit, .speech, .capital, .demonym,
      .function, .forThe,
    ])
      && (word.isDisjoint(with: .common) || word.contains(.givenName))
  }

  /// Whether a word that nothing is known of makes a Persian verb with the next one: *رضا اغراق کرد*.
  static func isVerbalNoun(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    word + 1 < traits.count && traits[word + 1].contains([.lightVerb, .afterSpace])
      && traits[word].isDisjoint(with: [.givenName, .familyName, .familyEnding])
  }

  /// Whether a name may end with a word as what follows it tells: an office, what somebody says, or no word.
  private static func endsName(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    guard word + 1 < traits.count else { return true }
    let behind = traits[word + 1]
    return behind.contains(.sentenceStart) || behind.isDisjoint(with: [.afterSpace, .afterHyphen])
      || !behind.isDisjoint(with: [.title, .speech])
  }

  /// Whether a word goes on a name whose last word so far is given.
  ///
  /// - Parameter isSecond: whether it is the second word behind a title, which may follow any first one.
  private static func joins(
    _ traits: UnsafeBufferPointer<WordTraits>, _ word: Int, _ last: Int, isSecond: Bool
  ) -> Bool {
    let own = traits[word]
    guard own.contains(.afterSpace), own.isDisjoint(with: .sentenceStart) else { return false }
    if own.contains(.connector) { return true }
    if own.contains(.foreignParticle), word == last + 1 {
      return word + 1 < traits.count && traits[word + 1].contains(.afterSpace)
        && traits[word + 1].isDisjoint(with: [.sentenceStart, .article]) && isNameable(traits[word + 1])
    }
    // *Son of*, *father of* and *servant of* make a name of any word.
    if word - last > 1, !traits[word - 1].contains(.foreignParticle), isPlainSurname(own) { return true }
    if own.contains(.plainFamily), word == last + 1 {
      return traits[last].contains(.givenName) && traits[last].isDisjoint(with: .common)
        && endsName(traits, word)
    }
    // *The Egyptian* behind a given name is a surname, where no other noun can take it: *محمد المصري*.
    if own.contains([.demonym, .nisba]), word == last + 1 {
      return traits[last].contains(.givenName) && traits[last].isDisjoint(with: [.common, .demonym])
        && (isSecond || endsName(traits, word) || last > 0 && traits[last - 1].contains(.speech))
    }
    guard isNameable(own), !beginsAnother(own), !own.contains(.pronounEnding) || own.contains(.givenName),
      !isVerbalNoun(traits, word)
    else { return false }
    // Two names are usual; a third word belongs to them behind another given name or a connector, or when it is made
    // of a place's or a father's name: العكيدي.
    return isSecond && own.isDisjoint(with: .common) || word - last > 1 || traits[last].contains(.givenName)
      || own.contains(.nisba) && own.isDisjoint(with: .translated)
  }
}
