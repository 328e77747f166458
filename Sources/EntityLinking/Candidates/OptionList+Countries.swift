import KnowledgeBase
import TextCore

extension OptionList {
  /// Rules out the bodies of other countries than the one that the text names with them: وزارة الدفاع الإسرائيلية is
  /// none of the United States, though their department is the best known of its name.
  mutating func excludeForeignBodies(
    _ spans: UnsafeBufferPointer<NameSpan>, _ words: borrowing DocumentWords
  ) {
    let traits = words.traits.elements
    for index in spans.indices {
      let span = spans[index]
      guard span.optionCount > 0, traits[Int(span.first)].contains(.kind),
        !traits[Int(span.last)].isDisjoint(with: [.translated, .demonym]),
        let country = countryBeside(span, spans, words)
      else { continue }
      for option in Int(span.firstOption)..<Int(span.firstOption + span.optionCount) {
        let entity = options.base[option].entity
        guard !knowledge.type(of: entity).isPlace else { continue }
        // What a whole name says needs no fact that says so, too.
        let sound = options.base[option].features[.sound]
        if sound == 0 || sound == 1, knowledge.country(of: entity) == nil { continue }
        options.base[option].isExcluded = knowledge.country(of: entity) != country
      }
    }
  }

  /// The same for English, where the country stands before: *Germany's Ministry of Defence*, *the Iraqi Communist Party*.
  mutating func excludeForeignBodiesInEnglish(
    _ spans: UnsafeBufferPointer<NameSpan>, _ words: borrowing DocumentWords
  ) {
    let traits = words.traits.elements
    for index in spans.indices {
      let span = spans[index]
      let first = Int(span.first)
      guard span.optionCount > 0, span.wordCount > 1, first > 0, traits[first].contains(.afterSpace),
        traits[first].isDisjoint(with: .sentenceStart),
        traits[first].contains(.body) || traits[Int(span.last)].contains(.body),
        let country = countryBefore(index, spans, words)
      else { continue }
      for option in Int(span.firstOption)..<Int(span.firstOption + span.optionCount) {
        let entity = options.base[option].entity
        guard knowledge.type(of: entity) != .person, let own = knowledge.country(of: entity) else { continue }
        options.base[option].isExcluded = own != country
      }
    }
  }

  /// So many spans before one are looked at for those that end before it.
  private static let reach = 12

  /// The country whose name in the possessive, or whose adjective, ends before a span.
  private func countryBefore(
    _ index: Int, _ spans: UnsafeBufferPointer<NameSpan>, _ words: borrowing DocumentWords
  ) -> CountryCode? {
    let word = Int(spans[index].first) - 1
    if words.traits[word].contains(.demonym), let country = demonyms.country(words.hashes[word]) {
      return country
    }
    guard words.traits[word].contains(.possessive) else { return nil }
    for other in spans[max(0, index - Self.reach)..<index] where Int(other.last) == word {
      if let country = country(of: other) { return country }
    }
    return nil
  }

  /// The country that the last word of a name stands for, or the word behind it.
  private func countryBeside(
    _ span: NameSpan, _ spans: UnsafeBufferPointer<NameSpan>, _ words: borrowing DocumentWords
  ) -> CountryCode? {
    if let country = country(ofWord: Int(span.last), spans, words) { return country }
    let next = Int(span.last) + 1
    guard next < words.traits.count, words.traits[next].contains(.afterSpace),
      words.traits[next].isDisjoint(with: .sentenceStart)
    else { return nil }
    return country(ofWord: next, spans, words)
  }

  /// The best known country that a word is the name of, or the adjective.
  private func country(
    ofWord word: Int, _ spans: UnsafeBufferPointer<NameSpan>, _ words: borrowing DocumentWords
  ) -> CountryCode? {
    if words.traits[word].contains(.demonym), let country = demonyms.country(words.hashes[word]) {
      return country
    }
    guard wordSpans[word] >= 0 else { return nil }
    let span = spans[Int(wordSpans[word])]
    // The US Army *in* Afghanistan is none of Afghanistan.
    guard span.particles == 0 else { return nil }
    return country(of: span)
  }

  /// The best known country that has a span's name.
  private func country(of span: NameSpan) -> CountryCode? {
    var best: (country: CountryCode, prior: Float)?
    for option in Int(span.firstOption)..<Int(span.firstOption + span.optionCount) {
      let entity = options[option].entity
      guard let country = knowledge.country(of: entity), knowledge.country(country)?.number == entity else {
        continue
      }
      let prior = knowledge.prior(of: entity)
      if prior > best?.prior ?? 0 { best = (country, prior) }
    }
    return best?.country
  }
}
