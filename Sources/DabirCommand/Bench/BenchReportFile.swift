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
    let text = try encoder.encode(report) + [UInt8(ascii: "\n")]
    let file = try OutputFile(path: path, overwrites: true)
    try Array(text).withUnsafeBufferPointer { bytes in try file.write(bytes) }
    try file.finish()
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
