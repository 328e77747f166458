/// Text folded into words, as names are compared: without case, diacritics, and what spellings differ in.
///
/// `Kata'ib Hezbollah`, `KATA’IB HEZBOLLAH` and `Katāʾib-Hezbollah` all give `kataib` and `hezbollah`; `سلیمانی` and
/// `سليماني` are the same. ``FoldTable`` says what becomes of each character. Every word knows where it stands in
/// the original text. The same folding is used for names when they are stored, for names that are looked up, and
/// for running text.
///
/// Buffers are kept from one text to the next: folding allocates only until the longest text was seen.
public struct FoldedText: ~Copyable {
  /// The folded bytes of all words, one after the other.
  public private(set) var bytes = Arena<UInt8>()
  /// The words, in the text's order.
  public private(set) var words = Arena<FoldedWord>()

  /// Makes an empty buffer.
  public init() {}

  /// Folds a text in the place of the one before.
  ///
  /// - Parameter text: UTF-8 below 4 GB; ill-formed bytes separate words.
  /// - Complexity: O(n).
  public mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.truncate(to: 0)
    words.truncate(to: 0)
    // No character folds to more than three times its bytes; each step may store four bytes at once.
    bytes.reserve(extra: text.count * 3 + 8)
    words.reserve(extra: text.count / 2 + 1)
    let base = bytes.base
    let target = words.base
    let counts = FoldTable.shared.withLookup { lookup in
      var folder = WordFolder(lookup: lookup, output: base, words: target)
      folder.fold(text)
      return (folder.written, folder.wordCount)
    }
    bytes.advance(by: counts.0)
    words.advance(by: counts.1)
  }

  /// Folds a string in the place of the text before.
  public mutating func fold(_ text: String) {
    var copy = text
    copy.withUTF8 { fold($0) }
  }

  /// The folded bytes of a word; valid until the next text.
  @inlinable
  public func bytes(of word: FoldedWord) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.base + Int(word.folded.start), count: word.folded.count)
  }

  /// The words with single spaces between them, such as `kataib hezbollah`.
  public var joined: String {
    words.elements.map { String(decoding: bytes(of: $0), as: UTF8.self) }.joined(separator: " ")
  }
}

/// A word of a ``FoldedText``.
public struct FoldedWord: BitwiseCopyable, Hashable, Sendable {
  /// Where its folded bytes lie in ``FoldedText/bytes``.
  public var folded: Span
  /// Where it stands in the original text.
  public var source: Span
  /// Where the word without a possessive `'s` ends, folded; the word's end when it has none.
  public var foldedStemEnd: UInt32
  /// The same in the original text.
  public var sourceStemEnd: UInt32
  /// Whether more than space, hyphens, commas and dots stand before it, so that no name goes across.
  public var followsHardBreak: Bool
  /// Whether it begins with a letter of the Arabic script.
  public var isArabic: Bool

  /// Whether the word ends in a possessive `'s`.
  @inlinable public var isPossessive: Bool { foldedStemEnd != folded.end }
}

extension FoldedText {
  /// Where in the original text the character stands that a word's folded byte comes from.
  ///
  /// - Parameters:
  ///   - foldedByte: counted from the word's start; the word's length gives its end.
  ///   - text: the text that was folded.
  /// - Complexity: O(word).
  public static func sourcePosition(
    of foldedByte: Int, in word: FoldedWord, text: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    FoldTable.shared.withLookup { lookup in
      var position = Int(word.source.start)
      let end = min(Int(word.source.end), text.count)
      var folded = 0
      while position < end {
        let (scalar, length) = text.scalar(at: position)
        let next = folded + WordFolder.foldedLength(of: scalar, sourceLength: length, lookup)
        if next > foldedByte { break }
        folded = next
        position += length
      }
      return UInt32(position)
    }
  }
}
