import ByteStreams
import Glibc
import Pipeline

/// What a run is to do: everything but the stages' resources and the threads.
public struct RunPlan: Sendable {
  /// Input, output and limits.
  public var settings: RunSettings
  /// What is read, in order.
  public var inputs: [Input]
  /// Where the output goes.
  public var target: OutputTarget
  /// Whether files of the output's names may be replaced.
  public var overwrites: Bool
  /// Whether to go on where an earlier run of the same kind was cut off.
  public var resumes: Bool
  /// What the output depends on besides the inputs, by name: program, pipeline, data.
  public var facts: [(name: String, value: String)]
  /// Absolute paths of the files that the output depends on besides the inputs: models, knowledge bases, plugins.
  public var files: [String]
  /// How much is read when not all is.
  var sample: SampleLimit?

  /// Makes a plan.
  public init(
    settings: RunSettings, inputs: [Input], target: OutputTarget, overwrites: Bool, resumes: Bool,
    facts: [(name: String, value: String)], files: [String] = []
  ) {
    self.settings = settings
    self.inputs = inputs
    self.target = target
    self.overwrites = overwrites
    self.resumes = resumes
    self.facts = facts
    self.files = files
  }

  /// Whether the run can go on where it was cut off: streams are neither read nor written again.
  public var isResumable: Bool { !target.isStream && inputs.allSatisfy { $0.path != nil } }

  /// What the output depends on.
  var fingerprint: Fingerprint {
    Fingerprint(
      facts: facts.map { Fingerprint.Fact(name: $0.name, value: $0.value) }
        + [Fingerprint.Fact(name: "the output", value: "\(target.files.count) \(target.name)")]
        + files.map { Fingerprint.fact(named: "file '\($0)'", path: $0) }
        + inputs.map { Fingerprint.fact(named: "input '\($0.name)'", path: $0.path) })
  }

  /// The fingerprint in short, as the report on the run has it.
  public var fingerprintText: String { fingerprint.text }

  /// Whether the run was finished before and missed nothing: the output is there, and its report has the same
  /// fingerprint.
  public var isFinished: Bool {
    guard let report = target.reportPath, let journal = target.journalPath, access(journal, F_OK) != 0,
      target.files.allSatisfy({ access($0, F_OK) == 0 }),
      let bytes = try? FileSource.contents(ofFile: report, limit: 1 << 30)
    else { return false }
    return bytes.contains(Array("\"fingerprint\": \"\(fingerprintText)\"".utf8))
      && bytes.contains(Array("\"complete\": true".utf8))
  }
}
