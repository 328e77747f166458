import ArgumentParser
import Pipeline
import Runner

/// `dabir run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Annotate an archive.",
    discussion: """
      Without INPUT, the pipeline file says what is read. INPUT is a file, a folder, a pattern, or - for JSONL on \
      standard input. Without -o the output goes to standard output.

      Beside an output FILE stand FILE.run.json with what was done, and FILE.quarantine.jsonl with the documents \
      that failed, if any.
      """)

  @Argument(help: "The pipeline file.") var pipeline: String
  @Argument(help: "What to read instead of the pipeline file's input.paths.") var inputs: [String] = []
  @Option(name: .shortAndLong, help: "Where the output goes: a file, a folder, or - for standard output.")
  var output = "-"
  @Flag(help: "Replace an output that exists.") var overwrite = false
  @Option(help: "Threads that work (default: the processors that may be used).") var workers: Int?
  @Flag(help: "Check what every stage writes against what it declares.") var checkContracts = false
  @Flag(name: .shortAndLong, help: "Print nothing but errors.") var quiet = false
  @OptionGroup var options: PipelineOptions

  func validate() throws {
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError("--workers must be from 1 to 1024, not \(workers)")
    }
    if output.isEmpty { throw ValidationError("--output must not be empty") }
  }

  func run() throws {
    let loaded = try PipelineLoading.load(pipeline, options)
    let inputs = try listInputs(loaded)
    let target: OutputTarget
    let chain: Chain
    do {
      target = try OutputTarget(output, name: loaded.name)
      chain = try Chain(loaded.plan, checksContracts: checkContracts)
    } catch {
      throw stop(String(describing: error))
    }
    let progress = RunProgress()
    let printer = ProgressPrinter(progress, inputs: inputs, isOn: !quiet)
    let notices = NoticePrinter()
    let run = Run(
      chain: chain, settings: loaded.settings, inputs: inputs, target: target, overwrites: overwrite,
      workers: workers ?? ProcessorCount.available(), progress: progress)
    let started = Timestamp.now()
    let result: RunResult
    do {
      result = try run.execute { notices.add($0) }
      printer.stop()
    } catch {
      printer.stop()
      if error.isClosedPipe { throw ExitCode.closedPipe }
      throw stop(error.description)
    }
    let report = RunReport(
      started: started, loaded: loaded, chain: chain, inputs: inputs, target: target, result: result)
    do {
      try report.write()
    } catch {
      throw stop(String(describing: error))
    }
    notices.finish(keptIn: target.quarantinePath)
    for failure in result.failures { printNote("dabir: \(failure.reason)") }
    if !quiet { printNote(RunSummary(plan: loaded.plan, target: target, result: result).text) }
    try exit(result, loaded.settings)
  }

  private func listInputs(_ loaded: LoadedPipeline) throws -> [Input] {
    let requests =
      inputs.isEmpty
      ? loaded.settings.inputPaths.map { InputRequest(path: $0, base: loaded.source.directory) }
      : inputs.map { InputRequest(path: $0) }
    guard !requests.isEmpty else {
      throw stop("there is no input: name files on the command line or set input.paths in '\(pipeline)'")
    }
    if requests.filter({ $0.path == "-" }).count > 1 { throw stop("standard input can be read only once") }
    let (listed, problems) = InputListing.list(requests, format: loaded.settings.inputFormat)
    guard problems.isEmpty else {
      for problem in problems { printNote("dabir: \(problem)") }
      throw ExitCode.failure
    }
    return listed
  }

  private func exit(_ result: RunResult, _ settings: RunSettings) throws {
    guard result.isComplete else { throw ExitCode.failure }
    let outcomes = result.counts.outcomes
    if settings.errorBudget.isExceeded(failed: outcomes.totalQuarantined, of: outcomes.documents) {
      throw ExitCode.overBudget
    }
  }

  private func stop(_ reason: String) -> ExitCode {
    printNote("dabir: \(reason)")
    return .failure
  }
}
