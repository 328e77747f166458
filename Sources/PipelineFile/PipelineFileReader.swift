import Pipeline
import TextCore

/// Turns pipeline files into checked plans, reporting every mistake at once.
public struct PipelineFileReader: Sendable {
  /// The version of the file format that this program knows.
  public static let version = 1

  private let registry: StageRegistry
  private let sections: [OptionDescription]
  private let environment: [String: String]
  private let loadPlugin: @Sendable (String) throws(DiagnosticsError) -> StageType
  private let checkSections: @Sendable (OptionValues, [LayerSchema]?) -> [Diagnostic]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - registry: The stages that files can name.
  ///   - sections: The top-level keys besides `version`, `plugins`, `stages` and `tests`.
  ///   - environment: What `${NAME}` stands for.
  ///   - loadPlugin: Finds out which stage the plugin at an absolute path is.
  ///   - checkSections: Finds what descriptions cannot say is wrong with the sections, given the layers of the
  ///     stages, or nil when not all stages are known.
  public init(
    registry: StageRegistry, sections: [OptionDescription], environment: [String: String],
    loadPlugin: @escaping @Sendable (String) throws(DiagnosticsError) -> StageType = {
      (_) throws(DiagnosticsError) in
      throw DiagnosticsError([])
    },
    checkSections: @escaping @Sendable (OptionValues, [LayerSchema]?) -> [Diagnostic] = { _, _ in [] }
  ) {
    self.registry = registry
    self.sections = sections
    self.environment = environment
    self.loadPlugin = loadPlugin
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
    let file = MapFile(
      phrase: "a pipeline file", beginning: "version: \(Self.version)", environment: environment)
    var root = file.tree(of: source, findings)
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

  private func pipeline(
    _ entries: [Node.Entry], start: Origin, _ findings: Findings
  ) -> CheckedPipeline? {
    let others = ["version", "plugins", "stages", "tests"]
    func entry(_ key: String) -> Node.Entry? { entries.first { $0.key == key } }
    guard checkVersion(entry("version"), start, findings) else { return nil }
    let values = ValueChecker(findings: findings).entries(
      entries, sections, Subject(), at: start, others: others)
    let registry = registry(adding: entry("plugins"), findings)
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

  /// The stages that the file can name: those that are known, and those of its plugins.
  private func registry(adding entry: Node.Entry?, _ findings: Findings) -> StageRegistry {
    guard let entry, !entry.value.isNull else { return registry }
    let subject = Subject().key("plugins")
    let paths: [Node] = if case .list(let items) = entry.value.content { items } else { [entry.value] }
    var types: [StageType] = []
    for (index, node) in paths.enumerated() {
      let checker = ValueChecker(findings: findings)
      let subject = paths.count > 1 ? subject.item(index + 1) : subject
      guard case .text(let path)? = checker.value(node, .path, subject) else { continue }
      do throws(DiagnosticsError) {
        let type = try loadPlugin(path)
        let name = type.description.name
        if StageRegistry(registry.types + types)[name] == nil {
          types.append(type)
        } else {
          findings.add(
            "there is a stage '\(name)' already, which this plugin is called, too", at: node.origin)
        }
      } catch {
        findings.add("this plugin cannot be used", at: node.origin)
        findings.add(contentsOf: error.diagnostics)
      }
    }
    return StageRegistry(registry.types + types)
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
