import ArgumentParser
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
      """)

  @Argument(help: "The pipeline file.") var pipeline: String
  @Argument(help: "What to read instead of the pipeline file's input.paths; not standard input.")
  var inputs: [String] = []
  @Option(help: "Seconds to measure, about.") var seconds = 60.0
  @Option(help: ArgumentHelp("Input that a round passes over.", valueName: "size")) var sample = ByteCount(
    16_000_000)
  @Option(help: ArgumentHelp("Stop the rounds when all intervals are this narrow.", valueName: "percent"))
  var precision = Percentage(0.01)
  @Option(
    help: "Workers of whole runs at most; 0 leaves them out (default: the processors that may be used).")
  var workers: Int?
  @Flag(name: .customLong("no-lengths"), help: "Leave documents of many lengths out.") var leavesLengthsOut =
    false
  @Option(help: ArgumentHelp("Write all figures to a file.", valueName: "file")) var json: String?
  @Flag(name: .shortAndLong, help: "Print nothing but the table.") var quiet = false
  @OptionGroup var options: PipelineOptions

  func validate() throws {
    if !(1...86_400).contains(seconds) {
      throw ValidationError("--seconds must be from 1 to 86400, not \(seconds)")
    }
    if !(100_000...4_000_000_000).contains(sample.bytes) {
      throw ValidationError("--sample must be from 100kB to 4GB, not \(sample.description)")
    }
    if let workers, !(0...1024).contains(workers) {
      throw ValidationError("--workers must be from 0 to 1024, not \(workers)")
    }
  }

  func run() throws {
    let started = Timestamp.now()
    let loaded = try PipelineLoading.load(pipeline, options)
    let settings = BenchSettings(
      sampleBytes: sample.bytes, seconds: seconds, precision: precision.share,
      workers: workers ?? ProcessorCount.available(), measuresLengths: !leavesLengthsOut)
    let result = try measure(loaded, settings)
    let report = BenchReport(
      started: started, pipeline: pipeline, overrides: options.overrides, inputs: inputs, result: result)
    if let json {
      do { try BenchReportFile.write(report, to: json) } catch { throw stop("\(error)") }
    }
    try printData(BenchTable(report: report).text)
  }

  private func measure(_ loaded: LoadedPipeline, _ settings: BenchSettings) throws -> BenchResult {
    let inputs = try InputArguments(inputs, of: loaded).list { stop($0.joined(separator: "\n")) }
    do {
      let chain = try Chain(loaded.plan)
      let bench = try Bench(chain: chain, settings: loaded.settings, inputs: inputs, bench: settings) {
        note in
        if !quiet { printNote("\(note) …") }
      }
      return try bench.run()
    } catch {
      throw stop(String(describing: error))
    }
  }

  private func stop(_ reason: String) -> ExitCode {
    printNote("dabir: \(reason)")
    return .failure
  }
}
