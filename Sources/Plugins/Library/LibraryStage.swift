import Pipeline
import PluginABI
import TextCore

/// A stage that lives in a shared library, called with whole batches.
public struct LibraryStage: Stage {
  private let library: PluginLibrary
  private let manifest: PluginManifest
  private let options: String

  /// The stage type of a library.
  ///
  /// - Parameter manifest: what the library's ``PluginLibrary/manifest`` says.
  public static func type(_ library: PluginLibrary, _ manifest: PluginManifest) -> StageType {
    StageType(manifest.description) { options in
      LibraryStage(
        library: library, manifest: manifest, options: options.json(of: manifest.description.options))
    }.made(of: [library.path])
  }

  /// Where the library is.
  public var provenance: [ProvenanceFact] { [ProvenanceFact("library", library.path)] }

  /// Makes an instance of the stage.
  ///
  /// - Throws: ``PluginError`` when the library says that it cannot work.
  public func makeWorker(_ layers: LayerBinding) throws -> any StageWorker {
    try LibraryWorker(library, manifest, options: options, layers: layers)
  }
}
