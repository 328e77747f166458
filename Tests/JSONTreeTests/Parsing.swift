import JSONTree

/// Parses a text and hands its outermost value, or what is wrong, to `body` while it is valid.
func parse<Result>(_ bytes: [UInt8], _ body: (Swift.Result<JSONNode, JSONProblem>) throws -> Result) rethrows
  -> Result
{
  let padded = bytes + [UInt8](repeating: 0x20, count: 64)
  return try padded.withUnsafeBufferPointer {
    // What is parsed lives as long as its parser.
    let parser = JSONTreeParser()
    defer { withExtendedLifetime(parser) {} }
    return try body(parser.parse(UnsafeBufferPointer(rebasing: $0[..<bytes.count])))
  }
}

/// A text's value as ``JSONNode/dump`` shows it; nil when the text is no JSON.
func tree(of text: String) -> String? { parse(Array(text.utf8)) { try? $0.get().dump } }

extension JSONNode {
  /// The value with its kinds: `{key: 'text', n: [1i, 0.5d, true, null]}`.
  var dump: String {
    if isObject {
      return "{"
        + children.map { "\(String(decoding: $0.key, as: UTF8.self)): \($0.dump)" }.joined(separator: ", ")
        + "}"
    }
    if isArray { return "[" + children.map(\.dump).joined(separator: ", ") + "]" }
    if let string { return "'\(string)'" }
    if let integer { return "\(integer)i" }
    if let number { return "\(number)d" }
    return isNull ? "null" : "\(isTrue)"
  }
}
