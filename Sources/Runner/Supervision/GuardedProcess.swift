import ByteStreams
import CProcessControl
import Glibc
import TextCore

/// A second process of this program for work that may crash or hang.
public enum GuardedProcess {
  /// Runs this program with other arguments and waits for it, for a time.
  ///
  /// - Returns: its exit code, or how it came to grief, as a clause without a subject.
  /// - Throws: ``RunError`` when it cannot be started.
  public static func run(_ arguments: [String], seconds: Int) throws(RunError) -> Result<Int32, Grief> {
    let words = [CommandLine.arguments.first ?? "dabir"] + arguments
    let child = withCStrings(words) { dabir_spawn("/proc/self/exe", $0, environ) }
    guard child > 0 else {
      throw RunError(SystemError("start", path: "a second process", code: -child).description)
    }
    let deadline = time(nil) + seconds
    while true {
      var code: Int32 = 0
      switch dabir_child_state(child, &code) {
      case 1: return .success(code)
      case 2: return .failure(Grief(description: ChildEnd.killed(code).phrase))
      default: break
      }
      if time(nil) > deadline {
        kill(child, SIGKILL)
        while dabir_child_state(child, &code) == 0 { usleep(1000) }
        return .failure(Grief(description: "was not done after \(seconds) s"))
      }
      usleep(10_000)
    }
  }

  /// How a process came to grief.
  public struct Grief: Error {
    /// A clause without a subject.
    public let description: String
  }
}
