import Pipeline
import TextCore

/// Turns pipeline files into checked plans, reporting every mistake at once.
public struct PipelineFileReader: Sendable {
  /// The version of the file format that this program knows.
  public static let version = 1

  private let registry: StageRegistry
  private let sections: [OptionDescription]
  private let environment: [String: String]
  private let checkSections: @Sendable (OptionValues, [LayerSchema]?) -> [Diagnostic]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - registry: The stages that files can name.
  ///   - sections: The top-level keys besides `version`, `stages` and `tests`.
  ///   - environment: What `${NAME}` stands for.
  ///   - checkSections: Finds what descriptions cannot say is wrong with the sections, given the layers of the
  ///     stages, or nil when not all stages are known.
  public init(
    registry: StageRegistry, sections: [OptionDescription], environment: [String: String],
    checkSections: @escaping @Sendable (OptionValues, [LayerSchema]?) -> [Diagnostic] = { _, _ in [] }
  ) {
    self.registry = registry
    self.sections = sections
    self.environment = environment
    self.checkSections = checkSections
  }

  /// Reads a file and applies changes from the command line, of which the later ones win.
  public func read(_ source: PipelineSource, overrides: [PipelineOverride]) -> PipelineFileResult {
    let findings = Findings()
    let pipeline = pipeline(source, overrides, findings)
    return PipelineFileResult(
      pipeline: findings.isEmpty ? pipeline : nil,
      diagnostics: findings.sorted(sources: [source.name] + overrides.map(\.source)))
  }

  private func pipeline(
    _ source: PipelineSource, _ overrides: [PipelineOverride], _ findings: Findings
  ) -> CheckedPipeline? {
    var root = tree(of: source, findings)
    for override in overrides {
      let base = Origin.Base(source: override.source, directory: override.directory)
      let value = TreeBuilder.tree(
        of: SourceText(Array(override.value.utf8)), base: base, hasLines: false, environment: environment,
        findings: findings)
      if var tree = root, let value {
        override.apply(to: &tree, value, findings)
        root = tree
      }
    }
    guard let root, case .map(let entries) = root.content else { return nil }
    return pipeline(entries, start: root.origin, findings)
  }

  /// The tree of the file; nil when it is no map, which is reported.
  private func tree(of source: PipelineSource, _ findings: Findings) -> Node? {
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
      findings.add("the file is empty", at: start, hint: "begin with 'version: \(Self.version)'")
      return nil
    }
    switch root.content {
    case .map: return root
    case .broken: return nil
    case .scalar, .list:
      findings.add(
        "a pipeline file must be a map of keys, not \(root.phrase)", at: root.origin,
        hint: "begin with 'version: \(Self.version)'")
      return nil
    }
  }

  private func pipeline(
    _ entries: [Node.Entry], start: Origin, _ findings: Findings
  ) -> CheckedPipeline? {
    let others = ["version", "stages", "tests"]
    func entry(_ key: String) -> Node.Entry? { entries.first { $0.key == key } }
    guard checkVersion(entry("version"), start, findings) else { return nil }
    let values = ValueChecker(findings: findings).entries(
      entries, sections, Subject(), at: start, others: others)
    var requests: [StageRequest] = []
    var areAllKnown = false
    if let stages = entry("stages"), !stages.value.isNull {
      let reader = StageListReader(registry: registry, findings: findings)
      (requests, areAllKnown) = reader.requests(stages.value)
    } else {
      findings.add(
        Subject().missing("stages"), at: entry("stages")?.keyOrigin ?? start,
        hint: "'stages' lists the stages that documents run through")
    }
    let checker = PlanChecker(registry: registry, findings: findings)
    let plan = checker.plan(requests, areAllKnown: areAllKnown)
    let tests = entry("tests").map { TestListReader(findings: findings).tests($0.value) } ?? []
    checker.check(tests, requests, areAllKnown: areAllKnown)
    let layers = requests.flatMap(\.type.description.writes)
    findings.add(contentsOf: checkSections(values, areAllKnown ? layers : nil))
    return plan.map { CheckedPipeline(sections: values, plan: $0, tests: tests) }
  }

  /// Checks the version; false when it is a newer one, whose other keys would only look wrong.
  private func checkVersion(_ entry: Node.Entry?, _ start: Origin, _ findings: Findings) -> Bool {
    guard let entry, !entry.value.isNull else {
      findings.add(
        Subject().missing("version"), at: entry?.keyOrigin ?? start,
        hint: "begin with 'version: \(Self.version)'")
      return true
    }
    if case .broken = entry.value.content { return true }
    guard case .scalar(let scalar) = entry.value.content, case .integer(let number) = scalar.value,
      number >= Self.version
    else {
      findings.add("'version' must be \(Self.version), not \(entry.value.phrase)", at: entry.value.origin)
      return true
    }
    if number == Self.version { return true }
    findings.add(
      "this program knows version \(Self.version) of pipeline files, and the file says \(number)",
      at: entry.value.origin, hint: "a newer dabir is needed")
    return false
  }
}
