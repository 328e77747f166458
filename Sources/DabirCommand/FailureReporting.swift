import ArgumentParser

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
