import CICUShim
import TextCore

/// Cuts texts into tokens at ICU's word boundaries.
///
/// Ownership: it keeps iterators that are not thread-safe; one a worker.
public final class WordSegmenter {
  private var iterators: [LanguageTag: BreakIterator] = [:]

  /// Makes a segmenter; rules are opened when the first text of a language comes.
  public init() {}

  /// Appends the tokens of a text to the open document of a layer.
  ///
  /// A segment is left out only if every scalar in it is White_Space.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - language: chooses the rules; nil for those of no language in particular.
  ///   - layer: a layer of the schema ``LayerSchema/tokens``.
  /// - Throws: ``SegmentationError`` when ICU has no rules or no memory.
  public func appendTokens(
    of text: UnsafeBufferPointer<UInt8>, language: LanguageTag?, to layer: Layer
  ) throws(SegmentationError) {
    let tokens = TokenView(layer)
    var start: UInt32 = 0
    try iterator(for: language).forEachRun(of: text) { boundaries, statuses in
      for index in boundaries.indices {
        let span = Span(start: start, end: boundaries[index])
        start = span.end
        if let kind = TokenKind(ruleStatus: statuses[index], segment: text, span) {
          tokens.append(span, kind)
        }
      }
    }
  }

  private func iterator(for language: LanguageTag?) throws(SegmentationError) -> BreakIterator {
    let language = BreakLocales.language(for: language)
    if let iterator = iterators[language] { return iterator }
    let iterator = try BreakIterator(.word, locale: language.description)
    iterators[language] = iterator
    return iterator
  }
}

extension TokenKind {
  /// The kind of a segment, or nil when the segment is white space.
  init?(ruleStatus: Int32, segment text: UnsafeBufferPointer<UInt8>, _ span: Span) {
    switch ruleStatus {
    case 100..<200: self = .number
    case 200..<300: self = .word
    case 300..<400: self = .kana
    case 400..<500: self = .ideograph
    default:
      var position = Int(span.start)
      while position < Int(span.end) {
        let (scalar, length) = text.scalar(at: position)
        switch UInt32(bitPattern: dabir_class_of(Int32(bitPattern: scalar))) {
        case DABIR_CLASS_WHITE_SPACE.rawValue:
          position += length
          continue
        case DABIR_CLASS_PUNCTUATION.rawValue: self = .punctuation
        default: self = .symbol
        }
        return
      }
      return nil
    }
  }
}
