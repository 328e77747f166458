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
  /// Paths of what else is read, besides ``files`` and the inputs, and must not be written: the pipeline file.
  public var otherFiles: [String] = []
  /// Whether it is one shard of a larger run, whose engine tries it again as a whole when it fails: nothing is
  /// kept of an unfinished one, and there is no report of its own.
  public var isShard = false
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
  public var isResumable: Bool { !isShard && !target.isStream && inputs.allSatisfy { $0.path != nil } }

  /// The path of the report on the run.
  public var reportPath: String? { isShard ? nil : target.reportPath }

  /// The path of the record of what is on the disk, while the run goes on; nil when it is kept in memory.
  var journalPath: String? { isShard ? nil : target.journalPath }

  /// Refuses to begin a shard whose output is there already and may not be replaced.
  public func makeRoom() throws(RunError) {
    if isShard { try checkTarget() }
  }

  /// Refuses an output that exists and may not be replaced, or that is read.
  func checkTarget() throws(RunError) {
    try target.check(overwrites: overwrites, inputs: inputs, files: files + otherFiles)
  }

  /// The name of what the run reads from the file at a path; nil when it reads none there.
  public func name(ofFileReadAt path: String) -> String? {
    guard let identity = FileIdentity(path: path) else { return nil }
    if let input = inputs.first(where: { $0.path.flatMap { FileIdentity(path: $0) } == identity }) {
      return input.name
    }
    return FileIdentity.path(like: path, among: files + otherFiles)
  }

  /// Removes what a shard that failed has left.
  public func removeOutput() {
    guard isShard else { return }
    for path in target.files + [target.quarantinePath].compactMap({ $0 }) {
      for name in [path, OutputFile.partialPath(of: path)] { unlink(name) }
    }
  }

  /// What the output depends on.
  var fingerprint: Fingerprint {
    Fingerprint(
      facts: [ProgramBuild.fact] + facts.map { Fingerprint.Fact(name: $0.name, value: $0.value) }
        + [Fingerprint.Fact(name: "the output", value: "\(target.files.count) \(target.name)")]
        + files.map { Fingerprint.fact(named: "file '\($0)'", path: $0) }
        + inputs.map { Fingerprint.fact(named: "input '\($0.name)'", path: $0.path) })
  }

  /// The fingerprint in short, as the report on the run has it.
  public var fingerprintText: String { fingerprint.text }

  /// Whether the run was finished before and missed nothing: the output is there, and its report has the same
  /// fingerprint.
  public var isFinished: Bool {
    guard let report = reportPath, let journal = journalPath, access(journal, F_OK) != 0,
      target.files.allSatisfy({ access($0, F_OK) == 0 }),
      let bytes = try? FileSource.contents(ofFile: report, limit: 1 << 30)
    else { return false }
    return bytes.contains(Array("\"fingerprint\": \"\(fingerprintText)\"".utf8))
      && bytes.contains(Array("\"complete\": true".utf8))
  }
}
