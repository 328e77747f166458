import Pipeline

/// A value of a pipeline file with its place: YAML after aliases and `${NAME}` are resolved.
struct Node: Sendable {
  enum Content: Sendable {
    case scalar(Scalar)
    case list([Node])
    case map([Entry])
    /// A value whose mistake has been reported: what is checked later says nothing more about it.
    case broken
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: String
    var keyOrigin: Origin
    var value: Node
  }

  var content: Content
  var origin: Origin

  /// The value of a key of a map.
  subscript(key: String) -> Node? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.value == .null
  }

  /// The value as messages name it after "not".
  var phrase: String {
    switch content {
    case .broken: "this"
    case .list: "a list"
    case .map: "a map"
    case .scalar(let scalar):
      if case .text(let text) = scalar.value { "the text '\(text.prefix(60))'" } else { scalar.phrase }
    }
  }
}

/// Where a value comes from.
struct Origin: Sendable {
  /// The file or command-line option.
  final class Base: Sendable {
    let source: String
    let directory: String

    init(source: String, directory: String) {
      self.source = source
      self.directory = directory
    }
  }

  let base: Base
  var line = 0
  var column = 0

  var location: SourceLocation { SourceLocation(source: base.source, line: line, column: column) }
}

/// A single value as it is written.
struct Scalar: Sendable {
  var text: String
  /// Whether it stands without quotes, so that it may be something other than text.
  var isPlain: Bool

  fileprivate var phrase: String { value == .null ? "null" : text }
}
