import Foundation
import Synchronization
import TestSupport
import Testing

/// Starts the built command as a child process and waits for it, never longer than a limit.
enum CommandRunner {
  /// What a child process left behind.
  struct Finished {
    /// The exit code; 128 and the signal's number when a signal ended it.
    let status: Int32
    let output: [UInt8]
    let errors: String
    /// The largest resident set of it and what it started, in bytes; nil unless that was asked for.
    let peakMemory: Int?

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The built command: it lies beside the bundle of the tests.
  static func command() throws -> String {
    let arguments = CommandLine.arguments
    let bundle = arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
    let path = URL(filePath: bundle).deletingLastPathComponent().appending(path: "dabir").path
    guard access(path, X_OK) == 0 else {
      throw Failure(description: "the built command is not at '\(path)': build the product dabir first")
    }
    return path
  }

  /// Runs `dabir` with arguments.
  static func dabir(
    _ arguments: String..., in folder: TemporaryFolder, input: [UInt8] = [], seconds: Double = 60
  ) throws -> Finished {
    try run([command()] + arguments, in: folder, input: input, seconds: seconds)
  }

  /// Starts the rest of its arguments and writes the most memory that they had, in KB, to the file of the first one.
  ///
  /// For a process that the tests start themselves the kernel also counts what the tests have.
  private static let measuring = """
    import resource, subprocess, sys
    status = subprocess.call(sys.argv[2:])
    open(sys.argv[1], 'w').write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    sys.exit(status if status >= 0 else 128 - status)
    """

  /// Runs a script, which finds the command as `$DABIR`.
  static func shell(
    _ script: String, in folder: TemporaryFolder, seconds: Double = 60, measuresMemory: Bool = false
  ) throws -> Finished {
    let words = ["/bin/bash", "-c", script]
    guard measuresMemory else { return try run(words, in: folder, input: [], seconds: seconds) }
    let file = folder.path + "/peak-memory"
    let finished = try run(
      ["/usr/bin/env", "python3", "-c", measuring, file] + words, in: folder, input: [], seconds: seconds)
    let kilobytes = Int(try String(contentsOfFile: file, encoding: .utf8))
    return Finished(
      status: finished.status, output: finished.output, errors: finished.errors,
      peakMemory: kilobytes.map { $0 * 1024 })
  }

  private static let starting = Mutex(())

  private static func run(
    _ words: [String], in folder: TemporaryFolder, input: [UInt8], seconds: Double
  ) throws -> Finished {
    // One at a time, or a child would inherit the pipes that another is just getting.
    let (child, pipes) = try starting.withLock { _ in
      let pipes = try (0..<3).map { _ in try Pipe() }
      return (try spawn(words, in: folder.path, pipes), pipes)
    }
    pipes[0].closeReading()
    pipes[1].closeWriting()
    pipes[2].closeWriting()
    let deadline = Date(timeIntervalSinceNow: seconds)
    let (output, errors, isOver) = exchange(pipes, input, deadline)
    // The whole group goes: a script must leave nothing behind.
    if isOver { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, isOver ? 0 : WNOHANG) == 0 {
      if deadline.timeIntervalSinceNow < 0 { kill(-child, SIGKILL) }
      usleep(1000)
    }
    if isOver { throw Failure(description: "not done after \(seconds) s: \(words.joined(separator: " "))") }
    let signal = status & 0x7F
    return Finished(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: output,
      errors: String(decoding: errors, as: UTF8.self), peakMemory: nil)
  }

  private static func spawn(_ words: [String], in folder: String, _ pipes: [Pipe]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in [pipes[0].reading, pipes[1].writing, pipes[2].writing].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    var defaults = sigset_t()
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DABIR") }
    environment["DABIR"] = try command()
    environment["TMPDIR"] = folder
    let changingFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder]
    var arguments = (changingFolder + words).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, changingFolder[0], &actions, &attributes, &arguments, &variables)
    guard code == 0 else {
      throw Failure(description: "cannot start '\(words[0])': \(String(cString: strerror(code)))")
    }
    return child
  }

  /// Feeds the child and reads both of its outputs at once, so that neither side waits for the other.
  private static func exchange(
    _ pipes: [Pipe], _ input: [UInt8], _ deadline: Date
  ) -> (output: [UInt8], errors: [UInt8], isOver: Bool) {
    signal(SIGPIPE, SIG_IGN)
    var read: [[UInt8]] = [[], []]
    var written = 0
    var polled = [
      pollfd(fd: pipes[0].writing, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: pipes[1].reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipes[2].reading, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    func finishInput() {
      pipes[0].closeWriting()
      polled[0].fd = -1
    }
    if input.isEmpty { finishInput() }
    while polled[1].fd >= 0 || polled[2].fd >= 0 {
      let left = deadline.timeIntervalSinceNow
      if left <= 0 { return (read[0], read[1], true) }
      guard poll(&polled, 3, Int32(left * 1000) + 1) > 0 else { continue }
      if polled[0].fd >= 0, polled[0].revents != 0 {
        // A pipe that can be written to takes this much without blocking.
        let count = input[written...].prefix(4096).withUnsafeBytes {
          Foundation.write(polled[0].fd, $0.baseAddress, $0.count)
        }
        written += max(0, count)
        if written == input.count || count < 0 { finishInput() }
      }
      for stream in 1...2 where polled[stream].fd >= 0 && polled[stream].revents != 0 {
        let count = Foundation.read(polled[stream].fd, &buffer, buffer.count)
        if count > 0 { read[stream - 1] += buffer[..<count] }
        if count == 0 { polled[stream].fd = -1 }
      }
    }
    return (read[0], read[1], false)
  }

  /// Both ends of a pipe, closed at the latest when the value goes.
  private final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Failure(description: "cannot make a pipe") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    func closeReading() {
      if reading >= 0 { close(reading) }
      reading = -1
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      closeReading()
      closeWriting()
    }
  }
}

extension TemporaryFolder {
  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// The names in the folder, sorted.
  func names(_ folder: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }

  /// The object in a JSON file.
  func json(_ name: String) throws -> [String: Any] { try jsonObject(text(name)) }

  /// The objects in a file of JSON lines.
  func jsonLines(_ name: String) throws -> [[String: Any]] {
    try text(name).split(separator: "\n").map { try jsonObject(String($0)) }
  }
}

/// Reads a JSON object.
func jsonObject(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

/// The counts in `run.json`, in a form that reads well in a test.
func outcomes(_ report: [String: Any]) throws -> String {
  let outcomes = try #require(report["outcomes"] as? [String: Any])
  let counts = try ["documents", "written", "filtered", "quarantined"].map { key in
    try #require(outcomes[key] as? Int)
  }
  #expect(counts[0] == counts[1] + counts[2] + counts[3])
  return "\(counts[0]) in = \(counts[1]) written + \(counts[2]) filtered + \(counts[3]) quarantined"
}
