import ArgumentParser
import Pipeline
import PipelineFile

/// `dabir test`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests that pipeline files carry.")

  @Argument(help: "The pipeline files.") var pipelines: [String]
  @OptionGroup var options: PipelineOptions

  func run() throws {
    var failed = 0
    for pipeline in pipelines { failed += try run(pipeline) }
    if failed > 0 { throw ExitCode.failure }
  }

  /// - Returns: the number of tests that failed.
  private func run(_ pipeline: String) throws -> Int {
    let loaded = try PipelineLoading.load(pipeline, options)
    let chain: Chain
    do {
      chain = try Chain(loaded.plan, checksContracts: true)
    } catch {
      printNote("dabir: \(error)")
      throw ExitCode.failure
    }
    var failed = 0
    for test in loaded.tests {
      let differences = try test.run(on: chain)
      try printData("\(differences.isEmpty ? "passed" : "FAILED")  \(pipeline): \(test.name)\n")
      if differences.isEmpty { continue }
      failed += 1
      printWords(DiagnosticRenderer(sources: [loaded.source]).render(differences))
    }
    try printData("\(pipeline): \(loaded.tests.count - failed) passed, \(failed) failed\n")
    return failed
  }
}
