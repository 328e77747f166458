/// The kinds of a token, from ICU's rule status and, where that says nothing, the general category.
public enum TokenKind: UInt8, CaseIterable, Sendable {
  /// Letters (rule status 200…299).
  case word
  /// Digits (100…199).
  case number
  /// Han, Hiragana and their mixtures (400…499).
  case ideograph
  /// Katakana (300…399).
  case kana
  /// No status, and the first scalar that is not white space is of a category P*.
  case punctuation
  /// Everything else: symbols, emoji, marks and controls that stand alone.
  case symbol

  /// The kind's name in output.
  public var name: String { String(describing: self) }
}

extension LayerSchema {
  /// The words, numbers, punctuation marks and symbols of a text.
  public static let tokens = LayerSchema(
    name: "tokens", summary: "Words, numbers, punctuation marks and symbols, white space left out.",
    form: .compact, isDisjoint: true,
    columns: [
      ColumnSchema("kind", .enumeration(TokenKind.allCases.map(\.name)), summary: "What the token is.")
    ])

  /// The sentences of a text, without the white space around them.
  public static let sentences = LayerSchema(
    name: "sentences", summary: "Sentences, without the white space around them.",
    form: .compact, isDisjoint: true)

  /// The language of a document.
  public static let language = LayerSchema(
    name: "language", summary: "The language of the document.", extent: .document,
    columns: [
      ColumnSchema("tag", .text, summary: "BCP 47 tag: en, ar, fa, or und- with the likely script."),
      ColumnSchema("score", .number, summary: "How sure this is, from 0 to 1; 1 when the source says so."),
      ColumnSchema(
        "origin", .enumeration(["declared", "identified"]),
        summary: "Whether the source states the language or the text was looked at."),
    ])
}

/// The tokens of a batch: ``LayerSchema/tokens`` with its types.
public struct TokenView {
  /// The layer behind the view.
  public let layer: Layer

  /// Wraps a layer of the schema ``LayerSchema/tokens``.
  public init(_ layer: Layer) { self.layer = layer }

  /// Appends a token to the open document.
  public func append(_ span: Span, _ kind: TokenKind) {
    layer.spans.append(span)
    layer.columns[0].codes.append(kind.rawValue)
  }

  /// The kind of a row.
  public func kind(_ row: Int) -> TokenKind { TokenKind(rawValue: layer.columns[0].codes[row]) ?? .symbol }
}

/// The languages of a batch's documents: ``LayerSchema/language`` with its types.
public struct LanguageView {
  /// The layer behind the view.
  public let layer: Layer

  /// Wraps a layer of the schema ``LayerSchema/language``.
  public init(_ layer: Layer) { self.layer = layer }

  /// Writes the row of the open document.
  public func append(_ tag: LanguageTag, score: Double, isDeclared: Bool, text: UnsafeBufferPointer<UInt8>) {
    layer.spans.append(Span(start: 0, end: UInt32(text.count)))
    layer.columns[0].texts.append(layer.store(tag.description))
    layer.columns[1].numbers.append(score)
    layer.columns[2].codes.append(isDeclared ? 0 : 1)
  }

  /// The language of a document, if the layer has its row.
  public func tag(of document: Int) -> LanguageTag? {
    guard let row = layer.rows(of: document).first else { return nil }
    return layer.text(layer.columns[0].texts[row]).flatMap { LanguageTag($0) }
  }
}
