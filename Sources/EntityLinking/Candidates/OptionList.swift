import KnowledgeBase
import TextCore

/// The entities that the spans of a document may name, with their features and probabilities.
///
/// Ownership: one a worker.
struct OptionList: ~Copyable {
  /// The options of all spans, those of a span one after the other.
  var options = Arena<LinkOption>()
  let knowledge: KnowledgeBase
  /// The words of the language that has particles.
  private let arabic: WordLexicon
  let usualNames: UsualNames
  let demonyms: Demonyms
  /// For each word, the span of that word alone, without particles if there is such a name; -1 for none.
  var wordSpans = Arena<Int32>()
  /// For each word, a span that begins with it, which leads to the others; -1 for none.
  var firstSpans = Arena<Int32>()
  /// For each word, which ends of a likely name it is.
  var ends = Arena<NameEnds>()
  /// For each word that follows a place in a list, the place; ``Mention/unlinked`` for others.
  var places = Arena<UInt32>()
  /// For each span, what its options and their rivals add up to.
  var totals = Arena<Float>()
  /// For the first of several spans for the same words, the last option of all of them, and for options the one before.
  var groups = Arena<Int32>()
  var sameGroup = Arena<Int32>()

  /// Of a name that many entities have, so many of the likeliest are looked at.
  static let limit = 8

  init(_ linker: EntityLinker) {
    knowledge = linker.knowledge
    arabic = linker.lexicon(.arabic)
    usualNames = linker.usualNames
    demonyms = linker.demonyms
  }

  /// Collects the entities whose names the spans are.
  mutating func collect(
    _ finder: inout SpanFinder, _ words: borrowing DocumentWords, _ text: UnsafeBufferPointer<UInt8>,
    _ language: TextLanguage
  ) {
    options.truncate(to: 0)
    wordSpans.fill(words.traits.count, -1)
    for index in 0..<finder.spans.count {
      prefetchEntities(ofSpan: index + Self.lead, finder)
      finder.spans.base[index].rivals = Int32(index)
      let span = finder.spans[index]
      if span.first == span.last, span.particles == 0 || wordSpans.base[Int(span.first)] < 0 {
        wordSpans.base[Int(span.first)] = Int32(index)
      }
      let features = describe(finder.spans[index], finder, words, text, language)
      let list = knowledge.names.candidates(finder.spans[index].state)
      let start = options.count
      let division = Divisions.isNamed(span, words.traits.elements, language) ? division(list) : nil
      let bestKnown = division ?? bestKnown(list, language)
      let isTitled = language == .english && finder.hasNameBehindTitle(span, words.traits.elements)
      let isAgency = words.isAgency(Int(span.first))
      let isRoyal = language != .arabic && isRoyal(span, words.traits.elements)
      for rank in 0..<min(list.count, Self.limit) {
        let candidate = list[rank]
        if language == .english, !features.isCapitals, isForCapitals(candidate, features) { continue }
        if span.hasLegalForm, knowledge.type(of: candidate.entity) != .organization { continue }
        if span.hasDivision, division == nil { continue }
        if isAgency, candidate.kind.isDerived || knowledge.type(of: candidate.entity) != .organization {
          continue
        }
        if isTitled || isRoyal, knowledge.type(of: candidate.entity) == .person { continue }
        if let division, candidate.entity != division { continue }
        if !words.speaksOfFilms, Films.contains(candidate.entity, knowledge) { continue }
        if language != .english, isNobodysName(candidate, span, words.traits.elements) { continue }
        var described = OptionFeatures.describe(
          candidate, rank: division == nil ? rank : 0, bestKnown: bestKnown, in: list, of: features,
          language: language, knowledge)
        // No city has the name then, and it is a place's wherever the word for its kind stands.
        if division != nil {
          described[.weight] = list[0].weight
          described[.cuePlace] = 1
        }
        // Nor have other things the name there.
        if isAgency, options.count == start { described.makeUsual(weight: Self.usualWeight) }
        options.append(LinkOption(span: Int32(index), entity: candidate.entity, features: described))
      }
      finder.spans.base[index].firstOption = Int32(start)
      finder.spans.base[index].optionCount = Int32(options.count - start)
    }
  }

  /// Whether a span is one given name behind a title of those who have no other: *Prince William* is no musician whom
  /// friends call so.
  func isRoyal(_ span: NameSpan, _ traits: UnsafeBufferPointer<WordTraits>) -> Bool {
    let first = Int(span.first)
    return span.last == span.first && first > 0 && traits[first - 1].contains(.royal)
      && traits[first].contains([.givenName, .afterSpace])
  }

