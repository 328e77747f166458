import CICUShim
import TextCore

/// Which abbreviations end no sentence.
public enum SentenceAbbreviations: String, CaseIterable, Sendable {
  /// Those of ICU, and titles, ranks, places and initials as news write them.
  case news
  /// Those of ICU alone: boundaries are exactly those of ICU's iterator with `ss=standard`.
  case icu
}

/// Cuts texts into sentences at ICU's sentence boundaries, with its lists of abbreviations that do not end one
/// (`U.S.`, `Gen.`, `Dr.`) for the languages that have such lists.
///
/// Ownership: it keeps iterators that are not thread-safe; one a worker.
public final class SentenceSegmenter {
  private var iterators: [LanguageTag: BreakIterator] = [:]
  private let abbreviations: SentenceAbbreviations

  /// Makes a segmenter; rules are opened when the first text of a language comes.
  ///
  /// - Parameter abbreviations: which abbreviations end no sentence in English, Arabic, Persian and texts of no
  ///   known language; elsewhere ICU's alone count.
  public init(abbreviations: SentenceAbbreviations = .news) { self.abbreviations = abbreviations }

  /// Appends the sentences of a text, without the white space around them, to the open document of a layer.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: chooses the rules and abbreviations; nil for those of no language in particular.
  ///   - layer: a layer of the schema ``LayerSchema/sentences``.
  /// - Throws: ``SegmentationError`` when ICU has no rules or no memory.
  public func appendSentences(
    of text: UnsafeBufferPointer<UInt8>, language: LanguageTag?, to layer: Layer
  ) throws(SegmentationError) {
    var start = 0
    let news = abbreviations == .news && NewsAbbreviations.serves(language) ? NewsAbbreviations.shared : nil
    try iterator(for: language).forEachRun(of: text) { boundaries, _ in
      for boundary in boundaries {
        if boundary < text.count, let news, news.continues(text, at: Int(boundary)) { continue }
        if let span = text.trimmed(start, Int(boundary)) { layer.spans.append(span) }
        start = Int(boundary)
      }
    }
  }

  private func iterator(for language: LanguageTag?) throws(SegmentationError) -> BreakIterator {
    let language = BreakLocales.language(for: language)
    if let iterator = iterators[language] { return iterator }
    let iterator = try BreakIterator(.sentence, locale: "\(language)@ss=standard")
    iterators[language] = iterator
    return iterator
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The span between two positions without White_Space at its ends, or nil when nothing is left.
  fileprivate func trimmed(_ start: Int, _ end: Int) -> Span? {
    var start = start
    var end = end
    while start < end {
      let (value, length) = scalar(at: start)
      guard value.isWhiteSpace else { break }
      start += length
    }
    while start < end {
      let (value, length) = scalar(before: end)
      guard value.isWhiteSpace else { break }
      end -= length
    }
    return start < end ? Span(start: UInt32(start), end: UInt32(end)) : nil
  }
}

extension UInt32 {
  /// Whether ICU gives the code point the property White_Space.
  fileprivate var isWhiteSpace: Bool {
    if self < 0x80 { return self == 0x20 || (self >= 9 && self <= 13) }
    return UInt32(bitPattern: dabir_class_of(Int32(bitPattern: self))) == DABIR_CLASS_WHITE_SPACE.rawValue
  }
}
