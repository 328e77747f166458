import CSimdJSON

/// A value in a parsed text; valid until its parser parses the next one.
public struct JSONNode {
  private let nodes: UnsafeBufferPointer<dabir_json_node>
  private let index: Int

  init(_ nodes: UnsafeBufferPointer<dabir_json_node>, _ index: Int) {
    self.nodes = nodes
    self.index = index
  }

  private var node: dabir_json_node { nodes[index] }
  private func isOf(_ kind: dabir_json_kind) -> Bool { node.kind == Int32(bitPattern: kind.rawValue) }

  /// The name under which an object has it.
  public var key: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: node.key.data, count: node.key.length)
  }

  /// Whether it is an object.
  public var isObject: Bool { isOf(DABIR_JSON_OBJECT) }
  /// Whether it is an array.
  public var isArray: Bool { isOf(DABIR_JSON_ARRAY) }
  /// Whether an object or array holds nothing.
  public var isEmpty: Bool { Int(node.end) == index + 1 }
  /// Whether it is null.
  public var isNull: Bool { isOf(DABIR_JSON_NULL) }
  /// Whether it is true.
  public var isTrue: Bool { isOf(DABIR_JSON_BOOLEAN) && node.integer == 1 }

  /// The bytes of a string, without escapes.
  public var text: UnsafeBufferPointer<UInt8>? {
    isOf(DABIR_JSON_STRING) ? UnsafeBufferPointer(start: node.text.data, count: node.text.length) : nil
  }

  /// A string.
  public var string: String? { text.map { String(decoding: $0, as: UTF8.self) } }

  /// A number that is whole and fits.
  public var integer: Int64? { isOf(DABIR_JSON_INTEGER) ? node.integer : nil }

  /// Any number.
  public var number: Double? { isOf(DABIR_JSON_NUMBER) || isOf(DABIR_JSON_INTEGER) ? node.number : nil }

  /// A string, number or truth value as text.
  public var scalarText: String? {
    if let string { return string }
    if let integer { return String(integer) }
    if let number { return "\(number)" }
    return isOf(DABIR_JSON_BOOLEAN) ? String(isTrue) : nil
  }

  /// The values in an object or array; none in a scalar.
  public var children: Children { Children(nodes: nodes, position: index + 1, end: Int(node.end)) }

  /// The member of an object with a name.
  public subscript(name: String) -> JSONNode? {
    isObject ? children.first { $0.key.elementsEqual(name.utf8) } : nil
  }

  /// The values in a value, one after the other.
  public struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: UnsafeBufferPointer<dabir_json_node>
    fileprivate var position: Int
    fileprivate let end: Int

    /// The next value; nil behind the last one.
    public mutating func next() -> JSONNode? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return JSONNode(nodes, position)
    }
  }
}
