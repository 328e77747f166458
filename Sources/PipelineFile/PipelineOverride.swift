import Pipeline

/// A change to a pipeline file from the command line: `--set stages.link.threshold=0.5`.
public struct PipelineOverride: Sendable {
  /// The keys that lead to the value.
  let path: [String]
  /// The value, as YAML.
  let value: String
  /// What messages name as the place.
  let source: String
  /// The folder that relative paths in the value follow.
  let directory: String

  /// Reads `path=value`, whose path is keys with dots between them and whose value is YAML.
  ///
  /// - Throws: ``DiagnosticsError`` when there is no `=` or a key is empty.
  public init(_ argument: String, directory: String) throws(DiagnosticsError) {
    source = "--set \(argument)"
    self.directory = directory
    guard let equals = argument.firstIndex(of: "=") else {
      throw DiagnosticsError([
        Diagnostic(
          "'=' is missing", at: SourceLocation(source: source),
          hint: "write it as --set stages.link.threshold=0.5")
      ])
    }
    path = argument[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    value = String(argument[argument.index(after: equals)...])
    if path.contains("") {
      throw DiagnosticsError([
        Diagnostic(
          "a key is missing before '='", at: SourceLocation(source: source),
          hint: "write it as --set stages.link.threshold=0.5")
      ])
    }
  }
}
