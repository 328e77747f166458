import TextCore

/// Finds every name of a knowledge base in running text.
///
/// Names begin and end at words. Arabic words are also tried without the particles that are written together
/// with the next word (و ف ب ل ك, and ال), and words in `'s` without it; a match excludes what was left out.
/// Matches overlap: choosing among them is up to who knows more.
///
/// Buffers are kept from one text to the next. Ownership: one a worker.
public struct NameScanner: ~Copyable {
  private let index: NameIndex
  /// The numbers of the words, or ``unknown`` for words that were not needed yet.
  private var numbers = Arena<UInt32>()
  private var beginnings = Arena<NameBeginning>()

  /// The text as folded by the last ``fold(_:)``.
  public private(set) var folded = FoldedText()
  /// The names found, in the order of their first words.
  public private(set) var matches = Arena<NameOccurrence>()

  /// What stands for a number that was not looked up yet; no base has so many words.
  private static let unknown = WordTable.none - 1
  /// The memory for a beginning is asked for so many beginnings ahead.
  private static let lead = 8

  /// Makes a scanner.
  public init(_ index: NameIndex) { self.index = index }

  /// Folds a text and finds its names, in the place of those of the text before.
  ///
  /// - Parameters:
  ///   - text: UTF-8 below 4 GB.
  ///   - splitsParticles: whether Arabic words are also tried without particles; not for Persian.
  /// - Complexity: O(n) for the words, and for each word as many steps as the longest name that begins with it.
  public mutating func scan(_ text: UnsafeBufferPointer<UInt8>, splitsParticles: Bool) {
    fold(text)
    findNames(text, splitsParticles: splitsParticles) { _ in true }
  }

  /// Folds a text in the place of the one before.
  public mutating func fold(_ text: UnsafeBufferPointer<UInt8>) { folded.fold(text) }

  /// Finds the names of the folded text that begin with some of its words.
  ///
  /// - Parameters:
  ///   - text: the text that was folded.
  ///   - splitsParticles: as in ``scan(_:splitsParticles:)``.
  ///   - mayBegin: whether names that begin with a word, by its number in the text, are wanted.
  public mutating func findNames(
    _ text: UnsafeBufferPointer<UInt8>, splitsParticles: Bool, beginningWith mayBegin: (Int) -> Bool
  ) {
    matches.truncate(to: 0)
    let count = folded.words.count
    numbers.truncate(to: 0)
    numbers.appendUnsafe(maximum: count) { target in
      target.update(repeating: Self.unknown, count: count)
      return count
    }
    collectBeginnings(splitsParticles, mayBegin)
    lookUpBeginnings()
    for position in 0..<beginnings.count {
      if position + Self.lead < beginnings.count {
        index.prefetch(beginnings.base[position + Self.lead].state)
      }
      follow(beginnings.base[position], text)
    }
  }

  private mutating func collectBeginnings(_ splitsParticles: Bool, _ mayBegin: (Int) -> Bool) {
    beginnings.truncate(to: 0)
    for position in 0..<folded.words.count where mayBegin(position) {
      let word = folded.words.base[position]
      let bytes = folded.bytes(of: word)
      beginnings.append(
        NameBeginning(hash: WordHash.ofPadded(bytes), word: UInt32(position), particles: 0))
      guard splitsParticles, word.isArabic else { continue }
      for split in Particles(bytes) {
        if split.lacksArticle {
          let state = index.start(bytes, without: split)
          if state.isNone { continue }
          beginnings.append(
            NameBeginning(hash: 0, word: UInt32(position), particles: UInt32(split.length), state: state))
        } else {
          let rest = UnsafeBufferPointer(rebasing: bytes[split.length...])
          beginnings.append(
            NameBeginning(
              hash: WordHash.ofPadded(rest), word: UInt32(position), particles: UInt32(split.length)))
        }
      }
    }
  }

  /// Finds the states of all beginnings. What a large base has to say of a word is seldom in the processor's
  /// caches: it is asked for some words ahead, so that the waiting times overlap.
  private mutating func lookUpBeginnings() {
    let count = beginnings.count
    for ahead in 0..<(count + 3 * Self.lead) {
      if ahead < count { index.words.prefetchSlot(beginnings.base[ahead].hash) }
      let second = ahead - Self.lead
      if second >= 0, second < count {
        let number = index.words.prefetchWord(beginnings.base[second].hash)
        beginnings.base[second].number = number
        index.prefetchStart(number)
      }
      let third = second - Self.lead
      if third >= 0, third < count { index.words.prefetchBytes(beginnings.base[third].number) }
      let last = third - Self.lead
      if last >= 0 { lookUp(last) }
    }
  }

