import ArgumentParser
import ByteStreams
import Pipeline
import Runner

/// `dabir bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure what each part of a pipeline costs.",
    discussion: """
      Measures the chain on one thread, part by part, on a sample of the inputs; then documents from 1 KB to 10 MB, \
      and whole runs with one worker, two, and so on. Without INPUT, the pipeline file says what is read.

      Throughput is text per second of processor time: other programs slow the measuring down, not the figures, as \
      long as they leave the caches alone. A table goes to standard output.

      With --baseline, what an earlier --json wrote, the exit code is 1 if a part is slower than it was by more than \
      --fail-above and beyond the noise. While the program that was measured then is still at its place, it is \
      measured once more beside this one, in turn.
      """)

  @Argument(help: "The pipeline file.") var pipeline: String
  @Argument(help: "What to read instead of the pipeline file's input.paths; not standard input.")
  var inputs: [String] = []
  @Option(help: "Seconds to measure, about.") var seconds = 60.0
  @Option(help: ArgumentHelp("Input that a round passes over.", valueName: "size"))
  var sample = ByteCount(16_000_000)
  @Option(help: ArgumentHelp("Stop the rounds when all intervals are this narrow.", valueName: "percent"))
  var precision = Percentage(0.01)
  @Option(help: "Processes that measure in turn; each has its memory elsewhere.") var processes = 5
  @Option(
    help: "Workers of whole runs at most; 0 leaves them out (default: the processors that may be used).")
  var workers: Int?
  @Flag(name: .customLong("no-lengths"), help: "Leave documents of many lengths out.") var leavesLengthsOut =
    false
  @Option(help: ArgumentHelp("Write all figures to a file.", valueName: "file")) var json: String?
  @Option(name: .customLong("report"), help: ArgumentHelp("Write a page with plots.", valueName: "file.html"))
  var page: String?
  @Option(help: ArgumentHelp("Judge by the figures of an earlier --json.", valueName: "file"))
  var baseline: String?
  @Option(help: ArgumentHelp("How much slower a part may be.", valueName: "percent"))
  var failAbove = Percentage(0.05)
  @Flag(name: .shortAndLong, help: "Print nothing but the table.") var quiet = false
  @OptionGroup var options: PipelineOptions
  @Flag(name: .customLong(RoundProcess.flag), help: .hidden) var measuresRounds = false

  func validate() throws {
    if !(1...86_400).contains(seconds) {
      throw ValidationError("--seconds must be from 1 to 86400, not \(seconds)")
    }
    if !(100_000...4_000_000_000).contains(sample.bytes) {
      throw ValidationError("--sample must be from 100kB to 4GB, not \(sample)")
    }
    if !(1...100).contains(processes) {
      throw ValidationError("--processes must be from 1 to 100, not \(processes)")
    }
    if let workers, !(0...1024).contains(workers) {
      throw ValidationError("--workers must be from 0 to 1024, not \(workers)")
    }
  }

  func run() throws {
    do {
      let baseline = try baseline.map { Baseline(path: $0, report: try BenchReportFile.read($0)) }
      let loaded = try PipelineLoading.load(pipeline, options)
      let chain = try Chain(loaded.plan)
      let inputs = try InputArguments(inputs, of: loaded).list { RunError($0.joined(separator: "\n")) }
      if measuresRounds {
        try RoundProcess.answer(
          with: RoundMeasurer(
            chain: chain, settings: loaded.settings, inputs: inputs, sampleBytes: sample.bytes))
      } else {
        try checkOutputs(loaded, inputs)
        let bench = try Bench(
          chain: chain, settings: loaded.settings, inputs: inputs, bench: settings, note: tell)
        try measure(bench, baseline)
      }
    } catch let failure as BenchReportFile.Failure {
      throw ValidationError(failure.description)
    } catch let failure as Baseline.Failure {
      throw ValidationError(failure.description)
    } catch let error as RunError {
      throw stop(error.description)
    } catch let error as SystemError {
      throw stop(error.description)
    } catch let error as StageLoadError {
      throw stop(error.description)
    }
  }

  /// Refuses to write over what is read, or over a file that is no report, before hours of measuring.
  private func checkOutputs(_ loaded: LoadedPipeline, _ inputs: [Input]) throws(RunError) {
    let read = [pipeline] + loaded.plan.steps.flatMap(\.request.files) + inputs.compactMap(\.path)
    for path in [json, page].compactMap({ $0 }) {
      if let file = FileIdentity.path(like: path, among: read) {
        throw RunError("'\(path)' is read, too ('\(file)'); choose another file")
      }
      guard FileIdentity.isRegularFile(path: path), !BenchReportFile.isReport(path) else { continue }
      throw RunError("'\(path)' exists already and is no report of dabir bench; choose another file")
    }
  }

  private var settings: BenchSettings {
    BenchSettings(
      sampleBytes: sample.bytes, seconds: seconds,
      precision: baseline == nil ? precision.share : failAbove.share / 3,
      workers: workers ?? ProcessorCount.available(), measuresLengths: !leavesLengthsOut)
  }

  private var invocation: BenchReport.Invocation {
    BenchReport.Invocation(
      folder: PipelineLoading.currentFolder(), pipeline: pipeline, pipelineHash: ContentHash.ofFile(pipeline),
      overrides: options.overrides, inputs: inputs, sampleBytes: sample.bytes)
  }

  private func measure(_ bench: Bench, _ baseline: Baseline?) throws {
    let started = Timestamp.now()
    let isInterleaved = baseline?.canRunAgain ?? false
    let (result, series, other) = try bench.run(
      startProcesses(), rivals: isInterleaved ? try baseline?.start(processes) ?? [] : [])
    let report = BenchReport(started: started, invocation: invocation, result: result)
    if let json { try BenchReportFile.write(report, to: json) }
    if let page { try BenchReportFile.write(BenchPage(report: report).html, to: page) }
    try printData(BenchTable(report: report).text)
    guard let baseline else { return }
    try baseline.checkComparable(report)
    var gate = GateReport(
      comparisons: other.map { Comparison.interleaved(series, $0) } ?? baseline.compare(report),
      threshold: failAbove.share, isInterleaved: isInterleaved, baseline: baseline.path)
    if isInterleaved, !gate.regressions.isEmpty {
      // In new processes: where the memory of one happens to lie is chance too.
      gate.confirm(by: try bench.compareAgain(startProcesses(), rivals: baseline.start(processes)))
    }
    try printData("\n" + gate.text + "\n")
    guard gate.regressions.isEmpty else {
      throw stop(
        "slower than \(baseline.path) by more than \(failAbove.defaultValueDescription): "
          + gate.regressions.joined(separator: ", "))
    }
  }

  /// Starts processes that measure rounds of this program.
  private func startProcesses() throws(RunError) -> [RoundProcess] {
    tell("starting \(processes) measuring processes")
    let invocation = invocation
    var started: [RoundProcess] = []
    for _ in 0..<processes {
      started.append(
        try RoundProcess(
          program: "/proc/self/exe", arguments: invocation.roundArguments, folder: invocation.folder))
    }
    return started
  }

  private func tell(_ note: String) {
    if !quiet { printNote("\(note) …") }
  }

  private func stop(_ reason: String) -> ExitCode {
    printNote("dabir: \(reason)")
    return .failure
  }
}
