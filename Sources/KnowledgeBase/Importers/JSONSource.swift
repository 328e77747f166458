import ByteStreams
import JSONTree
import TextCore

/// JSON objects one after the other, each on a line of its own, spread over many, or several on one; in an array
/// or not. Neither a line nor an object may be longer than 64 MB.
///
/// What an object says is up to the first of ``JSONForm``'s forms that knows it, so that one file may hold several.
/// Of the answers of Wikidata's entity service, `{"entities":{"Q794":{…}}}`, the members are taken.
struct JSONSource: SourceReader {
  let options: ImportOptions

  func read(_ source: any ByteSource, into sink: RecordSink) throws(ImportError) {
    let lines = LineReader(source)
    let parser = JSONTreeParser()
    var object = SpreadObject()
    while let line = try lines.nextLine() {
      guard case .whole(let bytes) = line else {
        sink.reject(line: lines.lineNumber, "the line is too long")
        continue
      }
      if object.isOpen, bytes.first == UInt8(ascii: "{") {
        sink.reject(line: object.firstLine, "the object does not end")
        object.close()
      }
      let content = Self.trimmed(bytes)
      if !object.isOpen, content.last == UInt8(ascii: "}"), content.first == UInt8(ascii: "{"),
        case .success(let node) = parser.parse(content)
      {
        try take(node, line: lines.lineNumber, into: sink)
        continue
      }
      var rest = bytes[...]
      while true {
        if !object.isOpen {
          rest = rest.drop { Self.isBetweenObjects($0) }
          if rest.isEmpty { break }
          guard rest.first == UInt8(ascii: "{") else {
            sink.reject(line: lines.lineNumber, "no JSON object")
            break
          }
          object.open(line: lines.lineNumber)
        }
        rest = rest.dropFirst(object.append(UnsafeBufferPointer(rebasing: rest)))
        guard object.isComplete else { break }
        switch parser.parse(object.content) {
        case .success(let node): try take(node, line: object.firstLine, into: sink)
        case .failure(let problem): sink.reject(line: object.firstLine, problem.message)
        }
        object.close()
      }
    }
    if object.isOpen { sink.reject(line: object.firstLine, "the object does not end") }
  }

  private func take(_ node: JSONNode, line: Int, into sink: RecordSink) throws(ImportError) {
    for form in JSONForms.all where form.knows(node) {
      let reading = form.record(of: node, options: options, source: sink.source)
      try sink.take(reading, form: form.name, line: line)
      return
    }
    if let entities = node["entities"], entities.isObject {
      for entity in entities.children { try take(entity, line: line, into: sink) }
      return
    }
    sink.reject(line: line, "an object of no known form")
  }

  /// A line without what is around its first and last object.
  private static func trimmed(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = line.count
    while end > 0, isBetweenObjects(line[end - 1]) { end -= 1 }
    while start < end, isBetweenObjects(line[start]) { start += 1 }
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }

  /// Whether a byte may stand between objects: white space, commas and brackets of an array, a byte order mark.
  private static func isBetweenObjects(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), 0xEF, 0xBB, 0xBF: true
    default: false
    }
  }
}

/// An object that does not fill a line of its own.
private struct SpreadObject: ~Copyable {
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

  var content: UnsafeBufferPointer<UInt8> { bytes.elements }

  /// Appends a line, or what stands in it up to the object's end.
  ///
  /// - Returns: how many bytes of the line were taken.
  mutating func append(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var taken = 0
    while taken < line.count {
      let byte = line[taken]
      taken += 1
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
      if depth == 0 { break }
    }
    bytes.append(UnsafeBufferPointer(rebasing: line[..<taken]))
    if depth > 0 { bytes.append(0x0A) }
    return taken
  }
}
