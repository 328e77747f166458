import ArgumentParser
import ArticleIO
import Runner

/// How a run's words to people are written.
enum LogFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines of text.
  case text
  /// One JSON object a line.
  case json
}

/// What a run tells people on standard error.
final class RunLog: Sendable {
  private static let shownNotices = 10

  private let format: LogFormat
  private let isQuiet: Bool

  init(_ format: LogFormat, isQuiet: Bool) {
    self.format = format
    self.isQuiet = isQuiet
  }

  /// Something went wrong.
  func error(_ message: String) { write("error", "dabir: \(message)", message) }

  /// Something happened to the run as a whole.
  func note(_ message: String) { write("note", "dabir: \(message)", message) }

  /// Words that quiet people do not want.
  func information(_ message: String) {
    if !isQuiet { write("information", message, message) }
  }

  /// A document failed: text tells of the first few one by one.
  func quarantined(_ notice: QuarantineNotice) {
    guard notice.isNews, format == .json || notice.number <= Self.shownNotices else { return }
    let failure = notice.failure
    write(
      "quarantined", "\(notice.input):\(notice.line): \(failure.stage) failed: \(failure.reason)",
      failure.reason,
      [
        .init(key: "input", value: .string(notice.input)), .init(key: "line", value: .integer(notice.line)),
        .init(key: "stage", value: .string(failure.stage)),
      ])
  }

  /// How many documents of the run failed, and where they are kept.
  func finishNotices(_ total: Int, keptIn path: String?) {
    guard total > 0 else { return }
    let hidden = format == .text ? total - Self.shownNotices : 0
    let more = hidden > 0 ? " (\(Figures.count(hidden)) more are not shown)" : ""
    let kept =
      path.map { "kept in \($0), to be tried again with --retry" } ?? "not kept, since the output is no file"
    let message = "\(Figures.documents(total)) failed\(more); \(kept)"
    write("note", message, message)
  }

  /// The process lives; told in quiet runs too, since it is asked for.
  func heartbeat(_ members: [JSONValue.Member]) {
    write("heartbeat", "heartbeat \(JSONValue.object(members).line())", "alive", members)
  }

  /// How far the run is; nothing in quiet runs.
  func progress(_ line: String, _ members: [JSONValue.Member]) {
    if !isQuiet { write("progress", line, line, members) }
  }

  private func write(_ event: String, _ text: String, _ message: String, _ members: [JSONValue.Member] = []) {
    switch format {
    case .text: printNote(text)
    case .json:
      let head: [JSONValue.Member] = [
        .init(key: "time", value: .string(Timestamp.now())), .init(key: "event", value: .string(event)),
        .init(key: "message", value: .string(message)),
      ]
      printNote(JSONValue.object(head + members).line())
    }
  }
}
