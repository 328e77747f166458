import ArgumentParser
import ArticleIO
import ByteStreams
import Glibc
import Pipeline
import Runner

/// The options by which an engine such as Spark, Slurm or Ray runs a pipeline over one shard of an archive.
///
/// With `--stats` or `--frame` a run is one shard: it keeps no journal and no report, leaves nothing behind when it
/// fails, and is not judged by the error budget, which is for the whole.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read only the lines that start in these bytes of the one INPUT, a plain file of JSON lines; END may be left "
        + "out. Standard input begins at START.", valueName: "start:end"))
  var range: ByteSpan?
  @Option(help: "What ids and messages call the one INPUT.") var name: String?
  @Option(
    help: ArgumentHelp(
      "Run as one shard of a larger run, and write figures there that add up, last of all.", valueName: "file"
    ))
  var stats: String?
  @Flag(
    help: ArgumentHelp(
      "Run as one shard whose engine commits what is written: each line on standard output begins with what it is, "
        + "o (output), q (quarantine) or, last, s (figures), and a tab."))
  var frame = false
  @Option(help: ArgumentHelp("Print a sign of life on standard error so often.", valueName: "seconds"))
  var heartbeat: Double?
  @Option(
    help: ArgumentHelp("End at once with the process of this id, which started this one.", valueName: "pid"))
  var parent: Int32?

  /// Whether the run is one shard of a larger one.
  var isShard: Bool { stats != nil || frame }

  mutating func validate() throws {
    if let heartbeat, !(heartbeat >= 0.1 && heartbeat <= 3600) {
      throw ValidationError("--heartbeat must be from 0.1 to 3600 seconds, not \(heartbeat)")
    }
    if stats != nil, frame { throw ValidationError("--frame writes the figures itself: leave --stats out") }
    if name?.isEmpty == true { throw ValidationError("--name must not be empty") }
  }

  /// Refuses what does not go together with a shard.
  func check(output: String, otherwiseUsed: [String]) throws {
    guard isShard else { return }
    if let option = otherwiseUsed.first {
      throw ValidationError("\(option) is for whole runs; a shard that fails is done again by its engine")
    }
    if frame, output != "-" { throw ValidationError("--frame writes to standard output: leave -o out") }
    if !frame, output == "-" { throw ValidationError("--stats needs an output file (-o), or use --frame") }
  }

  /// Ties the process to the one that started it.
  func bindToParent() throws {
    guard let parent, !ParentTie.bind(to: parent) else { return }
    printNote("dabir: process \(parent), which --parent names, has not started this one, or has ended")
    throw ExitCode.failure
  }

  /// The inputs under the name and with the range that were asked for.
  func apply(to inputs: [Input]) throws -> [Input] {
    guard range != nil || name != nil else { return inputs }
    guard inputs.count == 1, var input = inputs.first else {
      throw ValidationError("--range and --name are for one INPUT, not \(inputs.count)")
    }
    input.name = name ?? input.name
    input.range = range?.bytes
    if range != nil, let path = input.path, try !Self.isPlain(path, input.format) {
      throw ValidationError("--range needs a plain file of JSON lines, which '\(path)' is not")
    }
    return [input]
  }

  private static func isPlain(_ path: String, _ format: InputFormat?) throws -> Bool {
    guard format == .jsonl, FileSource.size(ofFile: path) != nil else { return false }
    let reader = try InputReader(path: path)
    return reader.compression == nil && reader.containerFormat == nil
  }

  /// Refuses a pipeline that a shard cannot go through alone.
  func check(_ plan: Plan) throws {
    guard isShard || range != nil, let step = plan.steps.first(where: { $0.description.looksAcrossDocuments })
    else { return }
    printNote("dabir: stage '\(step.label)' looks across documents, so the archive cannot be cut in shards")
    throw ExitCode.wrongPipelineFile
  }

  /// Removes the figures of an earlier run, which would say that this one is done.
  ///
  /// - Throws: ``RunError`` when something else is there that the run reads or writes, or that may not be replaced.
  func removeStatistics(_ plan: RunPlan) throws(RunError) {
    guard let stats else { return }
    if let read = plan.name(ofFileReadAt: stats) {
      throw RunError("--stats '\(stats)' is read by the run ('\(read)'); choose another file")
    }
    if let written = FileIdentity.path(like: stats, among: plan.target.files)
      ?? plan.target.files.first(where: { $0 == stats })
    {
      throw RunError("--stats '\(stats)' is the output too ('\(written)'); choose another file")
    }
    guard access(stats, F_OK) == 0 else { return }
    guard plan.overwrites || RunStatistics.isHeld(by: stats) else {
      throw RunError(
        "'\(stats)' exists already and holds no figures of a shard; choose another file, or allow it with --overwrite"
      )
    }
    unlink(stats)
  }

  /// Writes the figures of a run that missed nothing.
  func write(_ result: RunResult, _ plan: Plan) throws {
    guard isShard, result.isComplete else { return }
    let value = RunStatistics(result, plan: plan).value
    guard let stats else { return try printData("s\t\(value.line())\n") }
    let file = try OutputFile(path: stats, overwrites: true)
    try file.write(value.text())
    try file.finish()
  }

  /// The exit code of a shard that ran to its end.
  func code(_ result: RunResult) -> ExitCode {
    if result.isComplete { return .success }
    return result.failures.contains { $0.isPermanent } ? .damagedInput : .failure
  }
}
