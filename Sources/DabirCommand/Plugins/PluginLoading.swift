import ByteStreams
import Pipeline
import PipelineFile
import Plugins
import Runner
import Synchronization

/// Finds stages that live outside: a folder with a `plugin.yaml`, such a file, or a shared library.
enum PluginLoading {
  /// Takes the lines that plugins say to people; a run puts its log in the place of this.
  static let words = Mutex<@Sendable (String) -> Void> { printNote($0) }

  /// The stage of the plugin at an absolute path.
  ///
  /// - Throws: ``DiagnosticsError`` that says why the plugin cannot be used.
  static func load(_ path: String) throws(DiagnosticsError) -> StageType {
    let environment = Environment.variables
    if path.hasSuffix(".so") { return try loadLibrary(path, environment) }
    let source = try manifest(at: path)
    let manifest = try PluginManifestReader(environment: environment).read(source, for: .process)
    return ProcessStage.type(manifest, environment: environment, log: say)
  }

  private static func loadLibrary(
    _ path: String, _ environment: [String: String]
  ) throws(DiagnosticsError) -> StageType {
    let library: PluginLibrary
    do throws(PluginError) {
      library = try PluginLibrary(path: path)
    } catch {
      throw DiagnosticsError([Diagnostic(error.description, at: SourceLocation(source: path))])
    }
    let source = PipelineSource(name: "\(path) (manifest)", directory: "/", bytes: library.manifest)
    let manifest = try PluginManifestReader(environment: environment).read(source, for: .library)
    return LibraryStage.type(library, manifest)
  }

  /// The stage whose manifest stands in the pipeline file.
  static var inline: StageType { ProcessStage.inlineType(environment: Environment.variables, log: say) }

  /// The stages of the plugins that `DABIR_PLUGINS` names, in a list of paths with `:` between them; what cannot be
  /// used is told and left out.
  static func fromEnvironment() -> [StageType] {
    let paths = Environment.variables["DABIR_PLUGINS"]?.split(separator: ":") ?? []
    return paths.flatMap { plugins(in: absolute(String($0))) }.compactMap { path in
      do throws(DiagnosticsError) {
        return try load(path)
      } catch {
        printWords(DiagnosticRenderer(sources: []).render(error.diagnostics))
        return nil
      }
    }
  }

  /// A plugin, or those in the folders of a folder.
  private static func plugins(in path: String) -> [String] {
    guard let names = try? FolderWalk.names(in: path), !names.contains(manifestName) else { return [path] }
    let inner = names.map { "\(path)/\($0)" }.filter { entry in
      entry.hasSuffix(".so") || (try? FolderWalk.names(in: entry))?.contains(manifestName) == true
    }
    return inner.isEmpty ? [path] : inner
  }

  private static let manifestName = "plugin.yaml"

  private static func manifest(at path: String) throws(DiagnosticsError) -> PipelineSource {
    let file = (try? FolderWalk.names(in: path)) == nil ? path : "\(path)/\(manifestName)"
    do {
      let bytes = try FileSource.contents(ofFile: file, limit: PipelineSource.maximumBytes)
      let folder = file.split(separator: "/").dropLast().joined(separator: "/")
      return PipelineSource(name: file, directory: "/" + folder, bytes: bytes)
    } catch {
      throw DiagnosticsError([
        Diagnostic(
          "\(error)", at: SourceLocation(source: path),
          hint: "a plugin is a folder with a \(manifestName), or a shared library")
      ])
    }
  }

  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(PipelineLoading.currentFolder())/\(path)"
  }

  private static let say: @Sendable (String) -> Void = { line in words.withLock { $0 }(line) }
}
