import Pipeline

/// What became of a pipeline file.
public struct PipelineFileResult: Sendable {
  /// The checked pipeline; nil when there is any error.
  public var pipeline: CheckedPipeline?
  /// Every mistake and warning: those of the file by line and column, then those of `--set`.
  public var diagnostics: [Diagnostic]
}

/// A pipeline file without mistakes.
public struct CheckedPipeline: Sendable {
  /// The values of the top-level keys besides `version`, `stages` and `tests`.
  public var sections: OptionValues
  /// The chain of stages.
  public var plan: Plan
  /// The tests that the file carries.
  public var tests: [PipelineTest]
}
