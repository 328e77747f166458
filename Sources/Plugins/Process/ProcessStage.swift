import Glibc
import Pipeline
import TextCore

/// A stage that lives in a program of its own, which may be written in any language.
///
/// Every worker has its own copy of the program.
public struct ProcessStage: Stage {
  private let manifest: PluginManifest
  private let options: OptionValues
  private let environment: [String]
  private let log: PluginLog

  /// The stage type of a plugin.
  ///
  /// - Parameters:
  ///   - environment: this process's variables, of which the program sees those that the manifest names.
  ///   - log: takes what the program says to people, a line at a time.
  public static func type(
    _ manifest: PluginManifest, environment: [String: String], log: @escaping @Sendable (String) -> Void
  ) -> StageType {
    StageType(manifest.description) { options in
      ProcessStage(
        manifest: manifest, options: options,
        environment: manifest.environment.compactMap { name in environment[name].map { "\(name)=\($0)" } },
        log: PluginLog(stage: manifest.description.name, write: log))
    }.made(of: manifest.files { access($0, F_OK) == 0 })
  }

  /// The stage `process`, whose manifest stands in the pipeline file.
  public static func inlineType(
    environment: [String: String], log: @escaping @Sendable (String) -> Void
  ) -> StageType {
    let description = StageDescription(
      name: "process", summary: "Runs a program of yours: documents go to it and come back over pipes.",
      version: "1", options: PluginManifest.inlineKeys, filters: true)
    return StageType(description) { (values, folder) throws(DiagnosticsError) in
      var manifest = try PluginManifest(values, name: "process", folder: folder)
      let inner = manifest
      manifest.description.options = PluginManifest.inlineKeys
      return StageType(manifest.description) { _ in
        try Self.type(inner, environment: environment, log: log).make(OptionValues())
      }.made(of: inner.files { access($0, F_OK) == 0 })
    }
  }

  /// How the program is started.
  public var provenance: [ProvenanceFact] {
    [
      ProvenanceFact("command", manifest.command.joined(separator: " ")),
      ProvenanceFact("folder", manifest.folder),
    ]
  }

  /// Starts a copy of the program.
  ///
  /// - Throws: ``PluginError`` when it cannot be started or does not answer the greeting.
  public func makeWorker(_ layers: LayerBinding) throws -> any StageWorker {
    try ProcessWorker(manifest, options: options, environment: environment, layers: layers, log: log)
  }
}
