import Pipeline

extension ValueChecker {
  /// The value of a scalar; nil when it does not fit.
  ///
  /// Text, choices and paths take every scalar as it is written, so that a name made of digits needs no
  /// quotes, whether it stands in the file or comes from a variable.
  func scalar(_ scalar: Scalar, _ kind: OptionKind, _ origin: Origin) -> OptionValue? {
    switch (kind, scalar.value) {
    case (.boolean, .boolean(let value)): .boolean(value)
    case (.integer(let range), .integer(let value)): range.contains(value) ? .integer(value) : nil
    case (.number(let range), .integer(let value)):
      range.contains(Double(value)) ? .number(Double(value)) : nil
    case (.number(let range), .number(let value)): range.contains(value) ? .number(value) : nil
    case (.bytes(let range), _):
      ByteAmount.parse(scalar.text).flatMap { range.contains($0) ? .integer($0) : nil }
    case (.text, _): .text(scalar.text)
    case (.choice(let names), _): names.contains(scalar.text) ? .text(scalar.text) : nil
    case (.path, _): Self.resolve(scalar.text, in: origin.base.directory).map { .text($0) }
    default: nil
    }
  }

  /// The absolute path; nil when it is empty or holds a NUL, which no file system takes.
  private static func resolve(_ path: String, in directory: String) -> String? {
    if path.isEmpty || path.utf8.contains(0) { return nil }
    if path.hasPrefix("/") { return path }
    var rest = Substring(path)
    while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
    if rest.isEmpty || rest == "." { return directory }
    return directory.hasSuffix("/") ? directory + rest : "\(directory)/\(rest)"
  }
}
