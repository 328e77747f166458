/// Pairs of one direction as letters, each different pair once.
struct TrainingCorpus {
  private(set) var sourceAlphabet: [UInt16] = [0]
  private(set) var targetAlphabet: [UInt16] = [0]
  private(set) var pairs: [LetterPair] = []

  private var sourceIndex: [UInt16: UInt8] = [:]
  private var targetIndex: [UInt16: UInt8] = [:]
  private var place: [[UInt8]: Int] = [:]
  private var normalizer = NameNormalizer()
  private var script = CanonicalName()
  private var latin = CanonicalName()
  private let direction: Direction
  private var toLatin: Bool { direction.isToLatin }
  /// For each name that begins with ال what its pairs say of it being the article.
  private var articleEvidence: [[UInt8]: Int] = [:]

  /// Letters are at most this many different ones, and names this long.
  private static let largestAlphabet = 120
  private static let longestName = 40

  /// Reads pairs for a direction.
  init(_ pairs: [NamePair], _ direction: Direction) {
    self.direction = direction
    // Names first: what is learnt of them does not depend on other pairs.
    for isName in [true, false] {
      for pair in pairs where pair.origin.isName == isName && (toLatin || !pair.isFolded) { add(pair) }
    }
  }

  private mutating func add(_ pair: NamePair) {
    guard normalize(pair.script, into: \.script), normalize(pair.latin, into: \.latin) else { return }
    let scriptWords = script.letters.split(separator: ASCII.space)
    let latinWords = latin.letters.split(separator: ASCII.space)
    let units = Self.units(scriptWords)
    if units.count == 1 {
      add(script.letters.indices, latin.letters.indices, pair)
    } else if scriptWords.count == latinWords.count {
      for unit in units {
        add(
          scriptWords[unit.lowerBound].startIndex..<scriptWords[unit.upperBound - 1].endIndex,
          latinWords[unit.lowerBound].startIndex..<latinWords[unit.upperBound - 1].endIndex, pair)
      }
    }
  }

  private mutating func normalize(
    _ text: String, into name: WritableKeyPath<TrainingCorpus, CanonicalName>
  ) -> Bool {
    var text = text
    var result = CanonicalName()
    let taken = text.withUTF8 { normalizer.normalize($0, into: &result) }
    self[keyPath: name] = result
    return taken && !result.letters.isEmpty && result.stray == nil
  }

  /// Adds the letters of ranges of the names at hand.
  private mutating func add(_ scriptRange: Range<Int>, _ latinRange: Range<Int>, _ pair: NamePair) {
    let source: [UInt16]
    let target: [UInt16]
    if toLatin {
      source = Array(script.letters[scriptRange])
      target = latin.letters[latinRange].filter { !Self.isSeparator($0) }
    } else {
      source = Array(latin.written[latinRange])
      target = Array(script.written[scriptRange])
    }
    guard !source.isEmpty, !target.isEmpty, source.count <= Self.longestName,
      target.count <= Self.longestName,
      let sourceLetters = Self.indexes(of: source, &sourceAlphabet, &sourceIndex),
      let targetLetters = Self.indexes(of: target, &targetAlphabet, &targetIndex)
    else { return }
    if toLatin, pair.origin.isName {
      articleEvidence[sourceLetters, default: 0] += ArticleEvidence.evidence(
        script.written[scriptRange], latin.letters[latinRange], direction.language)
    }
    let key = sourceLetters + [255] + targetLetters
    if let known = place[key] {
      // A name is attested by people, not by dictionaries.
      if pair.origin.isName { pairs[known].count += Float(pair.count) }
    } else {
      place[key] = pairs.count
      pairs.append(
        LetterPair(
          source: sourceLetters, target: targetLetters, count: Float(pair.count), origin: pair.origin))
    }
  }

  /// The names that begin with ال, in the order of their letters, with whether that is the article, where this can
  /// be told.
  var articles: [GateTrainer.Example] {
    articleEvidence.filter { $0.value != 0 }.map { ($0.key, $0.value > 0) }
      .sorted { $0.source.lexicographicallyPrecedes($1.source) }
  }

  /// Other pairs in the letters of this corpus; those with letters that it does not have are left out.
  func letterPairs(of pairs: [NamePair]) -> [LetterPair] {
    var other = self
    other.pairs = []
    other.place = [:]
    for pair in pairs where toLatin || !pair.isFolded { other.add(pair) }
    return other.pairs.filter { pair in
      pair.source.allSatisfy { $0 < sourceAlphabet.count }
        && pair.target.allSatisfy { $0 < targetAlphabet.count }
    }
  }

  /// The words that make a unit with each other.
  private static func units(_ words: [ArraySlice<UInt16>]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for index in words.indices {
      if let last = units.last, Particles.joins(words[index - 1], words[index], inLatin: false) {
        units[units.count - 1] = last.lowerBound..<(index + 1)
      } else {
        units.append(index..<(index + 1))
      }
    }
    return units
  }

  /// A word as indexes of target letters; nil when it has letters that no pair has.
  func targetLetters(of word: String) -> [UInt8]? {
    var normalizer = NameNormalizer()
    var name = CanonicalName()
    var word = word
    guard word.withUTF8({ normalizer.normalize($0, into: &name) }), name.stray == nil else { return nil }
    let units = toLatin ? name.letters.filter { !Self.isSeparator($0) } : name.written
    let letters = units.compactMap { targetIndex[$0] }
    return letters.count == units.count && !letters.isEmpty ? letters : nil
  }

  static func isSeparator(_ unit: UInt16) -> Bool {
    unit == ASCII.space || unit == ASCII.hyphen || unit == ASCII.period
  }

  private static func indexes(
    of units: [UInt16], _ alphabet: inout [UInt16], _ index: inout [UInt16: UInt8]
  ) -> [UInt8]? {
    var indexes: [UInt8] = []
    for unit in units {
      if let known = index[unit] {
        indexes.append(known)
      } else {
        guard alphabet.count < largestAlphabet, unit < 0x700 else { return nil }
        index[unit] = UInt8(alphabet.count)
        indexes.append(UInt8(alphabet.count))
        alphabet.append(unit)
      }
    }
    return indexes
  }
}
