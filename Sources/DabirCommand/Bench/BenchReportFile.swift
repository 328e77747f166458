import ByteStreams
import FoundationEssentials

/// Reads and writes reports on benchmarks.
enum BenchReportFile {
  private static let limit = 64 << 20

  /// Why a report cannot be used.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static func write(_ report: BenchReport, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write(String(decoding: encoder.encode(report), as: UTF8.self) + "\n", to: path)
  }

  /// Writes a file that appears when it is complete.
  static func write(_ text: String, to path: String) throws(SystemError) {
    let file = try OutputFile(path: path, overwrites: true)
    try file.write(text)
    try file.finish()
  }

  /// Whether a file is a report or a page of some version, which a newer one may take the place of.
  static func isReport(_ path: String) -> Bool {
    guard let bytes = try? FileSource.contents(ofFile: path, limit: limit) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasPrefix("<!doctype html>")
      ? text.contains("<title>What ") : text.contains("\"format\" : \"dabir")
  }

  static func read(_ path: String) throws -> BenchReport {
    let bytes = try FileSource.contents(ofFile: path, limit: limit)
    do {
      let report = try JSONDecoder().decode(BenchReport.self, from: Data(bytes))
      guard report.format == BenchReport.format else {
        throw Failure(description: "'\(path)' has the format '\(report.format)', not '\(BenchReport.format)'")
      }
      return report
    } catch is DecodingError {
      throw Failure(
        description:
          "'\(path)' is no report that this version of dabir bench has written with --json; measure again")
    }
  }
}
