import Pipeline

extension YAMLProblem {
  /// The problem in words of the user's world.
  func diagnostic(_ text: SourceText, at place: (YAMLProblem.Position) -> Origin) -> Diagnostic {
    let here = place(position).location
    let start = place(.scalar(contextStart)).location
    let since = start.line > 0 ? " that begins at \(start.line):\(start.column)" : ""
    let quotes =
      character(text, -1) == "$" && character(text) == "{"
      ? "inside [ ] and { }, put '${NAME}' in quotes" : "put a value with special characters in quotes"
    let indentation = "check the indentation and the quotes above"
    switch (context ?? "", problem) {
    case (_, "control characters are not allowed"):
      let code = String(forbidden, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return Diagnostic("the control character U+\(padded) is not allowed in YAML", at: here)
    case (_, _) where problem.contains("tab character"), (_, Self.badStart) where character(text) == "\t":
      return Diagnostic("a tab cannot be used for indentation", at: here, hint: "use spaces")
    case (_, Self.badStart):
      let name = character(text).map { "'\($0)'" } ?? "this"
      return Diagnostic("a value cannot begin with \(name)", at: here, hint: quotes)
    case ("while scanning a quoted scalar", let problem) where problem.hasPrefix("found unexpected"):
      return Diagnostic("the quoted text that begins here has no end", at: start)
    case ("while parsing a quoted scalar", "found unknown escape character"):
      return Diagnostic(
        "there is no such escape in quoted text", at: here,
        hint: "write \\\\ for a backslash, or use single quotes")
    case ("while scanning an alias", _):
      return Diagnostic(
        "'*' begins an alias here, and the name of one must follow", at: start,
        hint: "put a value that begins with '*' in quotes")
    case ("while parsing a flow sequence", _):
      return Diagnostic("expected ',' or ']' in the list\(since)", at: here, hint: quotes)
    case ("while parsing a flow mapping", _):
      return Diagnostic("expected ',' or '}' in the map\(since)", at: here, hint: quotes)
    case ("while parsing a block mapping", _):
      return Diagnostic("expected a key of the map\(since)", at: here, hint: indentation)
    case ("while parsing a block collection", _):
      return Diagnostic("expected '- ' and an item of the list\(since)", at: here, hint: indentation)
    case ("while scanning a simple key", _):
      return Diagnostic("expected ':' after this key", at: start, hint: indentation)
    case (_, _) where problem.hasPrefix("Maximum nesting level"):
      return Diagnostic(TreeBuilder.tooDeep, at: here)
    case (_, "mapping values are not allowed in this context"):
      return Diagnostic(
        "':' is not allowed here", at: here,
        hint: "check the indentation, or put a value that has ': ' in quotes")
    case (_, "block sequence entries are not allowed in this context"):
      return Diagnostic("'- ' is not allowed here", at: here, hint: "begin the list on a line of its own")
    case (let context, let problem):
      return Diagnostic("wrong YAML: \(problem)" + (context.isEmpty ? "" : " \(context)"), at: here)
    }
  }

  private static let badStart = "found character that cannot start any token"

  /// The character at the place of the problem, or some scalars from it.
  private func character(_ text: SourceText, _ distance: Int = 0) -> Character? {
    guard case .scalar(let index) = position, index + distance >= 0 else { return nil }
    let place = text.place(scalar: index + distance)
    return text.line(place.line).unicodeScalars.dropFirst(place.column - 1).first.map { Character($0) }
  }
}
