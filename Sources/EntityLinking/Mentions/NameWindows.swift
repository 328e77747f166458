import TextCore

/// Runs of words that may be a translated name of an organization or place, or one spelled by its sound, in texts of
/// a script without capital letters.
enum NameWindows {
  /// So many words has a name that begins with a kind of organization or place.
  private static let mostWords = 5

  /// Calls `body` with the first and last words of all such runs.
  ///
  /// - Parameter isKnown: whether a word is in a name that the knowledge base has as it is written.
  static func forEach(
    _ traits: UnsafeBufferPointer<WordTraits>, isKnown: (Int) -> Bool, _ body: (Int, Int) -> Void
  ) {
    for word in 0..<traits.count where !traits[word].contains(.title) {
      guard traits[word].contains(.kind) else {
        forEachUntranslated(traits, from: word, isKnown: isKnown, body)
        continue
      }
      var next = word + 1
      while next < traits.count, next - word < mostWords, traits[next].contains(.afterSpace),
        traits[next].isDisjoint(with: .sentenceStart)
      {
        if isPart(traits[next]) {
          body(word, next)
        } else if traits[next].isDisjoint(with: .optional) {
          break
        }
        next += 1
      }
    }
  }

  /// Calls `body` with a word, with it and the next one, and with three words whose last one is a known name, as many
  /// clubs are called: بوروسيا دورتموند. The first of two may be a plain word before a known name: ريال مدريد.
  private static func forEachUntranslated(
    _ traits: UnsafeBufferPointer<WordTraits>, from word: Int, isKnown: (Int) -> Bool,
    _ body: (Int, Int) -> Void
  ) {
    let isUnknown = isName(traits[word])
    if isUnknown, traits[word].isDisjoint(with: .plainAlone) { body(word, word) }
    let second = word + 1
    guard isUnknown || isPlain(traits[word]), second < traits.count, isNext(traits[second]) else { return }
    // What is spelled by its sound begins with no article.
    if !isKnown(second), traits[word].contains(.article) { return }
    if isUnknown || isKnown(second) { body(word, second) }
    let third = word + 2
    if isUnknown, third < traits.count, isNext(traits[third]), isKnown(third) { body(word, third) }
  }

  /// Whether a word may go on a name whose words are not translated.
  private static func isNext(_ word: WordTraits) -> Bool {
    isName(word) && word.contains(.afterSpace) && word.isDisjoint(with: .sentenceStart)
  }

  private static func isPlain(_ word: WordTraits) -> Bool {
    word.contains(.common) && isName(word.subtracting(.common))
  }

  /// Whether a word is translated in names, or may be one that is spelled by its sound.
  private static func isPart(_ word: WordTraits) -> Bool {
    word.contains(.translated) && word.isDisjoint(with: .optional) || isName(word)
  }

  private static func isName(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: [
      .title, .placeCue, .organizationCue, .organizationHead, .calendar, .digit, .speech, .capital, .demonym,
      .function, .common,
      .translated, .optional, .connector,
    ])
  }
}