  /// Whether a person is not meant by a given name alone that many have, or by a name without words in its middle that
  /// is what countries and bodies are called: دولت عراق.
  private func isNobodysName(
    _ candidate: Candidate, _ span: NameSpan, _ traits: UnsafeBufferPointer<WordTraits>
  ) -> Bool {
    let first = traits[Int(span.first)]
    let isName =
      span.first == span.last
      ? first.contains(.frequentName)
      : candidate.kind == .shortForm && !first.isDisjoint(with: [.translated, .kind])
    return isName && knowledge.type(of: candidate.entity) == .person
  }

  /// The likeliest province or state among the entities of a name.
  private func division(_ list: CandidateList) -> UInt32? {
    for rank in 0..<min(list.count, Self.limit) where Divisions.contains(list[rank].entity, knowledge) {
      return list[rank].entity
    }
    return nil
  }

  /// What is known of entities is asked for so many spans ahead.
  private static let lead = 4

  private func prefetchEntities(ofSpan index: Int, _ finder: borrowing SpanFinder) {
    guard index < finder.spans.count else { return }
    knowledge.prefetchEntities(finder.spans[index].state, limit: Self.limit)
  }

  /// Whether a word alone is the name of a place that everybody knows: no organization is called so for short.
  ///
  /// - Parameter fame: how well known such a place is at least.
  func isFamousPlace(_ word: Int, _ spans: UnsafeBufferPointer<NameSpan>, fame: Float = 0.9) -> Bool {
    guard wordSpans[word] >= 0 else { return false }
    let span = spans[Int(wordSpans[word])]
    return (span.firstOption..<span.firstOption + span.optionCount).contains {
      let entity = options[Int($0)].entity
      return knowledge.type(of: entity) == .politicalPlace && knowledge.prior(of: entity) > fame
    }
  }

  /// The best known of the likeliest entities of a name, if one is; in Arabic and Persian, of those about as well known the one
  /// that is called so in the first place.
  private func bestKnown(_ list: CandidateList, _ language: TextLanguage) -> UInt32 {
    var best = Mention.unlinked
    var fame: Float = -1
    for rank in 0..<min(list.count, Self.limit) {
      let candidate = list[rank]
      let isLabel = language != .english && candidate.kind == .label
      let isGuess = candidate.kind == .acronym
      let other =
        knowledge.prior(of: candidate.entity) + (isLabel ? Self.labelFame : isGuess ? -Self.guessedFame : 0)
      if other > fame {
        fame = other
        best = candidate.entity
      } else if other == fame {
        best = Mention.unlinked
      }
    }
    return best
  }

  private static let labelFame: Float = 0.05
  /// What an acronym that nobody states takes off.
  private static let guessedFame: Float = 0.3

  /// Whether a name is only meant when it is written in capitals: short ones, and ones that are also words.
  private func isForCapitals(_ candidate: Candidate, _ span: SpanFeatures) -> Bool {
    candidate.kind == .acronym || candidate.isCapitals && (span.isCommon || span.features[.shortWord] > 0)
  }

  func describe(
    _ span: NameSpan, _ finder: borrowing SpanFinder, _ words: borrowing DocumentWords,
    _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) -> SpanFeatures {
    let first = Int(span.first)
    let whole = words.traits.base[first]
    var own = whole
    if span.particles > 0 { own.formUnion(traitsWithoutParticles(span, finder)) }
    let word = finder.folded.bytes(of: finder.folded.words.base[first])
    return SpanFeatures(
      span, words.traits.elements, own: own, language: language,
      covering: finder.coveringWeight(first, Int(span.last)),
      isArticle: language == .english && span.wordCount > 1 && finder.isArticle(first, text),
      isPossessive: finder.folded.words.base[Int(span.last)].source.end > span.span.end,
      isRareParticle: span.particles > 0 && WordReadings.hasRareParticle(word),
      isBehindIn: span.particles > 0 && whole.isDisjoint(with: [.givenName, .common])
        && WordReadings.isIn(word, before: Int(span.particles) * 2))
  }

  /// The traits of the first word without particles, with and without its article.
  private func traitsWithoutParticles(_ span: NameSpan, _ finder: borrowing SpanFinder) -> WordTraits {
    let word = finder.folded.bytes(of: finder.folded.words.base[Int(span.first)])
    let offset = min(Int(span.particles) * 2, word.count)
    var traits = arabic.traits(WordLexicon.hash(UnsafeBufferPointer(rebasing: word[offset...])))
    if offset >= 4, word[offset - 4] == 0xD8, word[offset - 3] == 0xA7 {
      traits.formUnion(arabic.traits(WordLexicon.hash(UnsafeBufferPointer(rebasing: word[(offset - 4)...]))))
    }
    return traits
  }

