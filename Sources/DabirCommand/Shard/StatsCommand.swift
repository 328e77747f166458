import ArgumentParser
import ByteStreams
import FoundationEssentials
import Glibc
import Pipeline
import Runner

/// `dabir stats`.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Work with the figures that shards write.",
    subcommands: [StatsMergeCommand.self])
}

/// `dabir stats merge`.
struct StatsMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Add up the figures of shards, in any order.",
    discussion: """
      With --budget the exit code is 2 when more documents were quarantined than that, as of a run over the whole \
      archive.
      """)

  @Argument(
    help: "Files that dabir run --stats has written, or - for a list of their names on standard input.")
  var files: [String]
  @Option(name: .shortAndLong, help: "Where the sum goes: a file, or - for standard output.") var output = "-"
  @Option(help: "How many documents may be quarantined: a number, or a share such as 0.1%.") var budget:
    String?

  func run() throws {
    let allowed = try budget.map { text in
      guard let budget = ErrorBudget(argument: text) else {
        throw ValidationError("--budget must be a number of documents or a share such as 0.1%, not '\(text)'")
      }
      return budget
    }
    var total = RunStatistics()
    let files = files == ["-"] ? try listed() : files
    if output != "-" { try checkOutput(files) }
    for file in files { total.merge(try read(file)) }
    if output == "-" {
      try printData(total.value.text())
    } else {
      let file = try OutputFile(path: output, overwrites: true)
      try file.write(total.value.text())
      try file.finish()
    }
    let (failed, documents) = (total.sums["quarantined"] ?? 0, total.sums["documents"] ?? 0)
    if allowed?.isExceeded(failed: failed, of: documents) == true { throw ExitCode.overBudget }
  }

  /// Refuses to write over a source, or over what holds no figures.
  private func checkOutput(_ sources: [String]) throws {
    if let source = FileIdentity.path(like: output, among: sources) {
      throw ValidationError("'\(output)' is read, too ('\(source)'); choose another output")
    }
    guard FileIdentity.isRegularFile(path: output), !RunStatistics.isHeld(by: output) else { return }
    throw ValidationError("'\(output)' exists already and holds no figures of a shard; choose another output")
  }

  /// The names on standard input, one a line.
  private func listed() throws -> [String] {
    let reader = LineReader(FileSource.standardInput(), limit: Int(PATH_MAX))
    var names: [String] = []
    while let line = try reader.next() {
      guard case .whole(let name) = line else {
        throw ValidationError("line \(reader.lineNumber) of standard input is too long for a file's name")
      }
      names.append(String(decoding: name, as: UTF8.self))
    }
    return names
  }

  /// - Throws: exit code 65 when a file is none of a shard.
  private func read(_ path: String) throws -> RunStatistics {
    let bytes: [UInt8]
    do {
      bytes = try FileSource.contents(ofFile: path, limit: RunStatistics.longestFile)
    } catch {
      printNote("dabir: \(error)")
      throw ExitCode.failure
    }
    guard let statistics = RunStatistics(bytes) else {
      printNote("dabir: '\(path)' does not hold the figures of a shard, as dabir run --stats writes them")
      throw ExitCode.damagedInput
    }
    return statistics
  }
}

extension RunStatistics {
  /// A file of figures has at most so many bytes.
  static let longestFile = 64 << 20

  /// Reads what `dabir run --stats` has written; nil for anything else.
  init?(_ bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(RunStatistics.self, from: Data(bytes)),
      read.version == RunStatistics.version
    else { return nil }
    self = read
  }

  /// Whether a file holds the figures of a shard, or nothing, and may be replaced by newer ones.
  static func isHeld(by path: String) -> Bool {
    guard let bytes = try? FileSource.contents(ofFile: path, limit: longestFile) else { return false }
    return bytes.isEmpty || RunStatistics(bytes) != nil
  }
}
