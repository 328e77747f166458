import Glibc
import Runner
import Segmentation

/// A benchmark with all that must be known to judge its figures, and to measure its program again beside another;
/// what `--json` writes.
struct BenchReport: Codable {
  /// The form of the file; another version has another name.
  static let format = "dabir-bench-1"

  /// The program that was measured.
  struct Program: Codable {
    var version: String
    var icu: String
    /// The executable.
    var path: String
    /// A hash of its bytes; nil when it could not be read.
    var hash: String?
  }

  /// How the program was started.
  struct Invocation: Codable {
    /// The folder that relative paths follow.
    var folder: String
    /// The pipeline file as it was named.
    var pipeline: String
    /// A hash of its bytes.
    var pipelineHash: String?
    /// What `--set` changed in it.
    var overrides: [String]
    /// The inputs as they were named; empty when the pipeline file says.
    var inputs: [String]
    /// Bytes of input that a round passes over, about.
    var sampleBytes: Int

    /// The arguments of a process that measures rounds of the same.
    var roundArguments: [String] {
      ["bench", pipeline] + inputs + overrides.flatMap { ["--set", $0] } + [
        "--sample", "\(sampleBytes)", "--\(RoundProcess.flag)",
      ]
    }
  }

  var format = BenchReport.format
  var program: Program
  var machine: MachineFacts
  var started: String
  var invocation: Invocation
  var result: BenchResult
  /// Why figures may be wrong.
  var warnings: [String]

  init(started: String, invocation: Invocation, result: BenchResult) {
    program = .running
    machine = MachineFacts.current()
    self.started = started
    self.invocation = invocation
    self.result = result
    warnings = BenchWarnings.list(result, machine)
  }
}

extension BenchReport.Program {
  /// The program of this process.
  static var running: Self {
    let path = realpath("/proc/self/exe", nil)
    defer { free(path) }
    let name = path.map { String(cString: $0) } ?? "/proc/self/exe"
    return Self(
      version: ProgramVersion.dabir, icu: UnicodeLibrary.icuVersion, path: name,
      hash: ContentHash.ofFile("/proc/self/exe"))
  }

  /// Whether the executable is still there as it was.
  var isThere: Bool { hash != nil && ContentHash.ofFile(path) == hash }
}
