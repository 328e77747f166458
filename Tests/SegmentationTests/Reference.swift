import CICUShim
import Segmentation
import TestSupport
import TextCore

/// What ICU's iterator gives for a text, asked without the segmenters: the truth for them.
struct Reference {
  struct Segment: Hashable {
    var span: Span
    var status: Int32
    var text: String
  }

  var segments: [Segment] = []

  init(_ text: String, language: String = "und", kind: dabir_break_kind = DABIR_BREAK_WORD) {
    var status: Int32 = 0
    guard let iterator = dabir_break_open(Int32(kind.rawValue), language, &status) else { return }
    defer { dabir_break_close(iterator) }
    withBytes(text) { bytes in
      guard let base = bytes.baseAddress,
        dabir_break_set_text(iterator, base, Int64(bytes.count), &status)
      else { return }
      var boundary: UInt32 = 0
      var ruleStatus: Int32 = 0
      var start: UInt32 = 0
      while dabir_break_next(iterator, &boundary, &ruleStatus, 1) == 1 {
        let piece = String(decoding: bytes[Int(start)..<Int(boundary)], as: UTF8.self)
        segments.append(Segment(span: Span(start: start, end: boundary), status: ruleStatus, text: piece))
        start = boundary
      }
    }
  }

  /// The tokens that the contract asks for: every segment but those of white space alone, with its kind by
  /// Swift's own Unicode properties where ICU's status says nothing.
  var tokens: [Token] {
    segments.compactMap { segment in
      let kind: TokenKind
      switch segment.status {
      case 100..<200: kind = .number
      case 200..<300: kind = .word
      case 300..<400: kind = .kana
      case 400..<500: kind = .ideograph
      default:
        guard let first = segment.text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
          return nil
        }
        kind = first.isPunctuation ? .punctuation : .symbol
      }
      return Token(span: segment.span, kind: kind, text: segment.text)
    }
  }
}

/// A token as tests look at it.
struct Token: Hashable, CustomStringConvertible {
  var span: Span
  var kind: TokenKind
  var text: String

  var description: String { "\(text)/\(kind.name)" }
}

extension UnicodeScalar {
  /// Whether a character that ICU knows is punctuation; Swift may know a newer Unicode.
  fileprivate var isPunctuation: Bool {
    let known = UnicodeLibrary.unicodeVersion.split(separator: ".").compactMap { Int($0) }
    guard let age = properties.age, (age.major, age.minor) <= (known[0], known[1]) else { return false }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
