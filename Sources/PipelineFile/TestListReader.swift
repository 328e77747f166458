import Pipeline
import TextCore

/// Reads the list `tests`.
struct TestListReader {
  let findings: Findings

  private static let keys = ["name", "text", "lang", "expect", "contains"]

  /// The tests of a list; those that are wrong are left out.
  func tests(_ list: Node) -> [PipelineTest] {
    switch list.content {
    case .list(let items): return items.enumerated().compactMap { test($1, number: $0 + 1) }
    case .broken: return []
    case .scalar where list.isNull: return []
    case .scalar, .map:
      findings.add(
        "'tests' must be a list of tests, not \(list.phrase)", at: list.origin,
        hint: "begin each test with '- text: '")
      return []
    }
  }

  private func test(_ node: Node, number: Int) -> PipelineTest? {
    guard case .map(let entries) = node.content else {
      if case .broken = node.content { return nil }
      findings.add(
        "test \(number) must be a map with the keys \(Self.keys.joined(separator: ", ")), not \(node.phrase)",
        at: node.origin)
      return nil
    }
    let subject = Subject(owner: "test \(number)")
    var test = PipelineTest(
      name: "test \(number)", text: "", language: nil, expectations: [], location: node.origin.location)
    for entry in entries {
      switch entry.key {
      case "name": text(entry, subject).map { test.name = $0 }
      case "text": text(entry, subject).map { test.text = $0 }
      case "lang": test.language = language(entry, subject)
      case "expect", "contains":
        test.expectations += expectations(entry, subject, isPartial: entry.key == "contains")
      default:
        findings.add(
          subject.unknown(entry.key), at: entry.keyOrigin,
          hint: Suggestion.hint(for: entry.key, in: Self.keys))
      }
    }
    if node["text"]?.isNull ?? true {
      findings.add(subject.missing("text"), at: node.origin, hint: "'text' is the document's text")
    }
    if node["expect"] == nil, node["contains"] == nil {
      findings.add(
        "test \(number) expects nothing", at: node.origin,
        hint: "add 'expect' with all rows of a layer, or 'contains' with some")
    }
    return test
  }

  private func text(_ entry: Node.Entry, _ subject: Subject) -> String? {
    if entry.value.isNull { return nil }
    let value = ValueChecker(findings: findings).value(entry.value, .text, subject.key(entry.key))
    guard case .text(let text)? = value else { return nil }
    return text
  }

  private func language(_ entry: Node.Entry, _ subject: Subject) -> String? {
    guard let tag = text(entry, subject) else { return nil }
    if LanguageTag(tag) != nil { return tag }
    findings.add(
      "\(subject.key("lang").phrase) must be a language tag such as en, ar or fa, not \(entry.value.phrase)",
      at: entry.value.origin)
    return nil
  }

  private func expectations(
    _ entry: Node.Entry, _ subject: Subject, isPartial: Bool
  ) -> [LayerExpectation] {
    let subject = subject.key(entry.key)
    switch entry.value.content {
    case .map(let layers):
      return layers.map { layer in
        LayerExpectation(
          layer: layer.key, rows: RowListReader(findings: findings).rows(layer.value, subject.key(layer.key)),
          isPartial: isPartial, location: layer.keyOrigin.location)
      }
    case .broken: return []
    case .scalar, .list:
      findings.add(
        "\(subject.phrase) must be a map of layers, not \(entry.value.phrase)", at: entry.value.origin,
        hint: "write it as {tokens: [word, word]}")
      return []
    }
  }
}
