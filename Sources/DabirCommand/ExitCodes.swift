import ArgumentParser
import Glibc

extension ExitCode {
  /// More documents were quarantined than the error budget allows.
  static let overBudget = ExitCode(2)
  /// The pipeline file is wrong (`EX_CONFIG`).
  static let wrongPipelineFile = ExitCode(78)
  /// The reader of standard output went away, as after SIGPIPE.
  static let closedPipe = ExitCode(141)
}

/// Makes a write to a pipe that nobody reads an error instead of the end of the process.
func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
