import Pipeline

/// Reads the rows that a test expects in a layer.
struct RowListReader {
  let findings: Findings

  /// The rows of a list.
  func rows(_ list: Node, _ subject: Subject) -> [RowExpectation] {
    switch list.content {
    case .list(let items): return items.enumerated().compactMap { row($1, subject.item($0 + 1)) }
    case .broken: return []
    case .scalar, .map:
      findings.add("\(subject.phrase) must be a list of rows, not \(list.phrase)", at: list.origin)
      return []
    }
  }

  private func row(_ node: Node, _ subject: Subject) -> RowExpectation? {
    let location = node.origin.location
    switch node.content {
    case .scalar(let scalar) where scalar.value != .null:
      return RowExpectation(values: [("text", .text(scalar.text))], location: location)
    case .map(let entries):
      let values = entries.compactMap { entry in
        value(entry, subject).map { (name: entry.key, value: $0) }
      }
      return RowExpectation(values: values, location: location)
    case .broken: return nil
    case .scalar, .list:
      findings.add(
        "\(subject.phrase) must be text or a map of columns, not \(node.phrase)", at: node.origin)
      return nil
    }
  }

  private func value(_ entry: Node.Entry, _ subject: Subject) -> OptionValue? {
    switch entry.value.content {
    case .scalar(let scalar) where entry.key == "text" && scalar.value != .null:
      // The surface of a row is text, also when it is written with digits alone.
      return .text(scalar.text)
    case .scalar(let scalar): return scalar.value
    case .list(let items):
      let values = items.map { (item) -> OptionValue? in
        if case .scalar(let scalar) = item.content { return scalar.value }
        return wrong(item, subject.key(entry.key))
      }
      return .list(values.compactMap(\.self))
    case .broken: return nil
    case .map: return wrong(entry.value, subject.key(entry.key))
    }
  }

  private func wrong(_ node: Node, _ subject: Subject) -> OptionValue? {
    if case .broken = node.content { return nil }
    findings.add(
      "\(subject.phrase) must be a single value, or a list of such, not \(node.phrase)", at: node.origin)
    return nil
  }
}
