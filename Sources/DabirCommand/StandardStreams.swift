import ArgumentParser
import ByteStreams
import Glibc

/// Puts something that refuses in the place of standard streams that are closed: else a file opened later
/// would take their number, and get words or data that are not meant for it.
func occupyStandardStreams() {
  for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
    _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
  }
}

/// Makes a write to a pipe that nobody reads, or beyond the size that a file may have, an error instead of the end
/// of the process.
func makeFailedWritesErrors() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

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
