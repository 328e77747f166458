import ArgumentParser
import ByteStreams
import Glibc

/// `dabir validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check pipeline files; every mistake is reported with its place.")

  @Argument(help: "The pipeline files.") var pipelines: [String]
  @OptionGroup var options: PipelineOptions

  func run() throws {
    // A file that is wrong weighs more than one that cannot be read, as its exit code is the greater one.
    var worst: ExitCode?
    for pipeline in pipelines {
      do {
        let loaded = try PipelineLoading.load(pipeline, options)
        try checkFiles(of: loaded, pipeline)
        let counts = [(loaded.plan.steps.count, "stage"), (loaded.tests.count, "test")]
        let phrase = counts.map { "\($0) \($1)" + ($0 == 1 ? "" : "s") }.joined(separator: ", ")
        try printData("\(pipeline): ok, \(phrase)\n")
      } catch let code as ExitCode {
        if code == .closedPipe { throw code }
        worst = code.rawValue > worst?.rawValue ?? 0 ? code : worst
      }
    }
    if let worst { throw worst }
  }

  /// Refuses a pipeline whose models, knowledge bases or other data are not there.
  private func checkFiles(of loaded: LoadedPipeline, _ pipeline: String) throws {
    var isMissing = false
    for step in loaded.plan.steps {
      for file in step.request.files where access(file, R_OK) != 0 {
        printNote("\(pipeline): stage '\(step.label)': \(SystemError("open", path: file))")
        isMissing = true
      }
    }
    if isMissing { throw ExitCode.failure }
  }
}
