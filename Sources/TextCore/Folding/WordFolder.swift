/// The loop that folds text into words.
///
/// Ownership: it writes into memory of the ``FoldedText`` that made it, which has room for the longest result.
struct WordFolder {
  private let lookup: FoldLookup
  private let output: UnsafeMutablePointer<UInt8>
  private let words: UnsafeMutablePointer<FoldedWord>

  /// Bytes written and words closed so far.
  private(set) var written = 0
  private(set) var wordCount = 0

  /// The open word: where it began in the output and the text, and where its last character ends.
  private var foldedStart = 0
  private var sourceStart = 0
  private var sourceEnd = 0
  /// The output and the text at the open word's last apostrophe; -1 when it has none.
  private var foldedApostrophe = -1
  private var sourceApostrophe = 0
  private var isAfterHardBreak = true

  init(
    lookup: FoldLookup, output: UnsafeMutablePointer<UInt8>, words: UnsafeMutablePointer<FoldedWord>
  ) {
    self.lookup = lookup
    self.output = output
    self.words = words
  }

  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      index = appendLetters(of: text, from: index)
      guard index < text.count else { break }
      if text[index] == 0x20 {
        close()
        index += 1
        continue
      }
      let (scalar, length) = text.scalar(at: index)
      let entry = lookup.entry(scalar)
      if entry & 0xFF &- 1 < 3 {
        append(entry, from: index, to: index + length)
      } else {
        act(entry, from: index, to: index + length, in: text)
      }
      index += length
    }
    close()
  }

  /// Appends the letters from a position on that take one or two bytes in the text, and gives the position of
  /// the first other character. Nearly all time is spent here: what changes lives in registers.
  @inline(__always)
  private mutating func appendLetters(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    var index = start
    var end = written
    while index < text.count {
      let byte = base[index]
      if byte < 0x80 {
        let entry = lookup.entry(ascii: byte)
        if entry & 0xFF != 1 { break }
        output[end] = UInt8(truncatingIfNeeded: entry >> 8)
        end += 1
        index += 1
      } else {
        guard 0xC2...0xDF ~= byte, index + 1 < text.count else { break }
        let entry = lookup.entry(lead: byte, continuation: base[index + 1])
        if entry & 0xFF &- 1 > 2 { break }
        UnsafeMutableRawPointer(output + end).storeBytes(of: (entry >> 8).littleEndian, as: UInt32.self)
        end += Int(entry & 0xFF)
        index += 2
      }
    }
    if end > written {
      if written == foldedStart { sourceStart = start }
      written = end
      sourceEnd = index
    }
    return index
  }

  /// Appends the one to three bytes of an entry.
  @inline(__always)
  private mutating func append(_ entry: UInt32, from start: Int, to end: Int) {
    if written == foldedStart { sourceStart = start }
    UnsafeMutableRawPointer(output + written)
      .storeBytes(of: (entry >> 8).littleEndian, as: UInt32.self)
    written += Int(entry & 0xFF)
    sourceEnd = end
  }

  private mutating func act(
    _ entry: UInt32, from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>
  ) {
    let isOpen = written > foldedStart
    switch entry & 0xFF {
    case FoldTable.Action.keep:
      // U+FFFD is a separator, so that ill-formed bytes never come here.
      if !isOpen { sourceStart = start }
      for position in start..<end {
        output[written] = text[position]
        written += 1
      }
      sourceEnd = end
    case FoldTable.Action.mark:
      if isOpen { sourceEnd = end }
    case FoldTable.Action.bodiless: break
    case FoldTable.Action.apostrophe:
      // A quotation mark behind a possessive must not hide it.
      if isOpen, !endsInPossessive {
        foldedApostrophe = written
        sourceApostrophe = sourceEnd
      }
    case FoldTable.Action.dot:
      if isOpen, start > 0, end < text.count, Self.isLetter(text[start - 1]), Self.isLetter(text[end]) {
        break
      }
      close()
    case FoldTable.Action.long:
      if !isOpen { sourceStart = start }
      let first = Int(entry >> 16)
      for position in first..<(first + Int(entry >> 8 & 0xFF)) {
        output[written] = lookup.pool[position]
        written += 1
      }
      sourceEnd = end
    case FoldTable.Action.hardBreak:
      close()
      isAfterHardBreak = true
    default: close()
    }
  }

  /// Whether a byte is an ASCII letter.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether the open word ends in an apostrophe and `s`.
  private var endsInPossessive: Bool {
    foldedApostrophe > foldedStart && foldedApostrophe == written - 1 && output[written - 1] == 0x73
  }

  /// Ends the open word, if there is one.
  private mutating func close() {
    guard written > foldedStart else { return }
    var stem = (folded: written, source: sourceEnd)
    if endsInPossessive {
      stem = (foldedApostrophe, sourceApostrophe)
    }
    words[wordCount] = FoldedWord(
      folded: Span(start: UInt32(foldedStart), end: UInt32(written)),
      source: Span(start: UInt32(sourceStart), end: UInt32(sourceEnd)),
      foldedStemEnd: UInt32(stem.folded), sourceStemEnd: UInt32(stem.source),
      followsHardBreak: isAfterHardBreak, isArabic: 0xD8...0xDB ~= output[foldedStart])
    wordCount += 1
    foldedStart = written
    foldedApostrophe = -1
    isAfterHardBreak = false
  }

  /// How many bytes a character of a word folds to.
  static func foldedLength(of scalar: UInt32, sourceLength: Int, _ lookup: FoldLookup) -> Int {
    let entry = lookup.entry(scalar)
    switch entry & 0xFF {
    case 1...3: return Int(entry & 0xFF)
    case FoldTable.Action.keep: return sourceLength
    case FoldTable.Action.long: return Int(entry >> 8 & 0xFF)
    default: return 0
    }
  }
}
