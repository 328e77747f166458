/// An entry of the list `stages`: a name, or a map from a name to options.
struct StageEntry {
  var name: String
  var nameOrigin: Origin
  /// The options as they stand there; null when there are none.
  var options: Node
  /// Further keys beside the name, which are a mistake.
  var strays: [Node.Entry]

  /// Takes an entry apart; nil when it is neither form.
  init?(_ node: Node) {
    strays = []
    nameOrigin = node.origin
    switch node.content {
    case .scalar(let scalar) where scalar.value != .null:
      name = scalar.text
      options = Node(content: .scalar(Scalar(text: "", isPlain: true)), origin: node.origin)
    case .map(let entries):
      guard let first = entries.first else { return nil }
      name = first.key
      nameOrigin = first.keyOrigin
      options = first.value
      strays = Array(entries.dropFirst())
    case .scalar, .list, .broken: return nil
    }
  }

  /// The name that the entry goes by: its own, or what `as:` says.
  var label: String {
    guard case .scalar(let scalar)? = options["as"]?.content, scalar.value != .null else { return name }
    return scalar.text
  }
}
