import KnowledgeBase
import TextCore

/// Finds the spans of a document that are names of a knowledge base and are written as names.
///
/// Ownership: one a worker.
struct SpanFinder: ~Copyable {
  private var scanner: NameScanner
  /// The spans found, in the order of their first words.
  var spans = Arena<NameSpan>()
  /// For each word, the last word of the longest name that begins with it, or -1, and that name's weight.
  private var longest = Arena<Longest>()

  struct Longest: BitwiseCopyable {
    var last: Int32 = -1
    var weight: Float = 0
    /// Whether a name stands behind a possessive in it, which may be meant with its owner before it: *Iran's
    /// Revolutionary Guards*.
    var isOwned = false
  }

  /// Whether longer names were found than those of the knowledge base as they are written.
  private(set) var hasCover = false

  /// A name that covers a span begins at most so many words before it.
  private static let reach = 6

  init(_ knowledge: KnowledgeBase) { scanner = NameScanner(knowledge.names) }

  /// The folded words of the text.
  var folded: FoldedText {
    _read { yield scanner.folded }
  }

  /// Folds a text in the place of the one before.
  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) { scanner.fold(text) }

  /// Looks for names in the folded text, and keeps those that are written as names.
  mutating func select(
    _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage, _ traits: UnsafeBufferPointer<WordTraits>,
    _ knowledge: KnowledgeBase
  ) {
    // No name is looked for that would not be kept.
    scanner.findNames(text, splitsParticles: language == .arabic) { word in
      language != .english || !traits[word].isDisjoint(with: [.capital, .digit])
    }
    spans.truncate(to: 0)
    hasCover = false
    longest.truncate(to: 0)
    longest.appendUnsafe(maximum: traits.count) { target in
      target.update(repeating: Longest(), count: traits.count)
      return traits.count
    }
    for match in scanner.matches.elements {
      var first = Int(match.firstWord)
      let last = Int(match.lastWord)
      guard isWritten(first, last, language, traits) else { continue }
      var span = match.span
      var particles = match.particles
      if particles > 0 { Self.takeArticleBack(&span, text) }
      if language != .english, traits[first].contains(.title), last - first > 1,
        let entity = knowledge.names.candidates(match.state).first?.entity,
        knowledge.type(of: entity) == .person
      {
        while last - first > 1, traits[first].contains(.title) { first += 1 }
        span.start = scanner.folded.words.base[first].source.start
        particles = 0
      }
      let hasApposition = language != .english && Self.hasApposition(traits, first, last)
      if hasApposition {
        first += 1
        span.start = scanner.folded.words.base[first].source.start
        particles = 0
      }
      guard span.count > 1, first < last || !isGod(first) else { continue }
      span.end = end(of: span, lastWord: last, text, traits)
      if let before = spans.count > 0 ? spans[spans.count - 1] : nil, before.first == first,
        before.last == last, before.span == span, before.state == match.state
      {
        continue
      }
      spans.append(
        NameSpan(
          span: span, first: Int32(first), last: Int32(last), state: match.state,
          hasApposition: hasApposition, particles: particles))
      if language == .english { addWithKind(spans.count - 1, text, traits, knowledge) }
      if last > longest[first].last, !isArticle(first, text) {
        let weight = knowledge.names.candidates(match.state).first?.weight ?? 0
        longest[first] = Longest(last: Int32(last), weight: weight)
      }
    }
    if language == .english { markOwned(traits) }
  }

  /// Adds a company's name with what says of what kind the company is, and a province's with the word for its kind:
  /// *Boeing Co.* and *Borno State* where the knowledge base has *Boeing* and *Borno*.
  private mutating func addWithKind(
    _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ traits: UnsafeBufferPointer<WordTraits>,
    _ knowledge: KnowledgeBase
  ) {
    var span = spans[index]
    let next = Int(span.last) + 1
    guard next < traits.count, traits[next].contains(.capital),
      !traits[next].isDisjoint(with: [.legalForm, .division]),
      !traits[next].isDisjoint(with: [.afterSpace, .afterComma]),
      traits[next].isDisjoint(with: .sentenceStart)
    else { return }
    let candidates = knowledge.names.candidates(span.state)
    if traits[next].contains(.legalForm) {
      span.hasLegalForm = candidates.contains { knowledge.type(of: $0.entity) == .organization }
    } else {
      let word = knowledge.names.words.number(of: scanner.folded.bytes(of: scanner.folded.words.base[next]))
      span.hasDivision =
        traits[next].contains(.afterSpace) && traits[next - 1].isDisjoint(with: .possessive)
        && !knowledge.names.isName(knowledge.names.advance(span.state, word))
        && candidates.contains { Divisions.isCalledSo($0.entity, knowledge) }
    }
    guard span.hasLegalForm || span.hasDivision else { return }
    span.last = Int32(next)
    span.span.end = scanner.folded.words.base[next].sourceStemEnd
    span.span.end = end(of: span.span, lastWord: next, text, traits)
    spans.append(span)
    if longest[Int(span.first)].last < span.last {
      longest[Int(span.first)] = Longest(last: span.last, weight: 1)
    }
  }

  /// Where a span ends whose last word may have a full stop: `U.S.`, *Corp.*, *Jr.*
  func end(
    of span: Span, lastWord: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ traits: UnsafeBufferPointer<WordTraits>
  ) -> UInt32 {
    let end = Int(span.end)
    let isShortened =
      traits[lastWord].contains([.shortened, .capital]) && end < text.count && text[end] == 0x2E
    return isShortened || Self.isAbbreviation(text, span) ? span.end + 1 : span.end
  }

  /// Leaves a word out of a span that says what the rest is the name of, if it is one.
  func leaveOutApposition(of span: inout NameSpan, _ traits: UnsafeBufferPointer<WordTraits>) {
    guard Self.hasApposition(traits, Int(span.first), Int(span.last)) else { return }
    span.first += 1
    span.particles = 0
    span.span.start = scanner.folded.words.base[Int(span.first)].source.start
  }

  /// Whether the first word of several says what the others are the name of: *شركة أبل*, not *شركة النفط الوطنية*.
  private static func hasApposition(
    _ traits: UnsafeBufferPointer<WordTraits>, _ first: Int, _ last: Int
  ) -> Bool {
    last > first && traits[first].contains(.apposition)
      && (first + 1...last).contains { traits[$0].isDisjoint(with: [.translated, .optional, .demonym]) }
  }

  /// Whether a word is الله, alone or behind a particle, which ends names of others and is none of a person, a place or an organization.
  private func isGod(_ word: Int) -> Bool {
    let bytes = scanner.folded.bytes(of: scanner.folded.words.base[word])
    return bytes.count >= 8 && bytes.count <= 10 && bytes.suffix(8).elementsEqual("الله".utf8)
  }

  /// Notes which names are those of an owner and of something that has a name without it, too.
  private func markOwned(_ traits: UnsafeBufferPointer<WordTraits>) {
    for word in 0..<max(0, traits.count - 1)
    where traits[word].contains(.possessive) && longest[word].last > word {
      longest.base[word].isOwned = longest[word + 1].last == longest[word].last
    }
  }

  /// Whether the knowledge base has a name that begins with a word and goes on at least to another.
  func hasName(_ first: Int, _ last: Int) -> Bool { longest[first].last >= last }

  /// The name of two words of the text, which may stand apart.
  mutating func state(_ first: Int, _ last: Int) -> NameIndex.State { scanner.state(first, last) }

  /// Takes in a name of several words that was found by its sound.
  mutating func cover(_ span: NameSpan, _ weight: Float) {
    guard span.last > span.first, span.last > longest.base[Int(span.first)].last else { return }
    hasCover = true
    longest.base[Int(span.first)] = Longest(last: span.last, weight: weight)
  }

  /// The weight of the longest name that covers more words than a span does; 0 when there is none.
  func coveringWeight(_ first: Int, _ last: Int) -> Float {
    var weight: Float = 0
    for start in max(0, first - Self.reach)...first {
      let longer = longest[start]
      if longer.isOwned, start == last { continue }
      if longer.last >= last, Int(longer.last) - start > last - first { weight = max(weight, longer.weight) }
    }
    return weight
  }

  /// Whether a span begins with titles and a name of two words or more follows in it, which is enough.
  func hasNameBehindTitle(_ span: NameSpan, _ traits: UnsafeBufferPointer<WordTraits>) -> Bool {
    var first = Int(span.first)
    while first + 1 < Int(span.last), traits[first].contains(.title) {
      first += 1
      if longest[first].last == span.last { return true }
    }
    return false
  }

  /// Whether two words begin with the same folded byte, as a name and its initials do.
  func beginAlike(_ word: Int, _ other: Int) -> Bool {
    scanner.folded.bytes(of: scanner.folded.words.base[word]).first
      == scanner.folded.bytes(of: scanner.folded.words.base[other]).first
  }

  /// The span of one word without possessive.
  func span(
    ofWord word: Int, _ text: UnsafeBufferPointer<UInt8>, _ traits: UnsafeBufferPointer<WordTraits>
  ) -> NameSpan {
    let source = scanner.folded.words.base[word]
    var span = Span(start: source.source.start, end: source.sourceStemEnd)
    span.end = end(of: span, lastWord: word, text, traits)
    return NameSpan(span: span, first: Int32(word), last: Int32(word), state: .none, particles: 0)
  }

  /// The span of words that no knowledge base may have as they are written.
  func span(ofWords first: Int, _ last: Int) -> NameSpan {
    NameSpan(
      span: Span(
        start: scanner.folded.words.base[first].source.start,
        end: scanner.folded.words.base[last].sourceStemEnd),
      first: Int32(first), last: Int32(last), state: .none, particles: 0)
  }

  /// How many Arabic letters stand before a word that is translated in names.
  func translatedParticles(_ word: Int) -> UInt8 {
    let bytes = scanner.folded.bytes(of: scanner.folded.words.base[word])
    return (TranslationTable.shared.meaning(bytes, next: nil)?.meaning.particles ?? 0) / 2
  }

  /// Leaves so many Arabic letters at the front of a span out as particles.
  func leaveOut(_ particles: UInt8, of span: inout NameSpan, _ text: UnsafeBufferPointer<UInt8>) {
    span.particles = particles
    span.span.start = FoldedText.sourcePosition(
      of: Int(particles) * 2, in: scanner.folded.words.base[Int(span.first)], text: text)
  }

  /// Whether a word is the article *the*.
  func isArticle(_ word: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let span = scanner.folded.words.base[word].source
    guard span.count == 3 else { return false }
    let start = Int(span.start)
    return text[start] | 0x20 == 0x74 && text[start + 1] | 0x20 == 0x68 && text[start + 2] | 0x20 == 0x65
  }

  /// Whether words are written as a name is: in capitals where there are such, within a line and a sentence.
  @inline(__always)
  private func isWritten(
    _ first: Int, _ last: Int, _ language: TextLanguage, _ traits: UnsafeBufferPointer<WordTraits>
  ) -> Bool {
    if language == .english {
      guard !traits[first].isDisjoint(with: [.capital, .digit]) else { return false }
      // *Ban Ki-moon*
      if last > first, traits[last].isDisjoint(with: [.capital, .digit, .afterHyphen]) { return false }
      // *British Prime Minister* says what somebody is, and *British* is a name.
      if last > first, traits[last].contains(.title), !traits[first].isDisjoint(with: [.demonym, .usualName])
      {
        return false
      }
    }
    var word = first + 1
    while word <= last {
      if traits[word].contains(.sentenceStart) { return false }
      word += 1
    }
    return
      !(first == last
      && !traits[first].isDisjoint(with: language == .english ? [.digit, .weekday] : [.digit, .connector]))
  }

  /// Whether a name such as `U.S` has a full stop behind it, which belongs to it.
  private static func isAbbreviation(_ text: UnsafeBufferPointer<UInt8>, _ span: Span) -> Bool {
    let end = Int(span.end)
    return span.count >= 3 && end < text.count && text[end] == 0x2E && text[end - 2] == 0x2E
      && text[end - 1] | 0x20 &- 0x61 < 26
  }

  /// Arabic names keep their article: `العراق` in `بالعراق`, and what is left of it in `للعراق`.
  private static func takeArticleBack(_ span: inout Span, _ text: UnsafeBufferPointer<UInt8>) {
    let start = Int(span.start)
    guard start >= 4, text[start - 2] == 0xD9, text[start - 1] == 0x84 else { return }
    let isAlef = text[start - 4] == 0xD8 && text[start - 3] == 0xA7
    let isLam = text[start - 4] == 0xD9 && text[start - 3] == 0x84
    if isAlef { span.start -= 4 } else if isLam { span.start -= 2 }
  }
}