  /// Adds the entities of longer names for the words that repeat a part of them.
  ///
  /// - Parameters:
  ///   - chosen: the likelier spans, in the order of the text. A word inside of one that names the entity repeats
  ///     nothing.
  ///   - isInLongRun: for each word, whether it stands in a longer name that no knowledge base has: given names
  ///     there are somebody else's.
  mutating func addChains(
    _ chosen: UnsafeBufferPointer<Int32>, _ isInLongRun: UnsafeBufferPointer<Bool>,
    _ finder: inout SpanFinder, _ words: borrowing DocumentWords,
    _ names: borrowing DocumentNames,
    _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage
  ) {
    guard names.count > 0 else { return }
    var next = 0
    for word in 0..<words.traits.count {
      while next < chosen.count, Int(finder.spans[Int(chosen[next])].last) < word { next += 1 }
      var particles: UInt8 = 0
      var entry = names.get(words.hashes[word])
      if entry == nil, words.restHashes[word] != 0 {
        entry = names.get(words.restHashes[word])
        particles = 1
      }
      // One Arabic letter, or what holds sentences together, is no name even where a name ends in it.
      guard let entry, entry.entity != DocumentNames.unknown, finder.folded.words[word].folded.count > 2,
        language == .english
          ? words.traits[word].contains(.capital) : words.traits[word].isDisjoint(with: .function)
      else { continue }
      if entry.isFirst, isInLongRun[word] { continue }
      if next < chosen.count {
        let span = finder.spans[Int(chosen[next])]
        if Int(span.first) <= word, span.last > span.first,
          options[Int(span.best)].entity == entry.entity
        {
          continue
        }
      }
      addOption(
        entry.entity, word: word, particles: particles,
        isSurname: entry.type == .person && !entry.isFirst, &finder, words, text,
        language
      ) { _ in }
    }
  }

  /// Adds an option for one word.
  mutating func addOption(
    _ entity: UInt32, word: Int, particles: UInt8, isSurname: Bool, _ finder: inout SpanFinder,
    _ words: borrowing DocumentWords,
    _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage, _ change: (inout FeatureVector) -> Void
  ) {
    var span = finder.span(ofWord: word, text, words.traits.elements)
    if particles > 0 { finder.leaveOut(particles, of: &span, text) }
    let described = describe(span, finder, words, text, language)
    var features = described.features
    OptionFeatures.describe(entity, of: described, isSurname: isSurname, &features, knowledge)
    change(&features)
    span.firstOption = Int32(options.count)
    span.optionCount = 1
    let other = wordSpans.base[word]
    span.rivals = other >= 0 ? other : Int32(finder.spans.count)
    wordSpans.base[word] = span.rivals
    options.append(LinkOption(span: Int32(finder.spans.count), entity: entity, features: features))
    finder.spans.append(span)
  }

  /// Sets the features that depend on the whole document.
  mutating func describeDocument(
    _ finder: borrowing SpanFinder, _ words: borrowing DocumentWords,
    _ context: inout DocumentContext, _ names: borrowing DocumentNames, _ language: TextLanguage
  ) {
    for index in 0..<options.count {
      let span = finder.spans[Int(options.base[index].span)]
      let entity = options.base[index].entity
      if finder.hasCover {
        options.base[index].features[.covered] = finder.coveringWeight(Int(span.first), Int(span.last))
      }
      let own = UnsafeBufferPointer(start: words.hashes.base + Int(span.first), count: span.wordCount)
      if span.best >= 0 { context.exclude(options.base[Int(span.best)].entity) }
      context.describe(entity, own: own, words, language, &options.base[index].features)
      if span.first == span.last, let entry = names.get(words.firstHash(of: span)) {
        let feature: Feature =
          entry.entity != entity ? .otherChain : entry.isFirst ? .firstChain : .chain
        options.base[index].features[feature] = 1
        // Who is usually meant is not meant where somebody else has the name.
        if feature == .otherChain, entry.type == .person, words.traits[Int(span.first)].contains(.usualName),
          usualNames.entity(words.hashes[Int(span.first)]) == entity
        {
          options.base[index].features.clear([.first, .bestKnown, .weight])
        }
        // What ends a whole name of the document is no plain word in it.
        if feature == .chain { options.base[index].features.clear([.common, .commonStart, .commonUnknown]) }
      }
    }
  }
}
