import Segmentation
import TestSupport
import TextCore

/// The tokens of a text.
func tokens(
  _ text: String, language: String? = nil, with segmenter: WordSegmenter = WordSegmenter()
) throws -> [Token] {
  let layer = Layer(schema: .tokens)
  try withBytes(text) { bytes in
    try segmenter.appendTokens(of: bytes, language: language.flatMap { LanguageTag($0) }, to: layer)
  }
  let view = TokenView(layer)
  return layer.spans.elements.indices.map { row in
    let span = layer.spans[row]
    return Token(span: span, kind: view.kind(row), text: slice(text, span))
  }
}

/// The sentences of a text.
func sentences(
  _ text: String, language: String? = nil, with segmenter: SentenceSegmenter = SentenceSegmenter()
) throws -> [String] {
  let layer = Layer(schema: .sentences)
  try withBytes(text) { bytes in
    try segmenter.appendSentences(of: bytes, language: language.flatMap { LanguageTag($0) }, to: layer)
  }
  return layer.spans.elements.map { slice(text, $0) }
}

private func slice(_ text: String, _ span: Span) -> String {
  String(decoding: Array(text.utf8)[Int(span.start)..<Int(span.end)], as: UTF8.self)
}
