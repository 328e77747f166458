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
  private var numbers = Arena<UInt32>()

  /// The text as folded by the last ``scan(_:splitsParticles:)``.
  public private(set) var folded = FoldedText()
  /// The names found, in the order of their first words.
  public private(set) var matches = Arena<NameMatch>()

  /// Makes a scanner.
  public init(_ index: NameIndex) { self.index = index }

  /// Finds the names of a text in the place of those of the text before.
  ///
  /// - Parameters:
  ///   - text: UTF-8 below 4 GB.
  ///   - splitsParticles: whether Arabic words are also tried without particles; not for Persian.
  /// - Complexity: O(n) for the words, and for each word as many steps as the longest name that begins with it.
  public mutating func scan(_ text: UnsafeBufferPointer<UInt8>, splitsParticles: Bool) {
    matches.truncate(to: 0)
    numbers.truncate(to: 0)
    folded.fold(text)
    let count = folded.words.count
    numbers.appendUnsafe(maximum: count) { target in
      for position in 0..<count {
        target[position] = index.words.number(ofPadded: folded.bytes(of: folded.words.base[position]))
      }
      return count
    }
    for position in 0..<count {
      let word = folded.words[position]
      let number = numbers[position]
      if number != WordTable.none {
        let state = index.start(number)
        if !state.isNone { follow(state, from: position, start: word.source.start, particles: 0) }
      }
      if word.isPossessive {
        note(index.start(stemNumber(of: word)), position, position, word.source.start, word.sourceStemEnd, 0)
      }
      if splitsParticles, word.isArabic { splitParticles(position, word, text) }
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
      note(state, first, last, source, folded.words[last].source.end, particles)
      last += 1
      // No name is longer; in a damaged file a state may lead back to itself.
      guard last < min(folded.words.count, first + NameCollector.wordLimit) else { return }
      let word = folded.words[last]
      if word.followsHardBreak { return }
      if word.isPossessive {
        note(
          index.advance(state, stemNumber(of: word)), first, last, source, word.sourceStemEnd, particles)
      }
      let number = numbers[last]
      if number == WordTable.none { return }
      state = index.advance(state, number)
      if state.isNone { return }
    }
  }

  @inline(__always)
  private mutating func note(
    _ state: NameIndex.State, _ first: Int, _ last: Int, _ start: UInt32, _ end: UInt32, _ particles: UInt8
  ) {
    guard !state.isNone, index.isName(state) else { return }
    matches.append(
      NameMatch(
        span: Span(start: start, end: end), firstWord: UInt32(first), lastWord: UInt32(last), state: state,
        particles: particles))
  }

  private func stemNumber(of word: FoldedWord) -> UInt32 {
    let bytes = folded.bytes(of: word)
    let stem = UnsafeBufferPointer(rebasing: bytes[..<(Int(word.foldedStemEnd) - Int(word.folded.start))])
    return index.words.number(ofPadded: stem)
  }

  private mutating func splitParticles(
    _ position: Int, _ word: FoldedWord, _ text: UnsafeBufferPointer<UInt8>
  ) {
    let bytes = folded.bytes(of: word)
    for split in Particles(bytes) {
      let state = index.start(bytes, without: split)
      if state.isNone { continue }
      let start = FoldedText.sourcePosition(of: split.length, in: word, text: text)
      follow(state, from: position, start: start, particles: UInt8(split.length / 2))
    }
  }
}

/// A name found in a text.
public struct NameMatch: BitwiseCopyable, Hashable, Sendable {
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
