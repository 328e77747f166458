import TextCore

/// Names of organizations and places that no knowledge base has, told by a word before them, in texts of a script
/// without capital letters: *حزب كاديما*, *مدينة طلوزة*, *روستای کرشک*.
enum CuedRuns {
  private static let mostWords = 3

  /// The name that begins at a word, or nil.
  static func run(
    _ traits: UnsafeBufferPointer<WordTraits>, at word: Int, _ language: TextLanguage,
    isCovered: (Int) -> Bool
  ) -> NameRun? {
    let own = traits[word]
    if own.contains(.organizationHead) {
      let last = end(traits, from: word + 1, language, isCovered: isCovered) {
        isUnknown($0) || isQualifier($0)
      }
      // One qualifier alone says what any such body is for: *وزارة الدفاع* is a name in its country only.
      guard let last, last > word + 1 || !isQualifier(traits[last]) else { return nil }
      return NameRun(first: Int32(word), last: Int32(last), type: .organization)
    }
    guard word > 0, own.contains(.afterSpace), !own.contains(.sentenceStart), isUnknown(own),
      !own.contains(.pronounEnding)
    else { return nil }
    let before = traits[word - 1]
    if !before.isDisjoint(with: [.organizationCue, .placeHead]),
      let last = end(traits, from: word, language, isCovered: isCovered, isUnknown)
    {
      let isPlace = before.contains(.placeHead)
      // A place's name is one word as a rule.
      return NameRun(
        first: Int32(word), last: Int32(isPlace ? word : last),
        type: isPlace ? .politicalPlace : .organization)
    }
    return nil
  }

  /// The last word of a run of words that fit; nil when the first one does not.
  private static func end(
    _ traits: UnsafeBufferPointer<WordTraits>, from first: Int, _ language: TextLanguage,
    isCovered: (Int) -> Bool, _ fits: (WordTraits) -> Bool
  ) -> Int? {
    var last: Int?
    var next = first
    while next < traits.count, next - first < mostWords, traits[next].contains(.afterSpace),
      traits[next].isDisjoint(with: [.sentenceStart, .lightVerb]), !isCovered(next), fits(traits[next]),
      !UncasedRuns.isVerbalNoun(traits, next),
      // Behind *وزارت خارجه* a given name begins the minister's.
      next == first
        || !UncasedRuns.beginsAnother(traits[next]) && traits[next].isDisjoint(with: .givenName)
          && !(language == .persian && endsSentence(traits, next))
    {
      last = next
      next += 1
    }
    return last
  }

  /// Whether a word ends a sentence, as the verb does in Persian.
  private static func endsSentence(_ traits: UnsafeBufferPointer<WordTraits>, _ word: Int) -> Bool {
    word + 1 == traits.count || traits[word + 1].contains(.sentenceStart)
  }

  private static func isUnknown(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: [
      .title, .placeCue, .organizationCue, .organizationHead, .calendar, .digit, .speech, .capital, .demonym,
      .function, .common, .translated, .optional, .connector,
    ])
  }

  /// Whether a word says what an organization is for, or whose it is: *الديمقراطي*, *العراقية*.
  private static func isQualifier(_ word: WordTraits) -> Bool {
    word.contains(.demonym)
      || word.contains(.translated) && word.isDisjoint(with: [.optional, .title, .function])
  }
}
