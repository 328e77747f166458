import ArgumentParser
import Pipeline
import PipelineFile
import Plugins
import Runner

/// `dabir plugin check`.
struct PluginCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try a plugin on documents that are not friendly, and report what it does wrong.")

  @Argument(help: "A folder with a plugin.yaml, or a shared library.") var path: String
  @Option(help: "How long the check may take, in seconds.") var seconds = 120
  // The check is done by a second process: a library may take its process down.
  @Flag(help: .hidden) var unguarded = false

  func run() throws {
    if unguarded {
      try check()
      return
    }
    switch try GuardedProcess.run(["plugin", "check", path, "--unguarded"], seconds: seconds) {
    case .success(0): return
    case .success(let code): throw ExitCode(code)
    case .failure(let grief):
      printNote("breach: the plugin \(grief.description), at the part named last")
      throw ExitCode.failure
    }
  }

  private func check() throws {
    do {
      let type = try PluginLoading.load(PluginLoading.absolute(path))
      let chain = try chain(type)
      printNote("\(type.description.name), version \(type.description.version)")
      let findings = try PluginChecker(chain).check { printNote($0) }
      for breach in findings.breaches { printNote("breach: \(breach)") }
      let speed = Figures.decimal(findings.megabytesPerSecond)
      try printData(
        "\(path): \(findings.breaches.isEmpty ? "ok" : "\(findings.breaches.count) breaches"), "
          + "\(findings.documents) documents, \(speed) MB/s, "
          + "memory grew by \(findings.growth >> 10) KiB\n")
      if !findings.breaches.isEmpty { throw ExitCode.failure }
    } catch let error as DiagnosticsError {
      printWords(DiagnosticRenderer(sources: []).render(error.diagnostics))
      throw ExitCode.wrongPipelineFile
    } catch let error as StageLoadError {
      printNote("breach: \(error)")
      throw ExitCode.failure
    }
  }

  /// The plugin behind the stages that write what it reads.
  private func chain(_ type: StageType) throws -> Chain {
    let registry = Dabir.stages
    var requests: [StageRequest] = []
    func add(_ type: StageType, depth: Int) {
      for use in type.description.reads where depth < 10 {
        let isThere = requests.contains { $0.type.description.writes.contains { $0.name == use.layer } }
        let writer = registry.types.first { writer in
          writer.description.writes.contains { $0.name == use.layer }
            && !writer.description.options.contains(where: \.isRequired)
        }
        if let writer, !isThere { add(writer, depth: depth + 1) }
      }
      requests.append(
        StageRequest(
          type: type, label: type.description.name,
          options: OptionValues(defaultsOf: type.description.options),
          location: SourceLocation(source: path)))
    }
    if let option = type.description.options.first(where: \.isRequired) {
      throw ValidationError("the plugin cannot be tried without a default for its option '\(option.name)'")
    }
    add(type, depth: 0)
    return try Chain(Plan(requests, registry: registry), checksContracts: true)
  }
}
