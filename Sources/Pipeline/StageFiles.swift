extension StageRequest {
  /// Absolute paths of the files that the stage's output depends on: those that it consists of, and the values of
  /// its options that are paths.
  public var files: [String] {
    type.files
      + type.description.options.flatMap { option -> [String] in
        guard let entry = options.entries.first(where: { $0.name == option.name }) else { return [] }
        return Self.paths(in: entry.value, option.kind)
      }
  }

  private static func paths(in value: OptionValue, _ kind: OptionKind) -> [String] {
    switch (kind, value) {
    // Paths were made absolute when they were read; a choice beside them has no slash.
    case (.path, .text(let path)): path.hasPrefix("/") ? [path] : []
    case (.list(let item), .list(let values)), (.oneOrMore(let item), .list(let values)):
      values.flatMap { paths(in: $0, item) }
    case (.oneOrMore(let item), _): paths(in: value, item)
    case (.either(let kinds), _): kinds.flatMap { paths(in: value, $0) }
    case (.group(let options), .group(let values)):
      options.flatMap { option in
        values.entries.filter { $0.name == option.name }.flatMap { paths(in: $0.value, option.kind) }
      }
    default: []
    }
  }
}