  @inline(__always)
  private mutating func lookUp(_ position: Int) {
    let beginning = beginnings.base[position]
    guard beginning.state.isNone else { return }
    let bytes = folded.bytes(of: folded.words.base[Int(beginning.word)])
    let rest = UnsafeBufferPointer(rebasing: bytes[Int(beginning.particles)...])
    let number = index.words.number(ofPadded: rest, hash: beginning.hash)
    if beginning.particles == 0 { numbers.base[Int(beginning.word)] = number }
    if number != WordTable.none { beginnings.base[position].state = index.start(number) }
  }

  /// Notes all names that begin so.
  @inline(__always)
  private mutating func follow(_ beginning: NameBeginning, _ text: UnsafeBufferPointer<UInt8>) {
    let position = Int(beginning.word)
    let word = folded.words.base[position]
    if beginning.particles > 0 {
      if beginning.state.isNone { return }
      let start = FoldedText.sourcePosition(of: Int(beginning.particles), in: word, text: text)
      follow(beginning.state, from: position, start: start, particles: UInt8(beginning.particles / 2))
      return
    }
    if !beginning.state.isNone {
      follow(beginning.state, from: position, start: word.source.start, particles: 0)
    }
    if word.isPossessive {
      note(index.start(stemNumber(of: word)), position, position, word.source.start, word.sourceStemEnd, 0)
    }
  }

  /// Notes all names that go on from a state behind the word at `first`.
  @inline(__always)
  private mutating func follow(
    _ start: NameIndex.State, from first: Int, start source: UInt32, particles: UInt8
  ) {
    var state = start
    var last = first
    while true {
      note(state, first, last, source, folded.words.base[last].source.end, particles)
      last += 1
      // No name is longer; in a damaged file a state may lead back to itself.
      guard last < min(folded.words.count, first + NameCollector.wordLimit), index.hasSuccessors(state) else {
        return
      }
      let word = folded.words.base[last]
      if word.followsHardBreak { return }
      if word.isPossessive {
        note(
          index.advance(state, stemNumber(of: word)), first, last, source, word.sourceStemEnd, particles)
      }
      let number = self.number(ofWord: last)
      if number == WordTable.none { return }
      state = index.advance(state, number)
      if state.isNone { return }
    }
  }

  /// The state behind two words of the text whose names were looked for, as if nothing stood between them; a
  /// possessive behind them is left out.
  public mutating func state(_ first: Int, _ last: Int) -> NameIndex.State {
    let start = number(ofWord: first)
    guard start != WordTable.none, !index.start(start).isNone else { return .none }
    let word = folded.words.base[last]
    let end = word.isPossessive ? stemNumber(of: word) : number(ofWord: last)
    return end == WordTable.none ? .none : index.advance(index.start(start), end)
  }

  /// The number of a word of the text, looked up when it is needed first.
  @inline(__always)
  private mutating func number(ofWord position: Int) -> UInt32 {
    let known = numbers.base[position]
    if known != Self.unknown { return known }
    let number = index.words.number(ofPadded: folded.bytes(of: folded.words.base[position]))
    numbers.base[position] = number
    return number
  }

  @inline(__always)
  private mutating func note(
    _ state: NameIndex.State, _ first: Int, _ last: Int, _ start: UInt32, _ end: UInt32, _ particles: UInt8
  ) {
    guard !state.isNone, index.isName(state) else { return }
    // Whoever looks for names asks for their entities next.
    index.prefetchCandidates(state)
    matches.append(
      NameOccurrence(
        span: Span(start: start, end: end), firstWord: UInt32(first), lastWord: UInt32(last), state: state,
        particles: particles))
  }

  private func stemNumber(of word: FoldedWord) -> UInt32 {
    let bytes = folded.bytes(of: word)
    let stem = UnsafeBufferPointer(rebasing: bytes[..<(Int(word.foldedStemEnd) - Int(word.folded.start))])
    return index.words.number(ofPadded: stem)
  }
}

/// A name found in a text.
public struct NameOccurrence: BitwiseCopyable, Hashable, Sendable {
  /// Where it stands, in bytes of the text, without particles and possessive.
  public var span: Span
  /// Its first word in ``NameScanner/folded``.
  public var firstWord: UInt32
  /// Its last word.
  public var lastWord: UInt32
  /// The name; ``NameIndex/candidates(_:)`` gives the entities.
  public var state: NameIndex.State
  /// How many Arabic letters of the first word are left out as particles.
  public var particles: UInt8
}

/// A word, or what is left of it without particles, with which names may begin.
struct NameBeginning: BitwiseCopyable {
  var hash: UInt64
  var word: UInt32
  /// How many bytes at the front are left out as particles.
  var particles: UInt32
  /// Its number in the knowledge base, as far as known.
  var number = WordTable.none
  var state = NameIndex.State.none
}
