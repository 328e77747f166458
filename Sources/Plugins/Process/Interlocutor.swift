import Glibc
import Pipeline
import TextCore

/// A program that is started, greeted, and started again when it came to grief.
///
/// Ownership: one thread.
final class Interlocutor {
  /// How long a program may take to answer the greeting, in seconds: some load a large model.
  private static let patience = 60.0
  /// Times in a row that a program may fail to start before it is given up.
  private static let attempts = 5

  private let manifest: PluginManifest
  private let greeting: [UInt8]
  private let environment: [String]
  private let log: PluginLog
  private let heads: AnswerHeadReader
  private var program: PluginProcess?

  init(
    _ manifest: PluginManifest, options: OptionValues, environment: [String], log: PluginLog
  ) throws(PluginError) {
    guard let heads = AnswerHeadReader() else { throw PluginError("there is no memory for a parser") }
    self.manifest = manifest
    self.heads = heads
    self.environment = environment
    self.log = log
    greeting = Greeting(manifest: manifest, options: options).line
    try start()
  }

  /// The id of the running program.
  var process: Int32? { program?.process }

  /// Sends bytes and takes lines, as ``PluginProcess`` does; starts the program first when it is gone.
  ///
  /// - Throws: ``Breakdown`` when the conversation broke off.
  func converse(
    sending bytes: UnsafeBufferPointer<UInt8>,
    take: (UnsafeBufferPointer<UInt8>) throws(Breakdown) -> Bool
  ) throws(Breakdown) {
    do throws(Breakdown) {
      try program?.converse(sending: bytes, seconds: manifest.seconds, take: take)
    } catch {
      program = nil
      throw error
    }
  }

  /// Starts the program if it is gone, with longer and longer pauses between attempts.
  ///
  /// - Throws: ``PluginError`` when it does not start again and again.
  func revive() throws(PluginError) {
    var pause: UInt32 = 50_000
    var attempt = 1
    while program == nil {
      do throws(PluginError) {
        try start()
      } catch {
        if attempt == Self.attempts { throw error }
        attempt += 1
        usleep(pause)
        pause *= 2
      }
    }
  }

  private func start() throws(PluginError) {
    let started = try PluginProcess(
      command: manifest.command, environment: environment, folder: manifest.folder, log: log)
    let (greeting, heads) = (greeting, heads)
    do throws(Breakdown) {
      try greeting.withUnsafeBufferPointer { (bytes) throws(Breakdown) in
        try started.converse(sending: bytes, seconds: Self.patience) { line throws(Breakdown) in
          guard heads.read(line)?.version == PluginManifest.version else { throw .garbage(line.excerpt) }
          return true
        }
      }
    } catch {
      throw PluginError(
        "'\(manifest.command.joined(separator: " "))' was greeted and \(error.phrase); it must answer the first "
          + "line with {\"dabir\":\(PluginManifest.version)}")
    }
    program = started
  }
}
