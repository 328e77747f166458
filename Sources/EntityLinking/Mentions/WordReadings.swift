import TextCore

/// What is known of words that a lexicon lacks, from what they are without letters that are written together with
/// them: Arabic particles and article (*وقال*, *بالمدينة*), Persian endings (*خیابان‌های*, *شهری*).
enum WordReadings {
  /// What a word says of the names beside it, as it does when something is written together with it.
  static let roles: WordTraits = [
    .title, .office, .placeCue, .placeHead, .organizationCue, .organizationHead, .apposition, .division,
  ]
  /// Traits that a word keeps when something is written together with it.
  private static let kept: WordTraits = roles.union([
    .common, .calendar, .speech, .demonym, .plainAlone, .kind, .placeKind,
  ])
  /// Less than two letters are no word.
  private static let least = 4
  /// Names of two letters are less frequent than the words that they end: ولي is no *and Lee*.
  private static let leastName = 6

  /// The traits of a folded Arabic word that no lexicon has, behind whose last byte seven more are readable.
  static func arabic(_ word: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing WordLexicon) -> WordTraits {
    var offset = 0
    while true {
      let definite = behindFor(word, from: offset, lexicon)
      if !definite.isEmpty { return definite }
      let length = particle(word, at: offset)
      offset += length
      guard length > 0, word.count - offset >= least else { return [] }
      let rest = UnsafeBufferPointer(rebasing: word[offset...])
      let traits = withRoles(lexicon.traits(WordLexicon.hash(rest)), rest, lexicon)
      if traits.isEmpty { continue }
      if offset == 2, word.count - offset >= leastName, traits.contains(.givenName),
        traits.isDisjoint(with: [.common, .function])
      {
        return [.givenName, .particle]
      }
      // Many names begin with one of these letters and go on as some word does: كمال is not "like money".
      let isSure = offset > 2 || word[0] == 0xD9 && word[1] == 0x88
      return traits.intersection(isSure ? kept : kept.subtracting([.common, .plainAlone]))
    }
  }

  /// The traits of a folded Arabic word that is a common word, too, or has a translation, with what it says of the names
  /// beside it: للرئيس is a title first of all, and بمدينة a cue. With the article others are what was spoken of: البنك.
  static func withRoles(
    _ traits: WordTraits, _ word: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing WordLexicon
  ) -> WordTraits {
    guard !traits.isDisjoint(with: [.common, .translated, .optional]), traits.isDisjoint(with: roles) else {
      return traits
    }
    let definite = behindFor(word, lexicon)
    if definite.contains(.title) { return traits.union(definite) }
    guard mayHaveParticle(word), !hasArticle(word, at: 2) else { return traits }
    let rest = lexicon.traits(WordLexicon.hash(UnsafeBufferPointer(rebasing: word[2...])))
    return traits.union(rest.intersection(roles))
  }

  /// The traits of a folded Arabic word that is written with *for*, as it is with its article: those of الرئيس for
  /// للرئيس.
  private static func behindFor(
    _ word: UnsafeBufferPointer<UInt8>, from offset: Int = 0, _ lexicon: borrowing WordLexicon
  ) -> WordTraits {
    guard hasJoinedArticle(word, at: offset) else { return [] }
    return lexicon.traits(hashWithArticle(word, from: offset)).intersection(kept)
  }

  /// Whether *for* and the article, which loses its first letter behind it, stand at a position: للرئيس.
  @inline(__always)
  private static func hasJoinedArticle(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset + 8 <= word.count && word[offset] == 0xD9 && word[offset + 1] == 0x84
      && word[offset + 2] == 0xD9 && word[offset + 3] == 0x84
  }

