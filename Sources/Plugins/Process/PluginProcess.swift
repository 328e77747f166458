import CPluginProcess
import Glibc
import Pipeline
import TextCore

/// A program that a stage lives in, spoken to over pipes.
///
/// One thread feeds it and hears it by turns, as the pipes allow, so that neither side ever waits for the other in
/// vain, however much it says.
///
/// Ownership: one thread; it keeps the program, which ends with it.
final class PluginProcess {
  /// The longest answer that is waited for, in bytes.
  private static let longestLine = 64 << 20
  /// How long a program that has closed its output may take to end, in milliseconds.
  private static let grace: Int32 = 200
  /// How long one may take to end when nothing more comes, in milliseconds.
  private static let farewell: Int32 = 2000

  private var child = dabir_plugin_process()
  private var heard = Arena<UInt8>()
  private var lineStart = 0
  private var scanned = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var words: LogLines
  /// Whether it may still say something to people.
  private var hasWords = true

  /// Starts a program.
  ///
  /// - Throws: ``PluginError`` when it cannot be started.
  init(command: [String], environment: [String], folder: String, log: PluginLog) throws(PluginError) {
    words = LogLines(log)
    let error = withCStrings(command) { arguments in
      withCStrings(environment) { dabir_plugin_start(arguments, $0, folder, &child) }
    }
    guard error == 0 else {
      throw PluginError("'\(command[0])' cannot be started: \(String(cString: strerror(error)))")
    }
  }

  deinit { if isRunning { _ = stop(after: Self.farewell) } }

  private var isRunning: Bool { child.process > 0 }

  /// The program's id.
  var process: Int32 { child.process }

  /// Sends bytes and takes lines, until `take` says that it has heard the last one.
  ///
  /// - Parameters:
  ///   - seconds: how long the program may neither hear nor say anything.
  ///   - take: is given each line without its line feed, with 64 readable bytes behind it.
  /// - Throws: ``Breakdown``; the program is gone then.
  func converse(
    sending bytes: UnsafeBufferPointer<UInt8>, seconds: Double,
    take: (UnsafeBufferPointer<UInt8>) throws(Breakdown) -> Bool
  ) throws(Breakdown) {
    guard isRunning else { throw .ended(nil) }
    do throws(Breakdown) {
      try exchange(bytes, seconds, take)
    } catch {
      let end = stop(after: error.isEndOfOutput ? Self.grace : 0)
      throw error.isEndOfOutput ? .ended(end) : error
    }
  }

  /// The monotonic clock in seconds.
  private static var now: Double { Double(Clock.monotonicNanoseconds()) / 1e9 }

  private func exchange(
    _ bytes: UnsafeBufferPointer<UInt8>, _ seconds: Double,
    _ take: (UnsafeBufferPointer<UInt8>) throws(Breakdown) -> Bool
  ) throws(Breakdown) {
    var sent = 0
    var hears = true
    var deadline = Self.now + seconds
    while true {
      let left = deadline - Self.now
      var polled = [
        pollfd(fd: hears && sent < bytes.count ? child.input : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasWords ? child.errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      let isReady = poll(&polled, 3, Int32(max(0, min(left * 1000 + 1, 1e6)))) > 0
      if isReady, polled[0].revents != 0, let base = bytes.baseAddress {
        let count = write(child.input, base + sent, bytes.count - sent)
        if count > 0 {
          sent += count
          deadline = Self.now + seconds
        } else if errno != EAGAIN, errno != EINTR {
          // It may still have answers to give.
          hears = false
        }
      }
      if isReady, polled[2].revents != 0 { hearWords() }
      if isReady, polled[1].revents != 0 {
        try hear()
        while let line = nextLine() {
          if try take(line) { return }
          deadline = Self.now + seconds
        }
        guard heard.count - lineStart <= Self.longestLine else { throw .tooLong(Self.longestLine) }
      }
      // Words to people are no answer.
      if left <= 0, !isReady || polled[0].revents | polled[1].revents == 0 { throw .tooSlow(seconds) }
    }
  }

  /// Reads what there is of the program's output.
  private func hear() throws(Breakdown) {
    if lineStart == heard.count {
      heard.removeAll(keeping: 4 << 20)
      (lineStart, scanned) = (0, 0)
    }
    let room = 256 << 10
    var count = 0
    heard.appendUnsafe(maximum: room) { target in
      count = read(child.output, target, room)
      return max(0, count)
    }
    if count == 0 || count < 0 && errno != EAGAIN && errno != EINTR { throw .ended(nil) }
  }

  private func nextLine() -> UnsafeBufferPointer<UInt8>? {
    guard let found = memchr(heard.base + scanned, 0x0A, heard.count - scanned) else {
      moveRest()
      scanned = heard.count
      return nil
    }
    let end = UnsafePointer(heard.base).distance(to: found.assumingMemoryBound(to: UInt8.self))
    defer { (lineStart, scanned) = (end + 1, end + 1) }
    return heard.bytes(ByteRange(lineStart, end))
  }

  /// Moves the beginning of a line to the front, once most of the memory lies before it.
  private func moveRest() {
    guard lineStart > 1 << 20, lineStart > heard.count / 2 else { return }
    let rest = heard.count - lineStart
    memmove(heard.base, heard.base + lineStart, rest)
    heard.truncate(to: rest)
    lineStart = 0
  }

  /// Reads what the program says to people, however much it is: it must not wait for that.
  private func hearWords() {
    guard isRunning, hasWords else { return }
    // A program that talks without end must not keep this side from its answers.
    for _ in 0..<16 {
      let count = read(child.errors, &buffer, buffer.count)
      if count == 0 { hasWords = false }
      guard count > 0 else { return }
      buffer.withUnsafeBufferPointer { words.append(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Ends the program, and hears its last words.
  ///
  /// - Parameter milliseconds: how long it may take to end by itself.
  /// - Returns: what it ended with, when it ended by itself.
  private func stop(after milliseconds: Int32) -> Int32? {
    close(child.input)
    let code = dabir_plugin_stop(&child, milliseconds)
    hearWords()
    words.finish()
    close(child.output)
    close(child.errors)
    child.process = 0
    return code < 0 ? nil : code
  }
}
