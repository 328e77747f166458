import Pipeline

/// Checks values against the kinds that options declare.
struct ValueChecker {
  let findings: Findings

  /// The checked value; nil when it is wrong, which is reported.
  func value(_ node: Node, _ kind: OptionKind, _ subject: Subject) -> OptionValue? {
    if case .broken = node.content { return nil }
    switch kind {
    case .group(let options): return group(node, options, subject, at: node.origin).map { .group($0) }
    case .list(let item): return list(node, item, kind, subject)
    case .oneOrMore(let item):
      guard case .list(let items) = node.content else { return value(node, item, subject) }
      if items.isEmpty {
        findings.add("\(subject.phrase) is an empty list", at: node.origin, hint: "it takes \(kind.phrase)")
        return nil
      }
      return list(node, item, kind, subject)
    case .either(let kinds): return either(node, kinds, kind, subject)
    case .boolean, .integer, .number, .bytes, .text, .choice, .path:
      guard case .scalar(let scalar) = node.content, scalar.value != .null else {
        return wrong(node, kind, subject)
      }
      return self.scalar(scalar, kind, node.origin) ?? wrong(node, kind, subject)
    }
  }

  private func list(
    _ node: Node, _ item: OptionKind, _ kind: OptionKind, _ subject: Subject
  ) -> OptionValue? {
    guard case .list(let items) = node.content else { return wrong(node, kind, subject) }
    // Every item is looked at, also behind a wrong one.
    let values = items.enumerated().map { value($1, item, subject.item($0 + 1)) }
    let right = values.compactMap(\.self)
    return right.count == values.count ? .list(right) : nil
  }

  /// The first kind that fits decides; when none does, the one of the same shape says best what is wrong.
  private func either(
    _ node: Node, _ kinds: [OptionKind], _ kind: OptionKind, _ subject: Subject
  ) -> OptionValue? {
    var nearest: Findings?
    for kind in kinds {
      let attempt = Findings()
      let value = ValueChecker(findings: attempt).value(node, kind, subject)
      if let value, attempt.isEmpty { return value }
      if nearest == nil, kind.hasShape(of: node) { nearest = attempt }
    }
    guard let nearest else { return wrong(node, kind, subject) }
    findings.add(contentsOf: nearest.diagnostics)
    return nil
  }

  private func wrong(_ node: Node, _ kind: OptionKind, _ subject: Subject) -> OptionValue? {
    findings.add(
      "\(subject.phrase) must be \(kind.phrase), not \(node.phrase)", at: node.origin,
      hint: kind.hint(for: node))
    return nil
  }
}

extension OptionKind {
  /// Whether a value is a list or map as this kind is.
  fileprivate func hasShape(of node: Node) -> Bool {
    switch (self, node.content) {
    case (.group, .map), (.list, .list), (.oneOrMore, .list): true
    default: false
    }
  }

  /// What probably went wrong in writing a value.
  fileprivate func hint(for node: Node) -> String? {
    guard case .scalar(let scalar) = node.content else { return nil }
    switch self {
    case .boolean:
      if ["yes", "on", "y"].contains(scalar.text.lowercased()) { return "write true" }
      if ["no", "off", "n"].contains(scalar.text.lowercased()) { return "write false" }
      return nil
    case .choice(let names):
      return Suggestion.nearest(to: scalar.text, in: names).map { "did you mean '\($0)'?" }
    case .integer, .number:
      let plain = Scalar(text: scalar.text, isPlain: true).value
      guard !scalar.isPlain, plain != .text(scalar.text), plain != .null else { return nil }
      return "leave out the quotes"
    case .list: return scalar.value == .null ? nil : "write it as [\(scalar.text)]"
    default: return nil
    }
  }
}
