/// Writes the pieces of a name as a table says, and notes which of the text was guessed.
struct SegmentWriter {
  private let table: RomanizationTable
  private var text = ""
  private var guesses: [Range<Int>] = []
  /// The consonant before, when no vowel came between.
  private var previous = ""

  init(_ table: RomanizationTable) { self.table = table }

  /// Writes words, each with a capital letter.
  static func write(_ words: [[NameSegment]], _ table: RomanizationTable) -> Romanization {
    var writer = SegmentWriter(table)
    for word in words { writer.write(word) }
    return Romanization(text: writer.text, guesses: writer.guesses)
  }

  private mutating func write(_ word: [NameSegment]) {
    if !text.isEmpty { text += " " }
    previous = ""
    var awaitsCapital = true
    for (index, segment) in word.enumerated() {
      if case .article(let sun) = segment.kind {
        writeArticle(sun)
        continue
      }
      let spelling = spelling(of: segment, in: word, at: index)
      let start = text.utf8.count
      if let capital = awaitsCapital ? Self.capitalized(spelling) : nil {
        text += capital
        awaitsCapital = false
      } else {
        text += spelling
      }
      guard segment.isGuessed, text.utf8.count > start else { continue }
      if let last = guesses.last, last.upperBound == start {
        guesses[guesses.count - 1] = last.lowerBound..<text.utf8.count
      } else {
        guesses.append(start..<text.utf8.count)
      }
    }
  }

  private mutating func writeArticle(_ sun: UInt16?) {
    let article = table.article
    let isInner = !text.isEmpty
    var spelling = isInner ? article.inner ?? article.text : article.text
    if article.isAssimilated, let sun, let consonant = table.consonants[sun] {
      spelling = spelling.dropLast() + consonant
    }
    let hasCapital = article.capitals == .always || article.capitals == .atStart && !isInner
    text += (hasCapital ? Self.capitalized(spelling) ?? spelling : spelling) + article.joint
  }

  /// The spelling with a capital letter in front; nil when it has no letter, as a sign for ع.
  private static func capitalized(_ spelling: String) -> String? {
    guard let first = spelling.first, first.isCased else { return nil }
    return first.uppercased() + spelling.dropFirst()
  }

  private mutating func spelling(of segment: NameSegment, in word: [NameSegment], at index: Int) -> String {
    if case .consonant(let letter, let isDoubled) = segment.kind {
      let consonant = table.consonants[letter] ?? ""
      let separator = separator(before: consonant)
      previous = consonant
      return separator + (isDoubled ? consonant + consonant : consonant)
    }
    previous = ""
    return spelling(of: segment.kind, after: index > 0 ? word[index - 1] : nil)
  }

  /// What keeps two consonants from being read as a digraph.
  private func separator(before consonant: String) -> String {
    guard !previous.isEmpty, !table.digraphSeparator.isEmpty, consonant == "h",
      table.consonants.values.contains(previous + consonant)
    else { return "" }
    return table.digraphSeparator
  }

  private func spelling(of kind: NameSegment.Kind, after previous: NameSegment?) -> String {
    switch kind {
    case .article, .consonant: ""
    case .hamza: table.hamza
    case .short(let vowel): table.short[vowel.index]
    case .long(let vowel): table.long[vowel.index]
    case .alefMaksura: table.alefMaksura
    case .diphthong(let glide): glide == .u ? table.aw : table.ay
    case .doubledGlide(.u, _): table.doubledWaw
    case .doubledGlide(_, let isFinal): isFinal ? table.doubledYeh.final : table.doubledYeh.medial
    case .feminineEnding(let isConstruct, let hasVowel):
      if hasVowel {
        isConstruct ? table.feminine.construct : table.feminine.pause
      } else {
        isConstruct ? table.feminineAfterLong.construct : table.feminineAfterLong.pause
      }
    case .silentHeh: table.persian?.silentHeh ?? table.feminine.pause
    case .tanwin(let vowel): table.persian?.tanwin[vowel.index] ?? ""
    case .ezafe(.vowel):
      (previous?.isVowel == true ? table.persian?.ezafeAfterVowel : table.persian?.ezafe) ?? ""
    case .ezafe(.hamza): table.persian?.ezafeAsHamza ?? ""
    case .ezafe(.yeh): table.persian?.ezafeAsYeh ?? ""
    }
  }
}

extension VowelledLetter.Vowel {
  /// Place in the tables: a, i, u.
  fileprivate var index: Int {
    switch self {
    case .a: 0
    case .i: 1
    case .u: 2
    }
  }
}
