import ArgumentParser

extension ExitCode {
  /// More documents were quarantined than the error budget allows.
  static let overBudget = ExitCode(2)
  /// An input is damaged, so trying again is no use (`EX_DATAERR`).
  static let damagedInput = ExitCode(65)
  /// The pipeline file is wrong (`EX_CONFIG`).
  static let wrongPipelineFile = ExitCode(78)
  /// The reader of standard output went away, as after SIGPIPE.
  static let closedPipe = ExitCode(141)
}
