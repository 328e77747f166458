import TextCore

/// The words of a document with their traits.
///
/// Buffers are kept from one document to the next. Ownership: one a worker.
struct DocumentWords: ~Copyable {
  /// The traits of each word of the folded text.
  private(set) var traits = Arena<WordTraits>()
  /// The hash of each word; see ``WordLexicon/hash(_:)``.
  private(set) var hashes = Arena<UInt64>()
  /// The hash of each Arabic word without a particle of one letter that it may begin with; 0 where there is none.
  private(set) var restHashes = Arena<UInt64>()
  /// Bits for the words that stand in the text in small letters, or in any letters of a script without them.
  private var smallWords = HashFilter()
  private var allWords = HashFilter()
  /// Bits for the words in capital letters where only names have them.
  private var nameWords = HashFilter()
  /// How many words belong to sports.
  private(set) var sportCount = 0
  /// Whether a word belongs to the cinema.
  private(set) var speaksOfFilms = false
  /// How many words stand in the line that says where and when an article was written.
  private var datelineEnd = 0
  private let linker: EntityLinker

  init(_ linker: EntityLinker) { self.linker = linker }

  /// Reads the words of a document in the place of the one before.
  ///
  /// - Complexity: O(n).
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ language: TextLanguage, folded: borrowing FoldedText,
    sentences: UnsafeBufferPointer<Span>
  ) {
    let count = folded.words.count
    traits.truncate(to: 0)
    hashes.truncate(to: 0)
    restHashes.truncate(to: 0)
    restHashes.reserve(extra: count)
    traits.reserve(extra: count)
    hashes.reserve(extra: count)
    smallWords.reset(for: count)
    let lexicon = linker.lexicon(language)
    lookUp(folded, lexicon)
    let hasAlefMaqsura = language == .arabic && Self.hasAlefMaqsura(text) && !writesYehForIt(text, folded)
    allWords.reset(for: count * 4)
    nameWords.reset(for: count)
    sportCount = 0
    speaksOfFilms = false
    var sentence = 0
    var previousEnd = 0
    var office: Int?
    // Nothing but names and dates so far, as in what stands before an article: *LAGOS, Nigeria —*.
    var isDateline = language == .english
    datelineEnd = 0
    for index in 0..<count {
      let word = folded.words.base[index]
      let hash = hashes.base[index]
      var found = traits.base[index]
      if word.isArabic, language != .english { found = readArabicLetters(index, folded, language, lexicon) }
      if hasAlefMaqsura, found.contains(.alefMaqsura) { found = Self.tellYehApart(text, word, found) }
      found.formUnion(WordTraits.letters(text, word))
      found.formUnion(WordTraits.gap(text, from: previousEnd, to: Int(word.source.start), found))
      if isDateline, index > 0 {
        if WordTraits.isBehindDash(text, from: previousEnd, to: Int(word.source.start)) {
          found.insert(.sentenceStart)
          isDateline = false
          datelineEnd = index
        }
        if found.isDisjoint(with: [.capital, .digit]) { isDateline = false }
      }
      if word.isPossessive { found.insert(.possessive) }
      if found.contains(.titleEnd), index > 0, traits.base[index - 1].contains(.title) {
        found.insert(.title)
      }
      if language == .english, found.contains([.capital, .common]), isOffice(index, behind: office) {
        found.insert(.title)
        office = index
      }
      previousEnd = Int(word.source.end)
      if sentence < sentences.count, word.source.start >= sentences[sentence].start {
        found.insert(.sentenceStart)
        while sentence < sentences.count, sentences[sentence].start <= word.source.start { sentence += 1 }
      }
      if found.contains([.initial, .sentenceStart]), WordTraits.isArticleOrPronoun(text, word) {
        found.subtract([.capital, .initial])
      }
      if found.isDisjoint(with: [.capital, .digit]) { smallWords.insert(hash) }
      allWords.insert(hash)
      if found.contains(.sport) { sportCount += 1 }
      if found.contains(.film) { speaksOfFilms = true }
      traits.base[index] = found
    }
    compareWithDocument(text, folded)
  }

  /// Whether a common word says what somebody is the head of: *State* in *Secretary of State*, and *Affairs* in
  /// *Minister of Foreign Affairs*.
  ///
  /// - Parameter office: the last word that did.
  private func isOffice(_ index: Int, behind office: Int?) -> Bool {
    if office == index - 1 { return true }
    return index > 1 && traits.base[index - 1].contains(.of)
      && traits.base[index - 2].contains([.capital, .title])
  }

  /// Looks all words up in the lexicon. Nothing else is done meanwhile, so that the processor waits for the memory
  /// of several words at once.
  private mutating func lookUp(_ folded: borrowing FoldedText, _ lexicon: borrowing WordLexicon) {
    for index in 0..<folded.words.count {
      let word = folded.words.base[index]
      let stem = UnsafeBufferPointer(
        start: folded.bytes.base + Int(word.folded.start),
        count: Int(word.foldedStemEnd) - Int(word.folded.start))
      let hash = WordLexicon.hash(stem)
      hashes.append(hash)
      traits.append(lexicon.traits(hash))
      restHashes.append(0)
    }
  }

  /// Traits of a word in Arabic letters that tell it from what is written together with it.
  private mutating func readArabicLetters(
    _ index: Int, _ folded: borrowing FoldedText, _ language: TextLanguage, _ lexicon: borrowing WordLexicon
  ) -> WordTraits {
    let word = folded.words.base[index]
    let stem = UnsafeBufferPointer(
      start: folded.bytes.base + Int(word.folded.start),
      count: Int(word.foldedStemEnd) - Int(word.folded.start))
    var found = traits.base[index]
    if found.isEmpty {
      if WordReadings.isServantOf(stem) { return .givenName }
      found = language == .arabic ? WordReadings.arabic(stem, lexicon) : WordReadings.persian(stem, lexicon)
    }
    if language == .persian, WordReadings.mayBeFamily(stem, found) { found.insert(.plainFamily) }
    guard language == .arabic else { return found }
    found = WordReadings.withRoles(found, stem, lexicon)
    found.formUnion(WordReadings.letters(stem))
    if WordReadings.mayHaveParticle(stem) {
      restHashes.base[index] = WordLexicon.hash(UnsafeBufferPointer(rebasing: stem[2...]))
    }
    return found
  }

  /// Whether a text writes the last letter of على otherwise than that of علي, as not all do.
  private static func hasAlefMaqsura(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 1
    while index < text.count {
      if text[index] == 0x89, text[index - 1] == 0xD9 { return true }
      index += 1
    }
    return false
  }

  /// Words that are written with ي where only ى is right; one may be a mistake, or a pronoun's (لدي).
  private static let fewMistakes = 1

  /// Whether a text that has ى, as other texts are quoted in it or put together with it, also writes إلي and حتي.
  private func writesYehForIt(_ text: UnsafeBufferPointer<UInt8>, _ folded: borrowing FoldedText) -> Bool {
    var count = 0
    for index in 0..<traits.count
    where traits.base[index].contains(.alefMaqsura) && !traits.base[index].contains(.givenName) {
      let end = Int(folded.words.base[index].sourceStemEnd)
      if end > 1, text[end - 2] == 0xD9, text[end - 1] == 0x8A { count += 1 }
    }
    return count > Self.fewMistakes
  }

  /// Leaves of the traits of على and علي, which are folded alike, those of the word that stands in the text.
  private static func tellYehApart(
    _ text: UnsafeBufferPointer<UInt8>, _ word: FoldedWord, _ traits: WordTraits
  ) -> WordTraits {
    let end = Int(word.sourceStemEnd)
    guard end > 1 else { return traits }
    let isAlef = text[end - 2] == 0xD9 && text[end - 1] == 0x89
    return traits.subtracting(isAlef ? .givenName : [.common, .function, .placeCue])
  }

  /// Whether a word says in brackets who wrote an article: *PARIS (AP) —*.
  func isAgency(_ word: Int) -> Bool {
    word < datelineEnd && traits[word].contains([.afterBracket, .allCapitals])
  }

  /// The hash of a span's first word, without a particle that the span leaves out; 0 when more is left out.
  func firstHash(of span: NameSpan) -> UInt64 {
    switch span.particles {
    case 0: hashes[Int(span.first)]
    case 1: restHashes[Int(span.first)]
    default: 0
    }
  }

  /// Whether the document has a word; seldom true of another word.
  func has(_ hash: UInt64) -> Bool { allWords.contains(hash) }

  private mutating func compareWithDocument(
    _ text: UnsafeBufferPointer<UInt8>, _ folded: borrowing FoldedText
  ) {
    var start = 0
    let count = traits.count
    while start < count {
      var end = start + 1
      while end < count, !traits.base[end].contains(.sentenceStart) { end += 1 }
      var capitals = 0
      var others = 0
      for index in start..<end {
        let word = traits.base[index]
        if word.contains(.capital) {
          capitals += 1
          if smallWords.contains(hashes.base[index]) { traits.base[index].insert(.alsoSmall) }
        } else if word.isDisjoint(with: [.digit, .connector, .placeCue]) {
          others += 1
        }
      }
      let last = Int(folded.words.base[end - 1].source.end)
      let endsInStop = last < text.count && text[last] == 0x2E
      if capitals >= 3, capitals > others * 6, end > datelineEnd, !endsInStop || others == 0 {
        for index in start..<end { traits.base[index].insert(.headline) }
      } else {
        for index in start + 1..<max(start + 1, end) where traits.base[index].contains(.capital) {
          nameWords.insert(hashes.base[index])
        }
      }
      start = end
    }
    markNames()
  }

  /// Marks the words that other sentences show to be names.
  private mutating func markNames() {
    for index in 0..<traits.count {
      let word = traits.base[index]
      if word.contains(.capital), !word.isDisjoint(with: [.sentenceStart, .headline]),
        nameWords.contains(hashes.base[index])
      {
        traits.base[index].insert(.alsoName)
      }
    }
  }
}
