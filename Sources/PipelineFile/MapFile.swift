import Pipeline

/// Reads files whose outermost value is a map.
struct MapFile {
  /// What messages call such a file.
  let phrase: String
  /// How such a file begins.
  let beginning: String
  let environment: [String: String]

  /// The tree of a file; nil when it is no map, which is reported.
  func tree(of source: PipelineSource, _ findings: Findings) -> Node? {
    let base = Origin.Base(source: source.name, directory: source.directory)
    let start = Origin(base: base, line: 1, column: 1)
    guard source.bytes.count <= PipelineSource.maximumBytes else {
      let limit = ByteAmount.text(PipelineSource.maximumBytes)
      findings.add("the file is larger than \(limit)", at: start)
      return nil
    }
    let text = SourceText(source.bytes)
    if let index = text.firstInvalid {
      let place = text.place(byte: index)
      let byte = String(text.bytes[index], radix: 16, uppercase: true)
      findings.add(
        "byte 0x\(byte) is not valid UTF-8 here",
        at: Origin(base: base, line: place.line, column: place.column), hint: "save the file as UTF-8")
      return nil
    }
    guard
      let root = TreeBuilder.tree(
        of: text, base: base, hasLines: true, environment: environment, findings: findings)
    else { return nil }
    if root.isNull {
      findings.add("the file is empty", at: start, hint: "begin with '\(beginning)'")
      return nil
    }
    switch root.content {
    case .map: return root
    case .broken: return nil
    case .scalar, .list:
      findings.add(
        "\(phrase) must be a map of keys, not \(root.phrase)", at: root.origin,
        hint: "begin with '\(beginning)'")
      return nil
    }
  }
}
