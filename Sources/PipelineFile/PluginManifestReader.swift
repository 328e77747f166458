import Pipeline

/// Reads what plugins say about themselves: a file `plugin.yaml`, or the same text within a library.
public struct PluginManifestReader: Sendable {
  private let environment: [String: String]

  /// Makes a reader.
  ///
  /// - Parameter environment: What `${NAME}` stands for.
  public init(environment: [String: String]) { self.environment = environment }

  /// Reads a manifest.
  ///
  /// - Throws: ``DiagnosticsError`` with every mistake.
  public func read(
    _ source: PipelineSource, for form: PluginManifest.Form
  ) throws(DiagnosticsError) -> PluginManifest {
    let findings = Findings()
    let file = MapFile(
      phrase: "a plugin's manifest", beginning: "plugin: \(PluginManifest.version)", environment: environment)
    let root = file.tree(of: source, findings)
    var values = OptionValues()
    if let root, case .map(let entries) = root.content {
      values = ValueChecker(findings: findings).entries(
        entries, PluginManifest.keys(for: form), Subject(owner: "the manifest"), at: root.origin)
    }
    guard findings.isEmpty else { throw DiagnosticsError(findings.sorted(sources: [source.name])) }
    return try PluginManifest(values, folder: source.directory)
  }
}
