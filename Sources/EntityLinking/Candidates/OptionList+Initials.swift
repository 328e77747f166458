import KnowledgeBase
import TextCore

extension OptionList {
  /// Adds the persons whose names stand in the text with initials that the knowledge base does not list: *Timothy F.
  /// Geithner*.
  mutating func addNamesWithInitials(
    _ finder: inout SpanFinder, _ words: borrowing DocumentWords, _ text: UnsafeBufferPointer<UInt8>,
    _ language: TextLanguage
  ) {
    guard language == .english else { return }
    var word = 1
    while word < words.traits.count {
      guard words.traits.base[word].contains(.initial) else {
        word += 1
        continue
      }
      let first = word - 1
      while word < words.traits.count, isInitial(word, words, finder, text) { word += 1 }
      if word < words.traits.count, word > first + 1, isPart(first, words), isPart(word, words),
        words.traits[word].isDisjoint(with: .sentenceStart)
      {
        addPersons(first, word, &finder, words, text)
      }
      word = max(word, first + 2)
    }
  }

  /// Whether a word is one letter with a full stop behind it that ends no sentence.
  private func isInitial(
    _ word: Int, _ words: borrowing DocumentWords, _ finder: borrowing SpanFinder,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard words.traits[word].contains(.initial), words.traits[word].isDisjoint(with: .sentenceStart) else {
      return false
    }
    let end = Int(finder.folded.words[word].source.end)
    return end < text.count && text[end] == 0x2E
  }

  /// Whether a word may begin or end a person's name around initials.
  private func isPart(_ word: Int, _ words: borrowing DocumentWords) -> Bool {
    words.traits[word].contains(.capital)
      && words.traits[word].isDisjoint(with: [.initial, .allCapitals, .title])
  }

  /// Adds the persons that are called by two words, for these words and the initials between them.
  private mutating func addPersons(
    _ first: Int, _ last: Int, _ finder: inout SpanFinder, _ words: borrowing DocumentWords,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    guard !finder.hasName(first, last) else { return }
    let list = knowledge.names.candidates(finder.state(first, last))
    var span = finder.span(ofWords: first, last)
    span.firstOption = Int32(options.count)
    span.rivals = Int32(finder.spans.count)
    let described = describe(span, finder, words, text, .english)
    for rank in 0..<min(list.count, Self.limit) {
      var candidate = list[rank]
      // Who is called so for short may have other initials.
      guard !candidate.kind.isDerived, knowledge.type(of: candidate.entity) == .person else { continue }
      candidate.kind = .shortForm
      let features = OptionFeatures.describe(
        candidate, rank: rank, bestKnown: list[0].entity, in: list, of: described, language: .english,
        knowledge)
      options.append(
        LinkOption(span: Int32(finder.spans.count), entity: candidate.entity, features: features))
    }
    span.optionCount = Int32(options.count) - span.firstOption
    guard span.optionCount > 0 else { return }
    finder.cover(span, list[0].weight)
    finder.spans.append(span)
  }
}
