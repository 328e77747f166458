import TextCore

/// Finds the tokens that spans of a text cover, for spans that mostly move forward.
public struct TokenFinder {
  private let tokens: UnsafeBufferPointer<Span>
  private var last = 0

  /// Starts on a document's tokens, which are in the text's order and do not overlap.
  public init(_ tokens: UnsafeBufferPointer<Span>) { self.tokens = tokens }

  /// The tokens that share bytes with a span; a particle's token is that of its word.
  public mutating func tokens(covering span: Span) -> Range<Int> {
    while last > 0, tokens[last - 1].end > span.start { last -= 1 }
    while last < tokens.count, tokens[last].end <= span.start { last += 1 }
    var end = last
    while end < tokens.count, tokens[end].start < span.end { end += 1 }
    return last..<end
  }
}
