import ByteStreams
import TextCore

/// JSON objects one after the other, each on a line of its own or spread over many; in an array or not.
///
/// What an object says is up to the first of ``JSONForm``'s forms that knows it, so that one file may hold several.
struct JSONSource: SourceReader {
  let options: ImportOptions

  func read(_ source: any ByteSource, into sink: RecordSink) throws(ImportError) {
    let lines = LineReader(source)
    let parser = JSONTreeParser()
    var object = MultilineObject()
    while let line = try lines.next() {
      guard case .whole(let bytes) = line else {
        sink.reject(line: lines.lineNumber, "the line is too long")
        continue
      }
      let content = Self.trimmed(bytes)
      if content.isEmpty { continue }
      let startsObject = bytes.first == UInt8(ascii: "{")
      if object.isOpen, startsObject {
        sink.reject(line: object.firstLine, "the object does not end")
        object.close()
      }
      if !object.isOpen, content.last == UInt8(ascii: "}"), content.first == UInt8(ascii: "{") {
        if case .success(let node) = parser.parse(content) {
          try take(node, line: lines.lineNumber, into: sink)
          continue
        }
        // It may be the first line of an object that goes on, such as `{"a": {}`.
      }
      if !object.isOpen {
        if Self.isBracket(content) { continue }
        guard content.first == UInt8(ascii: "{") else {
          sink.reject(line: lines.lineNumber, "no JSON object")
          continue
        }
        object.open(line: lines.lineNumber)
      }
      object.append(bytes)
      guard object.isComplete else { continue }
      switch parser.parse(object.content) {
      case .success(let node): try take(node, line: object.firstLine, into: sink)
      case .failure(let problem): sink.reject(line: object.firstLine, problem.message)
      }
      object.close()
    }
    if object.isOpen { sink.reject(line: object.firstLine, "the object does not end") }
  }

  private func take(_ node: JSONNode, line: Int, into sink: RecordSink) throws(ImportError) {
    for form in JSONForms.all where form.knows(node) {
      let reading = form.record(of: node, options: options, source: sink.source)
      try sink.take(reading, form: form.name, line: line)
      return
    }
    sink.reject(line: line, "an object of no known form")
  }

  /// A line without white space around it and the comma behind it.
  private static func trimmed(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = line.count
    while end > start, line[end - 1] <= 0x20 { end -= 1 }
    if end > start, line[end - 1] == UInt8(ascii: ",") { end -= 1 }
    while end > start, line[end - 1] <= 0x20 { end -= 1 }
    while start < end,
      line[start] <= 0x20 || line[start] == 0xEF || line[start] == 0xBB || line[start] == 0xBF
    {
      start += 1
    }
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }

  /// Whether a line only begins or ends an array.
  private static func isBracket(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.count == 1 && (line[0] == UInt8(ascii: "[") || line[0] == UInt8(ascii: "]"))
  }
}

/// An object that is spread over several lines.
private struct MultilineObject: ~Copyable {
  private static let limit = 64 << 20

  private var bytes = Arena<UInt8>()
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private(set) var isOpen = false
  private(set) var firstLine = 0

  mutating func open(line: Int) {
    isOpen = true
    firstLine = line
  }

  mutating func close() {
    bytes.removeAll(keeping: 4 << 20)
    depth = 0
    isInString = false
    isEscaped = false
    isOpen = false
  }

  /// Whether all that was opened is closed; a far too long object counts as complete, and is no JSON then.
  var isComplete: Bool { depth == 0 || bytes.count > Self.limit }

  /// The object without the comma behind it.
  var content: UnsafeBufferPointer<UInt8> {
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return bytes.bytes(ByteRange(0, end))
  }

  mutating func append(_ line: UnsafeBufferPointer<UInt8>) {
    bytes.append(line)
    bytes.append(0x0A)
    for byte in line {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
  }
}
