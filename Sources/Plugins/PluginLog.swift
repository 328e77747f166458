import Glibc
import TextCore

/// What plugins say to people, bounded so that one that never stops talking does no harm.
public final class PluginLog: Sendable {
  /// Bytes that one stage may say in a run.
  private static let limit = 64 << 10

  private let stage: String
  private let write: @Sendable (String) -> Void
  private let state = Locked(State())

  private struct State {
    var room = PluginLog.limit
    var isClosed = false
  }

  /// Makes a log.
  ///
  /// - Parameters:
  ///   - stage: what lines begin with.
  ///   - write: takes a line.
  public init(stage: String, write: @escaping @Sendable (String) -> Void) {
    self.stage = stage
    self.write = write
  }

  /// Whether the plugin has said all that it may.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Writes a line for people, until the plugin has said all that it may.
  func add(_ line: String) {
    let (isOpen, isLast) = state.withLock { state -> (Bool, Bool) in
      if state.isClosed { return (false, false) }
      state.room -= line.utf8.count + 1
      state.isClosed = state.room < 0
      return (!state.isClosed, state.isClosed)
    }
    if isOpen { write("\(stage): \(line)") }
    if isLast { write("\(stage): it says more than \(Self.limit >> 10) KiB; the rest is left out") }
  }
}

/// Cuts what a program writes into lines for its log.
///
/// Ownership: one a program.
struct LogLines {
  /// The longest line that is kept, in bytes.
  private static let maximum = 2000

  let log: PluginLog
  private var open: [UInt8] = []

  init(_ log: PluginLog) { self.log = log }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if log.isClosed { return }
    var rest = bytes[...]
    while let base = rest.base.baseAddress, !rest.isEmpty {
      let start = base + rest.startIndex
      let found = memchr(start, 0x0A, rest.count)
      let length = found.map { UnsafeRawPointer(start).distance(to: UnsafeRawPointer($0)) } ?? rest.count
      open.append(contentsOf: rest.prefix(min(length, Self.maximum - open.count)))
      rest = rest.dropFirst(found == nil ? length : length + 1)
      if found != nil { finish() }
    }
  }

  mutating func finish() {
    if !open.isEmpty { log.add(String(decoding: open, as: UTF8.self)) }
    open.removeAll(keepingCapacity: true)
  }
}
