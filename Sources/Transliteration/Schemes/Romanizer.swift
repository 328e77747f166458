/// Writes names in Arabic letters by a standard.
///
/// Vowelled text is read as it is. Words without vowel marks get theirs from a ``VowelSource``, and the result says
/// what of it was guessed; without a source they are read as if they had no short vowels.
public struct Romanizer {
  /// What a name is the name of.
  public enum Subject: Sendable {
    /// A person: the parts do not belong to each other, and ة is in pause.
    case person
    /// A place or an organization: a word in ة without article before another word is in construct with it.
    case place
  }

  private let scheme: RomanizationScheme
  private let language: NameLanguage
  private let subject: Subject
  private var normalizer = NameNormalizer()
  private var canonical = CanonicalName()

  /// Makes a romanizer.
  ///
  /// - Throws: ``RomanizationError/otherLanguage`` when the standard is not one for the language.
  public init(_ scheme: RomanizationScheme, _ language: NameLanguage, subject: Subject = .person)
    throws(RomanizationError)
  {
    guard scheme.languages.contains(language) else { throw .otherLanguage }
    self.scheme = scheme
    self.language = language
    self.subject = subject
  }

  /// Romanizes a name that has its vowel marks, or without guessing the missing ones.
  public mutating func romanize(_ name: String) throws(RomanizationError) -> Romanization {
    var none = NoVowels()
    return try romanize(name, vowels: &none)
  }

  /// Romanizes a name; words without vowel marks get them from `vowels`.
  ///
  /// - Throws: why the name has no romanization.
  public mutating func romanize(_ name: String, vowels: inout some VowelSource) throws(RomanizationError)
    -> Romanization
  {
    var copy = name
    let isTaken = copy.withUTF8 { normalizer.normalize($0, into: &canonical) }
    guard isTaken else { throw .tooLong }
    guard canonical.stray == nil else { throw .otherScript }
    guard !canonical.letters.isEmpty else { throw .empty }
    guard canonical.letters.contains(where: { (0x620...0x6FF).contains($0) }) else { throw .otherScript }
    if scheme == .buckwalter { return Romanization(text: Buckwalter.ascii(name)) }
    if scheme == .icu { return Romanization(text: try ICUTransliterator.shared.latin(name)) }
    guard let table = scheme.table(language) else { throw .otherLanguage }
    guard let words = VowelledLetter.words(canonical), !words.isEmpty else { throw .otherScript }
    return SegmentWriter.write(read(restored(words, &vowels)), table)
  }

  private func read(_ words: [[VowelledLetter]]) -> [[NameSegment]] {
    words.indices.map { index in
      let hasNext = index + 1 < words.count
      let word = IrregularSpellings.regular(words[index], language)
      let isConstruct = subject == .place && hasNext && !WordReader.hasArticle(word)
      return WordReader.read(word, language, hasNext: hasNext, isConstruct: isConstruct)
    }
  }

  /// The words with vowels where the source has any.
  private func restored(_ words: [[VowelledLetter]], _ vowels: inout some VowelSource) -> [[VowelledLetter]] {
    let lacksVowels = words.contains { word in !word.contains { $0.isVowelled } }
    guard lacksVowels, let chunks = vowels.latinChunks(canonical), chunks.count == canonical.letters.count
    else {
      return words
    }
    let restoration = VowelRestoration(language)
    let separators = [ASCII.space, ASCII.hyphen, ASCII.period]
    var wordChunks: [[String]] = [[]]
    for (letter, chunk) in zip(canonical.letters, chunks) {
      if separators.contains(letter) {
        wordChunks.append([])
      } else {
        wordChunks[wordChunks.count - 1].append(chunk)
      }
    }
    return zip(words, wordChunks.filter { !$0.isEmpty }).map { restoration.restore($0, $1) }
  }
}

/// Leaves names without vowels.
private struct NoVowels: VowelSource {
  mutating func latinChunks(_ name: CanonicalName) -> [String]? { nil }
}
