import Foundation
import TestSupport
import Testing

/// Python's own codecs and containers as an independent truth, in a child process.
enum Python {
  static let isThere = run("import bz2, gzip, lzma, tarfile, zipfile") == 0

  /// Tests that need it are skipped, with this line, where it is not installed.
  static var required: ConditionTrait {
    .enabled(if: isThere, "python3 with its standard library makes the fixtures of this test")
  }

  /// Runs a script in a folder.
  ///
  /// - Returns: its exit code.
  @discardableResult
  static func run(_ script: String, in folder: TemporaryFolder? = nil, _ arguments: [String] = []) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder.path) }
    do { try process.run() } catch { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Runs a script and gives what it wrote to the file `out`.
  static func make(_ script: String, in folder: TemporaryFolder) throws -> [UInt8] {
    #expect(run(script, in: folder) == 0)
    return try folder.read("out")
  }

  /// A file compressed by Python; there is no zstd in its library.
  static func compress(_ bytes: [UInt8], _ module: String, in folder: TemporaryFolder) throws -> [UInt8] {
    try folder.write(bytes, to: "in")
    return try make(
      "import \(module); open('out', 'wb').write(\(module).compress(open('in', 'rb').read()))", in: folder)
  }
}
