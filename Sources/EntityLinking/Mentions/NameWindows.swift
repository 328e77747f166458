import TextCore

/// Runs of words that may be a translated name of an organization or place, or one spelled by its sound, in texts of
/// a script without capital letters.
enum NameWindows {
  /// So many words has a name that begins with a kind of organization or place, and so many another one.
  private static let mostWords = 5
  private static let mostUntranslated = 3

  /// Calls `body` with the first and last words of all such runs.
  static func forEach(_ traits: UnsafeBufferPointer<WordTraits>, _ body: (Int, Int) -> Void) {
    for word in 0..<traits.count where !traits[word].contains(.title) {
      guard traits[word].contains(.kind) else {
        forEachUntranslated(traits, from: word, body)
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

  /// Calls `body` with the runs of words from one on that nothing is known of; one of them may be a plain word, as in
  /// ريال مدريد.
  private static func forEachUntranslated(
    _ traits: UnsafeBufferPointer<WordTraits>, from word: Int, _ body: (Int, Int) -> Void
  ) {
    if isName(traits[word]) { body(word, word) }
    var hasPlain = false
    var next = word
    while next < traits.count, next - word < mostUntranslated {
      if next > word, !traits[next].contains(.afterSpace) || traits[next].contains(.sentenceStart) { return }
      if !isName(traits[next]) {
        guard !hasPlain, isPlain(traits[next]) else { return }
        hasPlain = true
      }
      if next > word { body(word, next) }
      next += 1
    }
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