  /// The hash of the word with its whole article instead of *for*: الرئيس.
  private static func hashWithArticle(_ word: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt64 {
    let count = word.count - offset
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 7) { copy in
      _ = copy.initialize(from: word[offset...])
      copy[0] = 0xD8
      copy[1] = 0xA7
      for padding in count..<count + 7 { copy.initializeElement(at: padding, to: 0) }
      return WordLexicon.hash(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(copy)[..<count]))
    }
  }

  /// The length of the particle or article at a position; 0 for none. *And* comes before the prepositions, and these
  /// before the article, behind which the word begins.
  @inline(__always)
  private static func particle(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard offset + 4 < word.count, offset < 4 || offset == 4 && !hasArticle(word, at: 0) else { return 0 }
    switch (word[offset], word[offset + 1]) {
    case (0xD9, 0x88), (0xD9, 0x81): return offset == 0 ? 2 : 0
    case (0xD8, 0xA8), (0xD9, 0x84), (0xDA, 0xA9):
      return offset == 0 || offset == 2 && isConjunction(word) ? 2 : 0
    case (0xD8, 0xA7): return hasArticle(word, at: offset) ? 4 : 0
    default: return 0
    }
  }

  /// Whether a word begins with the letter of و or ف.
  @inline(__always)
  private static func isConjunction(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word[0] == 0xD9 && (word[1] == 0x88 || word[1] == 0x81)
  }

  /// Whether an Arabic word may begin with a particle of one letter.
  @inline(__always)
  static func mayHaveParticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count >= 8 && particle(word, at: 0) == 2
  }

  /// Whether the particle that a word begins with is one that seldom stands before names: ف, ک.
  @inline(__always)
  static func hasRareParticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count > 1 && (word[0] == 0xD9 && word[1] == 0x81 || word[0] == 0xDA && word[1] == 0xA9)
  }

  /// Whether the letter before a position in a word is the one of *in*.
  @inline(__always)
  static func isIn(_ word: UnsafeBufferPointer<UInt8>, before position: Int) -> Bool {
    position >= 2 && position <= word.count && word[position - 2] == 0xD8 && word[position - 1] == 0xA8
  }

  private static let servant = Array("عبدال".utf8)

  /// Whether a word is a given name that is written as two by others: عبدالرحيم.
  @inline(__always)
  static func isServantOf(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count >= servant.count + 4 && word[0] == 0xD8 && word[1] == 0xB9 && word.starts(with: servant)
  }

  /// What the first and last letters of a folded Arabic word may say.
  @inline(__always)
  static func letters(_ word: UnsafeBufferPointer<UInt8>) -> WordTraits {
    guard word.count >= 8 else { return [] }
    var traits: WordTraits = word[0] == 0xD9 && word[1] == 0x88 ? .conjunction : []
    let end = word.count
    if word[end - 2] == 0xDB, word[end - 1] == 0x8C, hasArticle(word, at: 0) || hasArticle(word, at: 2) {
      traits.insert(.nisba)
    }
    if word[end - 2] == 0xD9, word[end - 1] == 0x87 { traits.insert(.finalHeh) }
    // ها, هم
    if word[end - 4] == 0xD9, word[end - 3] == 0x87 {
      let isHer = word[end - 2] == 0xD8 && word[end - 1] == 0xA7
      let isTheir = word[end - 2] == 0xD9 && word[end - 1] == 0x85
      if isHer { traits.insert(.finalHeh) }
      if isHer || isTheir, end > 8 { traits.insert(.pronounEnding) }
    }
    return traits
  }

  @inline(__always)
  private static func hasArticle(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset + 8 <= word.count && word[offset] == 0xD8 && word[offset + 1] == 0xA7 && word[offset + 2] == 0xD9
      && word[offset + 3] == 0x84
  }

  /// The endings of Persian words that join, mark the plural or a possessor, the longest first.
  private static let endings: [[UInt8]] = ["های", "ها", "ند", "ای", "ی", "م", "ش"].map { Array($0.utf8) }

  /// Whether a plain Persian word may be a family name behind a given name: قربانی, *of a sacrifice*.
  static func mayBeFamily(_ word: UnsafeBufferPointer<UInt8>, _ traits: WordTraits) -> Bool {
    traits.contains(.common) && word.count >= 8 && word[word.count - 2] == 0xDB
      && word[word.count - 1] == 0x8C
      && traits.isDisjoint(with: roles.union([.function, .calendar, .speech, .demonym, .givenName]))
  }

  /// What only family names end with.
  private static let familyEndings: [[UInt8]] = ["زاده", "پور", "نژاد", "نیا", "منش"].map { Array($0.utf8) }

  /// The traits of a folded Persian word that no lexicon has.
  static func persian(_ word: UnsafeBufferPointer<UInt8>, _ lexicon: borrowing WordLexicon) -> WordTraits {
    for ending in familyEndings where word.count >= ending.count + least {
      if word[(word.count - ending.count)...].elementsEqual(ending) { return .familyEnding }
    }
    for ending in endings where word.count >= ending.count + least {
      let rest = word.count - ending.count
      guard word[rest...].elementsEqual(ending) else { continue }
      let traits = lexicon.traits(WordLexicon.hash(UnsafeBufferPointer(rebasing: word[..<rest])))
      if !traits.isEmpty { return traits.intersection([.common, .plainAlone]) }
    }
    return []
  }
}
