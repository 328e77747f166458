import CSimdJSON

/// A value in an answer; valid until the next one is parsed.
struct AnswerNode {
  private let nodes: UnsafeBufferPointer<dabir_json_node>
  private let index: Int

  init(_ nodes: UnsafeBufferPointer<dabir_json_node>, _ index: Int = 0) {
    self.nodes = nodes
    self.index = index
  }

  private var node: dabir_json_node { nodes[index] }
  private func isOf(_ kind: dabir_json_kind) -> Bool { node.kind == Int32(bitPattern: kind.rawValue) }

  /// The name under which an object has it.
  var key: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: node.key.data, count: node.key.length) }

  var isObject: Bool { isOf(DABIR_JSON_OBJECT) }
  var isArray: Bool { isOf(DABIR_JSON_ARRAY) }
  /// Whether an object or array holds nothing.
  var isEmpty: Bool { Int(node.end) == index + 1 }
  var isNull: Bool { isOf(DABIR_JSON_NULL) }
  var isTrue: Bool { isOf(DABIR_JSON_BOOLEAN) && node.integer == 1 }

  /// The bytes of a string.
  var text: UnsafeBufferPointer<UInt8>? {
    isOf(DABIR_JSON_STRING) ? UnsafeBufferPointer(start: node.text.data, count: node.text.length) : nil
  }

  /// A number that is whole and fits.
  var integer: Int64? { isOf(DABIR_JSON_INTEGER) ? node.integer : nil }

  /// Any number.
  var number: Double? { isOf(DABIR_JSON_NUMBER) || isOf(DABIR_JSON_INTEGER) ? node.number : nil }

  /// What messages call it.
  var phrase: String {
    if let text { return text.excerpt }
    if isArray { return "an array" }
    if isObject { return "an object" }
    if let integer { return "\(integer)" }
    if let number { return "\(number)" }
    return isNull ? "null" : isTrue ? "true" : "false"
  }

  /// The values in an object or array; none in a scalar.
  var children: Children { Children(nodes: nodes, position: index + 1, end: Int(node.end)) }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: UnsafeBufferPointer<dabir_json_node>
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> AnswerNode? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return AnswerNode(nodes, position)
    }
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// Whether the bytes are those of a name.
  func isSame(as name: String) -> Bool { elementsEqual(name.utf8) }
}
