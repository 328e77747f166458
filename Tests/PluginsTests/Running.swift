import Pipeline
import PipelineFile
import Plugins
import Synchronization
import TestSupport
import Testing
import TextCore

/// A plugin in a folder of its own, run over texts in this process.
struct PluginUnderTest {
  /// What it said to people.
  final class Words: Sendable {
    let lines = Mutex<[String]>([])
    var text: String { lines.withLock { $0.joined(separator: "\n") } }
  }

  let folder: TemporaryFolder
  let words = Words()

  /// - Parameters:
  ///   - script: the program, in Python.
  ///   - manifest: what stands in `plugin.yaml` behind the name and the command.
  init(_ script: String, manifest: String = PluginUnderTest.marks) throws {
    folder = try TemporaryFolder()
    try folder.write(script, to: "plugin.py")
    try folder.write(
      "plugin: 1\nname: outside\ncommand: [python3, plugin.py]\n\(manifest)", to: "plugin.yaml")
    let helper = "Pipelines/plugins/python-example/dabir_plugin.py"
    try folder.write(RepositoryFiles.lines(helper).joined(separator: "\n"), to: "dabir_plugin.py")
  }

  /// A layer of marks, and much patience: the machine may be busy.
  static let marks = marks(seconds: 30)

  /// A layer of marks, and so much patience.
  static func marks(seconds: Int) -> String {
    """
    seconds: \(seconds)
    filters: true
    writes:
      - layer: marks
        columns: [{name: word, type: text}]
    """
  }

  func type(environment: [String: String] = ["PATH": "/usr/bin:/bin"]) throws -> StageType {
    let source = PipelineSource(
      name: "plugin.yaml", directory: folder.path, bytes: try folder.read("plugin.yaml"))
    let manifest = try PluginManifestReader(environment: [:]).read(source, for: .process)
    let words = words
    return ProcessStage.type(manifest, environment: environment) { line in
      words.lines.withLock { $0.append(line) }
    }
  }

  /// Runs the plugin over texts, in batches of some, and tells what became of each: `kept` with the rows of its
  /// layer, `left out`, or the reason why it failed.
  func outcomes(_ texts: [String], batchSize: Int = 1000) throws -> [String] {
    try PluginsTests.outcomes(of: type(), texts, batchSize: batchSize)
  }
}

/// Runs a stage over texts and tells what became of each.
func outcomes(
  of type: StageType, _ texts: [String], options: OptionValues? = nil, batchSize: Int = 1000
) throws -> [String] {
  let request = StageRequest(
    type: type, label: type.description.name,
    options: options ?? OptionValues(defaultsOf: type.description.options),
    location: SourcePlace(source: "test"))
  let worker = try Chain(Plan([request], registry: StageRegistry([type]))).makeWorker()
  var found: [String] = []
  for start in stride(from: 0, to: texts.count, by: batchSize) {
    let batch = Batch(layers: type.description.writes)
    for text in texts[start...].prefix(batchSize) { batch.add(text) }
    worker.run(batch)
    for document in 0..<batch.documents.count { found.append(batch.outcome(of: document)) }
  }
  return found
}

/// Swift Testing has a type of the same name.
typealias SourcePlace = Pipeline.SourceLocation
