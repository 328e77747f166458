import KnowledgeBase
import TextCore

extension OptionList {
  /// Adds the persons whose names sound like a run of words.
  mutating func addSounding(
    _ span: NameSpan, _ persons: inout SoundingPersons, _ finder: inout SpanFinder,
    _ words: borrowing DocumentWords, _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) {
    if let number = RegnalNumbers.shared.number(Int(span.first), Int(span.last), words) {
      let end = finder.folded.words.base[Int(span.last) - number.words].source.end
      let name = UnsafeBufferPointer(rebasing: text[Int(span.span.start)..<Int(end)])
      persons.find(name, number: number.value)
      return add(persons.found.elements, span, &finder, words, text, language)
    }
    let name = UnsafeBufferPointer(rebasing: text[Int(span.span.start)..<Int(span.span.end)])
    let run = Int(span.first)...Int(span.last)
    let isScreened =
      run.dropFirst().allSatisfy { words.traits[$0].contains(.afterSpace) }
      && !(run.count == 3 && words.traits[run.lowerBound + 1].contains(.givenName))
    persons.find(
      name, words: UnsafeBufferPointer(rebasing: finder.folded.words.elements[run]), from: span.span.start,
      isScreened: isScreened, isInOrder: language == .english, text)
    add(persons.found.elements, span, &finder, words, text, language)
  }

  /// Adds the organizations and places whose names are translations of words or sound like them.
  mutating func addTranslated(
    _ span: NameSpan, _ others: inout SoundingNames, _ finder: inout SpanFinder,
    _ words: borrowing DocumentWords, _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) {
    if isRoyal(span, words.traits.elements) { return }
    let isSound = (Int(span.first)...Int(span.last)).allSatisfy {
      words.traits[$0].isDisjoint(with: [.translated, .optional, .possessive])
    }
    others.find(
      span, of: finder.folded, in: text, hash: Self.hash(span, finder, text, language), isSound: isSound)
    guard span.first < span.last || isBetterKnown(others.found.elements, Int(span.first), finder) else {
      return
    }
    add(others.found.elements, span, &finder, words, text, language)
  }

  /// Whether one of the entities that a word sounds like is better known than all whose name it is as it is written.
  private func isBetterKnown(
    _ findings: UnsafeBufferPointer<Finding>, _ word: Int, _ finder: borrowing SpanFinder
  ) -> Bool {
    guard wordSpans[word] >= 0 else { return true }
    let span = finder.spans[Int(wordSpans[word])]
    let written = (span.firstOption..<span.firstOption + span.optionCount).reduce(into: Float(0)) {
      $0 = max($0, knowledge.prior(of: options[Int($1)].entity))
    }
    return findings.contains { knowledge.prior(of: $0.entity) > written }
  }

  /// A hash of what is found for a run of words by: its bytes as they are, as words that fold alike may sound
  /// different, and the language, whose lexicon tells what is translated.
  private static func hash(
    _ span: NameSpan, _ finder: borrowing SpanFinder, _ text: UnsafeBufferPointer<UInt8>,
    _ language: TextLanguage
  ) -> UInt64 {
    let end = finder.folded.words.base[Int(span.last)].source.end
    return SoundMemory.hash(
      UnsafeBufferPointer(rebasing: text[Int(span.span.start)..<Int(end)]), UInt64(language.rawValue))
  }

  /// Adds what was found for a span by its sound.
  private mutating func add(
    _ findings: UnsafeBufferPointer<Finding>, _ span: NameSpan, _ finder: inout SpanFinder,
    _ words: borrowing DocumentWords, _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) {
    guard findings.count > 0 else { return }
    var span = span
    if language != .english { finder.leaveOutApposition(of: &span, words.traits.elements) }
    let described = describe(span, finder, words, text, language)
    span.firstOption = Int32(options.count)
    let other = span.first == span.last ? wordSpans.base[Int(span.first)] : -1
    span.rivals = other >= 0 ? other : Int32(finder.spans.count)
    span.optionCount = Int32(findings.count)
    let bestKnown = bestKnown(findings, other, finder.spans.elements)
    var best = findings[0]
    for finding in findings
    where (finding.score, knowledge.prior(of: finding.entity)) > (
      best.score, knowledge.prior(of: best.entity)
    ) {
      best = finding
    }
    for finding in findings {
      var features = described.features
      OptionFeatures.describe(finding.entity, of: described, isSurname: false, &features, knowledge)
      features[.sound] = finding.score
      if finding.score > Self.sureScore { features[finding.isNative ? .nativeSound : .sureSound] = 1 }
      features[.soundBehind] = best.score - finding.score
      if finding.entity == best.entity { features[.first] = 1 }
      if finding.entity == bestKnown { features[.bestKnown] = 1 }
      features[.rivals] = Float(min(findings.count, 8)) / 8
      if finding.isTranslated {
        features[.translation] = 1
      } else if knowledge.type(of: finding.entity) != .person {
        features[.otherSound] = 1
        if knowledge.type(of: finding.entity).isPlace, !described.isCommon {
          features[.soundingPlace] = OptionFeatures.renown(knowledge.prior(of: finding.entity))
        }
      }
      options.append(LinkOption(span: Int32(finder.spans.count), entity: finding.entity, features: features))
    }
    if best.score > Self.sureScore { finder.cover(span, best.score) }
    finder.spans.append(span)
  }

  /// The best known of the entities found by sound, unless one that has the name as it is written is better known,
  /// which is not the best known one otherwise; none among persons, whose namesakes are many.
  private mutating func bestKnown(
    _ findings: UnsafeBufferPointer<Finding>, _ other: Int32, _ spans: UnsafeBufferPointer<NameSpan>
  ) -> UInt32 {
    var best = findings[0].entity
    for finding in findings where knowledge.prior(of: finding.entity) > knowledge.prior(of: best) {
      best = finding.entity
    }
    if knowledge.type(of: best) == .person { return Mention.unlinked }
    guard other >= 0 else { return best }
    let span = spans[Int(other)]
    let written = Int(span.firstOption)..<Int(span.firstOption + span.optionCount)
    if written.contains(where: {
      knowledge.prior(of: options.base[$0].entity) >= knowledge.prior(of: best)
    }) {
      return Mention.unlinked
    }
    for index in written { options.base[index].features[.bestKnown] = 0 }
    return best
  }

  /// Spellings that match so well are surely of one name.
  private static let sureScore: Float = 0.95
}
