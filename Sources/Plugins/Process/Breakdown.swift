import Glibc

/// Why a conversation with a program came to an early end.
enum Breakdown: Error {
  /// The program closed its output, and ended with a code if it ended.
  case ended(Int32?)
  /// It said nothing for so many seconds.
  case tooSlow(Double)
  /// It printed a line that is no answer.
  case garbage(String)
  /// It printed more than so many bytes without a line feed.
  case tooLong(Int)

  var isEndOfOutput: Bool { if case .ended = self { true } else { false } }

  /// Whether to try the same once more would only take as long again.
  var isFinal: Bool { if case .tooSlow = self { true } else { false } }

  /// What the program did, as a clause without a subject.
  var phrase: String {
    switch self {
    case .ended(nil): "closed its output"
    case .ended(let code?) where code > 255:
      "was ended by a signal (\(String(cString: strsignal(code - 256))))"
    case .ended(let code?): "ended with exit code \(code)"
    case .tooSlow(let seconds): "gave no answer within \(seconds) s"
    case .garbage(let line): "printed a line that is no answer: \(line)"
    case .tooLong(let bytes): "printed more than \(bytes >> 20) MiB without a line feed"
    }
  }
}
