// libyaml's events rather than Yams' trees, which come from the same parser: that composer ends at the first
// repeated key without saying where it is, recurses without a limit, and hashes whole subtrees used as keys.
internal import CYAML
import Pipeline

/// What the YAML parser meets, one after the other.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case alias(String)
    case scalar(Scalar)
    case listStart
    case mapStart
    case collectionEnd
    case streamEnd
    /// The start of the stream or the end of a document: nothing to act upon.
    case other
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  /// The scalar index where it begins.
  var start: Int
  /// The scalar index where it ends.
  var end: Int
}

/// The events of a YAML text.
///
/// Ownership: it keeps the parser, which points into `bytes`; they must outlive it.
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLProblem(parser.pointee) }
    defer { yaml_event_delete(&event) }
    var result = YAMLEvent(kind: .other, start: event.start_mark.index, end: event.end_mark.index)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .collectionEnd
    case YAML_ALIAS_EVENT: result.kind = .alias(Self.string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      result.kind = .scalar(Scalar(text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE))
      (result.anchor, result.tag) = (Self.string(scalar.anchor), Self.string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .listStart
      let list = event.data.sequence_start
      (result.anchor, result.tag) = (Self.string(list.anchor), Self.string(list.tag))
    case YAML_MAPPING_START_EVENT:
      result.kind = .mapStart
      let map = event.data.mapping_start
      (result.anchor, result.tag) = (Self.string(map.anchor), Self.string(map.tag))
    default: break
    }
    return result
  }

  private static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

/// Why a text is not YAML, as libyaml says it.
struct YAMLProblem: Error {
  /// Where, by scalar index or, when a byte cannot be in any YAML, by byte.
  enum Position {
    case scalar(Int)
    case byte(Int)
  }

  var problem: String
  var position: Position
  var context: String?
  var contextStart: Int
  /// The scalar that cannot be in any YAML, when that is the problem.
  var forbidden: Int

  fileprivate init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? "no memory is left"
    context = parser.context.map { String(cString: $0) }
    contextStart = parser.context_mark.index
    forbidden = Int(parser.problem_value)
    position =
      parser.error == YAML_READER_ERROR ? .byte(parser.problem_offset) : .scalar(parser.problem_mark.index)
  }
}
