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
  @Flag(help: "Go on where an earlier run of the same kind was cut off.") var resume = false
  @Option(
    help: ArgumentHelp(
      "Try documents again that failed in an earlier run, instead of reading inputs; may be given again.",
      valueName: "quarantine"))
  var retry: [String] = []
  @Option(help: "Spread the output over so many files.") var shards = 1
  @Option(help: "Threads that work (default: the processors that may be used).") var workers: Int?
  @Flag(help: "Check what every stage writes against what it declares.") var checkContracts = false
  @Flag(name: .shortAndLong, help: "Print nothing but errors.") var quiet = false
  @Option(help: "How words on standard error are written: text or json.") var logFormat = LogFormat.text
  @OptionGroup(title: "Shards of a larger run") var shard: ShardOptions
  @OptionGroup var options: PipelineOptions

  private var log: RunLog { RunLog(logFormat, isQuiet: quiet) }

  func validate() throws {
    if let workers, !(1...1024).contains(workers) {
      throw ValidationError("--workers must be from 1 to 1024, not \(workers)")
    }
    if !(1...10_000).contains(shards) {
      throw ValidationError("--shards must be from 1 to 10000, not \(shards)")
    }
    if !retry.isEmpty, !inputs.isEmpty {
      throw ValidationError("--retry reads quarantines instead of inputs: name one or the other")
    }
    if resume, inputs.contains("-") {
      throw ValidationError("a run that reads standard input cannot be resumed")
    }
    if output.isEmpty { throw ValidationError("--output must not be empty") }
    let used = [("--resume", resume), ("--retry", !retry.isEmpty), ("--shards", shards > 1)]
    try shard.check(output: output, otherwiseUsed: used.filter(\.1).map(\.0))
  }

  func run() throws {
    guard let supervision = Supervision.inherited() else {
      try supervise()
      return
    }
    // Whatever the end, it is the run's own and no crash.
    defer { supervision.finish() }
    try work(supervision)
  }

  /// Starts working processes until the run comes to its end.
  private func supervise() throws {
    try shard.bindToParent()
    let loaded = try PipelineLoading.load(pipeline, options)
    let plan = try plan(loaded)
    do {
      try plan.makeRoom()
      try shard.removeStatistics(plan)
    } catch {
      throw stop(error.description)
    }
    let log = log
    let supervisor = Supervisor(
      plan: plan, stages: loaded.plan.steps.map(\.label), workers: workerCount
    ) { log.note($0) }
    do {
      let code = try supervisor.run()
      guard code != 0 else { return }
      plan.removeOutput()
      throw ExitCode(code)
    } catch let error as RunError {
      plan.removeOutput()
      throw stop(error.description)
    }
  }

  /// Does the work of the run, or what is left of it.
  private func work(_ supervision: Supervision) throws {
    // The supervisor has told of what is odd about the file.
    let loaded = try PipelineLoading.load(pipeline, options, warns: false)
    var plan = try plan(loaded)
    let log = log
    PluginLoading.words.withLock { $0 = { log.information($0) } }
    let progress = RunProgress(plan)
    let heartbeat = Heartbeat(every: shard.heartbeat, progress, log)
    defer { withExtendedLifetime(heartbeat) {} }
    let chain: Chain
    do {
      chain = try Chain(loaded.plan, checksContracts: checkContracts)
    } catch {
      throw stop(error.description)
    }
    plan.facts = loaded.facts(with: chain)
    if resume, plan.isFinished {
      log.information("'\(plan.target.name)' is complete already")
      return
    }
    let printer = ProgressPrinter(
      progress, stages: loaded.plan.steps.map(\.label), log: log, format: logFormat, isOn: !quiet)
    let run = Run(
      plan: plan, chain: chain, workers: workerCount, progress: progress, supervision: supervision)
    let started = Timestamp.now()
    let result: RunResult
    do {
      result = try run.execute { event in
        switch event {
        case .quarantined(let notice): log.quarantined(notice)
        case .note(let note): log.note(note)
        }
      } report: { result in
        try RunReport(started: started, loaded: loaded, chain: chain, plan: plan, result: result).write()
        try shard.write(result, loaded.plan)
      }
      printer.stop()
    } catch {
      printer.stop()
      guard let error = error as? RunError else { throw stop(String(describing: error)) }
      if error.isClosedPipe { throw ExitCode.closedPipe }
      throw stop(error.description + (error.isResumable ? "; --resume goes on from what is written" : ""))
    }
    log.finishNotices(
      result.counts.outcomes.totalQuarantined,
      keptIn: shard.frame ? "the lines marked q" : plan.target.quarantinePath)
    for failure in result.failures { log.error(failure.reason) }
    if result.isInterrupted {
      log.note(
        "stopped after \(Figures.documents(result.counts.outcomes.documents))"
          + (plan.isResumable ? "; --resume goes on from there" : ""))
      throw ExitCode(130)
    }
    log.information(RunSummary(plan: loaded.plan, target: plan.target, result: result).text)
    try exit(result, loaded.settings)
  }

  private var workerCount: Int { workers ?? ProcessorCount.available() }

  private func plan(_ loaded: LoadedPipeline) throws -> RunPlan {
    try shard.check(loaded.plan)
    let inputs = try shard.apply(to: listInputs(loaded))
    do {
      let target =
        try shard.frame ? .markedOutput : OutputTarget(output, name: loaded.name, shards: shards)
      var plan = RunPlan(
        settings: loaded.settings, inputs: inputs, target: target, overwrites: overwrite, resumes: resume,
        facts: loaded.facts, files: loaded.plan.steps.flatMap(\.request.files))
      plan.isShard = shard.isShard
      plan.otherFiles = [pipeline]
      return plan
    } catch {
      throw stop(error.description)
    }
  }

  private func listInputs(_ loaded: LoadedPipeline) throws -> [Input] {
    if !retry.isEmpty {
      let (listed, problems) = InputListing.list(retry.map { InputRequest(path: $0) }, format: .quarantine)
      guard problems.isEmpty else { throw stop(problems) }
      return listed
    }
    return try InputArguments(inputs, of: loaded).list(orStop: stop)
  }

  private func exit(_ result: RunResult, _ settings: RunSettings) throws {
    if shard.isShard {
      let code = shard.code(result)
      if code != .success { throw code }
      return
    }
    guard result.isComplete else { throw ExitCode.failure }
    let outcomes = result.counts.outcomes
    if settings.errorBudget.isExceeded(failed: outcomes.totalQuarantined, of: outcomes.documents) {
      throw ExitCode.overBudget
    }
  }

  private func stop(_ problems: [String]) -> ExitCode {
    for problem in problems { log.error(problem) }
    return .failure
  }

  private func stop(_ reason: String) -> ExitCode {
    log.error(reason)
    return .failure
  }
}
