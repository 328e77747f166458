/// What the words beside a span say of it.
extension SpanFeatures {
  /// Whether an English surname begins with a small particle: *van Dijk*, *von der Leyen*.
  static func beginsSurname(_ traits: UnsafeBufferPointer<WordTraits>, _ first: Int) -> Bool {
    var word = first
    while word < traits.count, traits[word].contains([.foreignParticle, .afterSpace]),
      traits[word].isDisjoint(with: [.capital, .sentenceStart])
    {
      word += 1
    }
    return word > first && word < traits.count && traits[word].contains([.capital, .afterSpace])
      && traits[word].isDisjoint(with: .sentenceStart)
  }

  /// Whether a month stands beside a number or another month, as in dates that name it twice: أبريل / نيسان.
  static func isDate(_ own: WordTraits, _ before: WordTraits, _ behind: WordTraits) -> Bool {
    own.contains(.calendar) && !before.union(behind).isDisjoint(with: [.calendar, .digit])
  }

  /// Whether a word before *of* begins names as *University of Turin*, rather than ending one as *Yang of Cameroon* and
  /// *Punjab Province of Pakistan*.
  static func beginsWithOf(_ word: WordTraits) -> Bool {
    word.contains(.capital) && word.isDisjoint(with: [.sentenceStart, .title, .placeHead, .placeKind])
      && !word.isDisjoint(with: [.organizationHead, .kind, .translated, .common])
  }

  /// Whether words say what somebody is: *Prime Minister* in *British Prime Minister*.
  static func beginsRole(_ traits: UnsafeBufferPointer<WordTraits>, _ first: Int) -> Bool {
    for word in first..<min(first + 3, traits.count) {
      if traits[word].contains(.title) { return true }
      guard traits[word].contains([.capital, .common]), traits[word].isDisjoint(with: .sentenceStart) else {
        return false
      }
    }
    return false
  }

  /// Whether a name that ends with a word says what somebody is the head of: *Azerbaijan* in *President of Azerbaijan
  /// Ilham Aliyev*.
  static func endsOffice(_ traits: UnsafeBufferPointer<WordTraits>, _ last: Int) -> Bool {
    var first = last
    while first > 1, traits[first].contains([.capital, .afterSpace]), last - first < 3 {
      if traits[first - 1].contains(.of) { return traits[first - 2].contains([.capital, .title]) }
      first -= 1
    }
    return false
  }

  /// Whether a neighbouring word seems to be a part of the same name.
  static func isName(_ word: WordTraits, _ isEnglish: Bool) -> Bool {
    if isEnglish {
      if word.contains(.headline), word.isDisjoint(with: [.alsoName, .givenName, .organizationHead]) {
        return false
      }
      return word.contains(.capital)
        && word.isDisjoint(with: [.title, .calendar, .placeCue, .demonym])
        && !(word.contains(.common) && !word.isDisjoint(with: [.sentenceStart, .headline, .connector]))
    }
    if word.contains(.connector) { return true }
    return word.contains(.givenName)
      && word.isDisjoint(with: [.title, .function, .placeCue, .organizationCue, .demonym])
  }

  /// Whether nothing is known of a word, so that it may go on a name that a given name begins.
  static func isUnknown(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: [
      .common, .function, .title, .speech, .placeCue, .organizationCue, .organizationHead, .demonym, .digit,
      .calendar, .capital, .translated, .optional,
    ])
  }
}
