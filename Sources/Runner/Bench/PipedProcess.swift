import ByteStreams
import CProcessControl
import Glibc
import TextCore

/// A child process that answers lines with lines.
///
/// Ownership: one thread; it keeps the child, whose standard input ends with it, and waits for the child to end.
public final class PipedProcess {
  private let child: Int32
  private let input: Int32
  private let output: Int32
  private var bytes: [UInt8] = []

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: the path of the executable.
  ///   - arguments: those behind its name.
  ///   - folder: where it works.
  /// - Throws: ``RunError`` when it cannot be started.
  public init(program: String, arguments: [String], folder: String) throws(RunError) {
    var ends: (input: Int32, output: Int32) = (-1, -1)
    child = withCStrings([program] + arguments) { words in
      dabir_spawn_piped(program, words, folder, &ends.input, &ends.output)
    }
    (input, output) = ends
    guard child > 0 else {
      throw RunError(SystemError("start", path: program, code: -child).description)
    }
  }

  deinit {
    guard child > 0 else { return }
    close(input)
    close(output)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends a line; false when the child is gone.
  public func ask(_ question: String) -> Bool {
    var line = Array((question + "\n").utf8)
    return write(input, &line, line.count) == line.count
  }

  /// The next line of the child's output without its line feed; nil when there is none.
  public func nextLine() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        return Array(bytes[..<end])
      }
      let count = read(output, &buffer, buffer.count)
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
  }
}
