import ArgumentParser
import ByteStreams
import Glibc
import Pipeline
import PipelineFile
import Runner

/// The arguments by which every subcommand is told a pipeline.
struct PipelineOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a value of the pipeline file, such as stages.tokenize.NAME=VALUE; may be given again.",
      valueName: "path=value"))
  var overrides: [String] = []
}

/// A pipeline file that was read without a mistake.
struct LoadedPipeline {
  let source: PipelineSource
  let plan: Plan
  let settings: RunSettings
  let sections: OptionValues
  let tests: [PipelineTest]

  /// What the output depends on besides the inputs, by name.
  var facts: [(name: String, value: String)] {
    let steps = plan.steps.map { step in
      "\(step.label) \(step.description.name) \(step.description.version) \(OptionValue.group(step.request.options).phrase)"
    }
    let written = ["input", "output", "limits"].map { "\($0) \(sections[$0].phrase)" }
    return [
      ("the program", ProgramVersion.text), ("the pipeline", (steps + written).joined(separator: "\n")),
    ]
  }

  /// The file's name without folders and extension.
  var name: String {
    let file = source.name.split(separator: "/").last ?? "pipeline"
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return String(file) }
    return String(file[..<dot])
  }
}

/// Reads pipeline files and prints what is wrong with them.
enum PipelineLoading {
  /// Reads a pipeline file.
  ///
  /// - Parameter warns: whether what is odd about the file is printed too.
  /// - Throws: exit code 78 after the mistakes were printed, 1 when the file cannot be read.
  static func load(_ path: String, _ options: PipelineOptions, warns: Bool = true) throws -> LoadedPipeline {
    let folder = currentFolder()
    let bytes: [UInt8]
    do {
      bytes = try FileSource.contents(ofFile: path, limit: PipelineSource.maximumBytes)
    } catch {
      printNote("dabir: \(error)")
      throw ExitCode.failure
    }
    let source = PipelineSource(name: path, directory: parent(of: path, in: folder), bytes: bytes)
    do {
      let overrides = try options.overrides.map { try PipelineOverride($0, directory: folder) }
      let reader = PipelineFileReader(
        registry: Dabir.stages, sections: RunSettings.sections, environment: Environment.variables,
        loadPlugin: PluginLoading.load
      ) { sections, layers in
        do throws(DiagnosticsError) {
          _ = try RunSettings(sections, layers: layers)
          return []
        } catch {
          return error.diagnostics
        }
      }
      let result = reader.read(source, overrides: overrides)
      guard let pipeline = result.pipeline else { throw DiagnosticsError(result.diagnostics) }
      let settings = try RunSettings(pipeline.sections, layers: pipeline.plan.layers)
      if warns { print(result.diagnostics, source) }
      return LoadedPipeline(
        source: source, plan: pipeline.plan, settings: settings, sections: pipeline.sections,
        tests: pipeline.tests)
    } catch let error as DiagnosticsError {
      print(error.diagnostics, source)
      throw ExitCode.wrongPipelineFile
    }
  }

  private static func print(_ diagnostics: [Diagnostic], _ source: PipelineSource) {
    guard !diagnostics.isEmpty else { return }
    let text = DiagnosticRenderer(sources: [source]).render(diagnostics)
    printNote(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  private static func parent(of path: String, in folder: String) -> String {
    let absolute = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    let parent = absolute.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + parent
  }
}
