import ArgumentParser
import Glibc

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

/// Ends the command with a message and 1 when `body` fails; exit codes go through as they are.
func reportingFailure<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let code as ExitCode {
    throw code
  } catch {
    printNote("dabir: \(error)")
    throw ExitCode.failure
  }
}

/// Makes a write to a pipe that nobody reads, or beyond the size that a file may have, an error instead of the end
/// of the process.
func makeFailedWritesErrors() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
