import Runner
import Segmentation
import Statistics

/// A benchmark with all that must be known to judge its figures; what `--json` writes.
struct BenchReport: Codable {
  /// The form of the file; another version has another name.
  static let format = "dabir-bench-1"

  struct Program: Codable {
    var version: String
    var icu: String
  }

  var format = BenchReport.format
  var program: Program
  var machine: MachineFacts
  var started: String
  /// The pipeline file as it was named.
  var pipeline: String
  /// What `--set` changed in it.
  var overrides: [String]
  /// The inputs as they were named; empty when the pipeline file says.
  var inputs: [String]
  var result: BenchResult
  /// Why figures may be wrong.
  var warnings: [String]

  init(
    started: String, pipeline: String, overrides: [String], inputs: [String], result: BenchResult
  ) {
    program = Program(version: ProgramVersion.dabir, icu: UnicodeLibrary.icuVersion)
    machine = MachineFacts.current()
    self.started = started
    self.pipeline = pipeline
    self.overrides = overrides
    self.inputs = inputs
    self.result = result
    warnings = BenchWarnings.list(result, machine)
  }
}
