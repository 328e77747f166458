import ArgumentParser

/// `dabir validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check pipeline files; every mistake is reported with its place.")

  @Argument(help: "The pipeline files.") var pipelines: [String]
  @OptionGroup var options: PipelineOptions

  func run() throws {
    var worst: ExitCode?
    for pipeline in pipelines {
      do {
        let loaded = try PipelineLoading.load(pipeline, options)
        try printData("\(pipeline): ok, \(loaded.plan.steps.count) stages, \(loaded.tests.count) tests\n")
      } catch let code as ExitCode {
        if code == .closedPipe { throw code }
        // An unreadable file weighs less than a wrong one: the exit code names the first kind of fault met.
        worst = worst ?? code
      }
    }
    if let worst { throw worst }
  }
}
