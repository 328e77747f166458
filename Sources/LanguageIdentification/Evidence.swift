/// What the words and letters of a text say about its language.
struct Evidence {
  /// The letters of each ``Script``.
  private(set) var letterCounts = Script.Counts(repeating: 0)
  /// The weight of the known words of each ``Lect``, in eighths of a nat.
  private var support = Lect.Weights(repeating: 0)
  /// What unknown Latin words say for English, mostly against it.
  private(set) var strangeness = 0

  /// How often each ``ArabicLetterTrait`` occurs.
  private(set) var traitCounts = ArabicLetterTrait.Counts(repeating: 0)

  /// Takes in every word of one part of a text.
  mutating func collect(
    from text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, arabicLetters: ArabicLetters,
    index: WordIndex, affixes: Affixes
  ) {
    var scanner = WordScanner(text, in: range, arabicLetters: arabicLetters)
    while let word = scanner.next() {
      letterCounts[Int(word.script.rawValue)] += word.letterCount
      switch word.script {
      case .latin: weighLatin(word, lects: index.lects(of: word.key), affixes: affixes)
      case .arabic: weighArabic(word, lects: index.lects(of: word.key), affixes: affixes)
      default: break
      }
    }
    for trait in traitCounts.indices { traitCounts[trait] += scanner.traitCounts[trait] }
  }

  /// The support of one lect.
  func support(of lect: Lect) -> Int { support[Int(lect.rawValue)] }

  /// The support of the best of several lects.
  func bestSupport(among lects: ClosedRange<UInt8>) -> Int {
    var best = 0
    for lect in lects { best = max(best, support[Int(lect)]) }
    return best
  }

  @inline(__always)
  private mutating func weighLatin(_ word: Word, lects: UInt64, affixes: Affixes) {
    let english: UInt64 = 1 << UInt64(Lect.english.rawValue)
    let possible = word.hasDiacritic ? lects & ~english : lects
    guard possible == 0 else { return credit(possible, letterCount: word.letterCount) }
    if word.hasDiacritic {
      strangeness -= word.isCapitalized ? 4 : 8
    } else if affixes.englishEndings.matches(word.tail), word.letterCount > 3 {
      support[Int(Lect.english.rawValue)] += 4
    } else if !word.isCapitalized {
      strangeness -= affixes.foreignEndings.matches(word.tail) ? 6 : 2
    }
  }

  @inline(__always)
  private mutating func weighArabic(_ word: Word, lects: UInt64, affixes: Affixes) {
    guard lects == 0 else { return credit(lects, letterCount: word.letterCount) }
    guard word.letterCount > 4 else { return }
    if affixes.arabicBeginnings.matches(word.head) {
      support[Int(Lect.arabic.rawValue)] += 10
    } else if affixes.persianEndings.matches(word.tail) || affixes.persianBeginnings.matches(word.head) {
      support[Int(Lect.persian.rawValue)] += 8
    }
  }

  /// Divides the weight of a known word among the lects that know it; short words weigh less.
  @inline(__always)
  private mutating func credit(_ lects: UInt64, letterCount: Int) {
    let full = letterCount > 2 ? 16 : letterCount == 2 ? 10 : 4
    let butOne = lects & (lects &- 1)
    let butTwo = butOne & (butOne &- 1)
    let weight = butOne == 0 ? full : butTwo == 0 ? full * 3 / 4 : full / 2
    var remaining = lects
    while remaining != 0 {
      support[remaining.trailingZeroBitCount] &+= weight
      remaining &= remaining - 1
    }
  }
}
