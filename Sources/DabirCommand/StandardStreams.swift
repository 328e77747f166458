import ArgumentParser
import ByteStreams
import Glibc

/// Standard output is for data.
func printData(_ text: String) throws {
  do throws(SystemError) {
    try DescriptorSink.standardOutput().write(text)
  } catch {
    if error.code == EPIPE { throw ExitCode.closedPipe }
    throw error
  }
}

/// Standard error is for words to people; when it is gone there is nobody to tell.
func printNote(_ text: String) {
  printWords(text + "\n")
}

/// Writes to standard error as it is.
func printWords(_ text: String) {
  try? DescriptorSink(descriptor: 2, path: "standard error").write(text)
}
