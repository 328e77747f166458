import CSimdJSON
import TextCore

/// Parses JSON values whose form is not known beforehand.
///
/// Ownership: one thread at a time; values are valid until the next one is parsed.
final class JSONTreeParser {
  private let parser: OpaquePointer?

  init() { parser = dabir_json_tree_open() }

  deinit { dabir_json_tree_close(parser) }

  /// The outermost value of a text, behind which 64 bytes are readable; or what is wrong with it.
  func parse(_ text: UnsafeBufferPointer<UInt8>) -> Result<JSONNode, JSONProblem> {
    guard let parser, let base = text.baseAddress else { return .failure(JSONProblem(message: "no JSON")) }
    var nodes: UnsafePointer<dabir_json_node>?
    var count = 0
    if let message = dabir_json_tree_parse(parser, base, text.count, &nodes, &count) {
      return .failure(JSONProblem(message: String(cString: message)))
    }
    guard let nodes, count > 0 else { return .failure(JSONProblem(message: "no JSON")) }
    return .success(JSONNode(nodes: UnsafeBufferPointer(start: nodes, count: count), index: 0))
  }
}

/// Why a text is no JSON.
struct JSONProblem: Error {
  var message: String
}

/// A value in a parsed text.
struct JSONNode {
  fileprivate let nodes: UnsafeBufferPointer<dabir_json_node>
  fileprivate let index: Int

  private var node: dabir_json_node { nodes[index] }
  private func isOf(_ kind: dabir_json_kind) -> Bool { node.kind == Int32(bitPattern: kind.rawValue) }

  /// The name under which an object has it.
  var key: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: node.key.data, count: node.key.length) }

  var isObject: Bool { isOf(DABIR_JSON_OBJECT) }
  var isArray: Bool { isOf(DABIR_JSON_ARRAY) }

  /// The text of a string.
  var string: String? {
    guard isOf(DABIR_JSON_STRING) else { return nil }
    return String(
      decoding: UnsafeBufferPointer(start: node.text.data, count: node.text.length), as: UTF8.self)
  }

  /// The value of a number.
  var number: Double? { isOf(DABIR_JSON_NUMBER) || isOf(DABIR_JSON_INTEGER) ? node.number : nil }

  /// A string, number or truth value as text.
  var scalarText: String? {
    if let string { return string }
    if isOf(DABIR_JSON_INTEGER) { return String(node.integer) }
    if isOf(DABIR_JSON_NUMBER) { return "\(node.number)" }
    if isOf(DABIR_JSON_BOOLEAN) { return node.integer == 1 ? "true" : "false" }
    return nil
  }

  /// The values in an object or array; none in a scalar.
  var children: Children { Children(nodes: nodes, position: index + 1, end: Int(node.end)) }

  /// The member of an object with a name.
  subscript(name: String) -> JSONNode? {
    guard isObject else { return nil }
    return children.first { $0.key.elementsEqual(name.utf8) }
  }

  /// The values in a value, one after the other.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: UnsafeBufferPointer<dabir_json_node>
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> JSONNode? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return JSONNode(nodes: nodes, index: position)
    }
  }
}
