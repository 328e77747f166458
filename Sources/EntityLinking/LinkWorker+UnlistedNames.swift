import TextCore

/// Names that the knowledge base does not have as they are written.
extension LinkWorker {
  /// Adds persons by the sound of names that the knowledge base does not have as they are written, and, in Arabic and
  /// Persian, organizations and places by translation or sound.
  ///
  /// Returns whether any was found.
  func addUnlistedNames(_ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage) -> Bool {
    guard !knowledge.sounds.isEmpty else { return false }
    let before = finder.spans.count
    if language == .english {
      findRuns(language)
      for run in capitalizedRuns.runs.elements {
        if run.last > run.first, run.type == .person || run.type == .other {
          for last in (run.first + 1)...min(run.last, run.first + 3)
          where !words.traits[Int(last)].contains(.connector) {
            addSounding(Int(run.first), Int(last), text, language)
          }
        }
      }
    } else {
      UncasedRuns.forEachWindow(words.traits.elements) { addSounding($0, $1, text, language) }
      NameWindows.forEach(words.traits.elements) {
        [covered = covered.base] in
        covered[$0]
      } _: {
        addTranslated($0, $1, text, language)
      }
    }
    return finder.spans.count > before
  }

  private func addSounding(
    _ first: Int, _ last: Int, _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) {
    if covered[first], covered[last] || isPlainBehindKnown(first, last) { return }
    var span = finder.span(ofWords: first, last)
    candidates.addSounding(span, &persons, &finder, words, text, language)
    guard words.restHashes[first] != 0 else { return }
    finder.leaveOut(1, of: &span, text)
    candidates.addSounding(span, &persons, &finder, words, text, language)
  }

  /// Whether known names reach up to the last word, which is a plain one: دونالد ترامپ خواهان, "Trump wants".
  private func isPlainBehindKnown(_ first: Int, _ last: Int) -> Bool {
    last > first + 1 && words.traits[last].contains(.common)
      && words.traits[last].isDisjoint(with: [.givenName, .familyName])
      && (first..<last).allSatisfy { covered[$0] }
  }

  private func addTranslated(
    _ first: Int, _ last: Int, _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) {
    if covered[first], covered[last] { return }
    var span = finder.span(ofWords: first, last)
    let particles = words.traits[first].contains(.translated) ? finder.translatedParticles(first) : 0
    if particles > 0 { finder.leaveOut(particles, of: &span, text) }
    candidates.addTranslated(span, &soundingNames, &finder, words, text, language)
    let isWhole = particles == 0 && words.traits[first].isDisjoint(with: .translated)
    guard isWhole, words.restHashes[first] != 0 else { return }
    finder.leaveOut(1, of: &span, text)
    candidates.addTranslated(span, &soundingNames, &finder, words, text, language)
  }
}
