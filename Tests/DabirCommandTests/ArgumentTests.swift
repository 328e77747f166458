import ArgumentParser
import Pipeline
import Testing

@testable import DabirCommand
@testable import Runner

@Suite("Arguments")
struct ArgumentTests {
  @Test(
    "A range of bytes has a start, and an end unless all behind is meant",
    arguments: [
      ("0:10", 0..<10), ("5:5", 5..<5), ("7:", 7..<Int.max), ("9223372036854775807:", Int.max..<Int.max),
      ("", nil), (":", nil), ("10", nil), (":10", nil), ("-1:10", nil), ("10:9", nil), ("1:2:3", nil),
      ("a:b", nil),
      ("0:9223372036854775808", nil), ("٠:١٠", nil), (" 0:1", nil),
    ] as [(String, Range<Int>?)])
  func span(argument: String, bytes: Range<Int>?) { #expect(ByteSpan(argument: argument)?.bytes == bytes) }

  @Test("An amount of memory is written as in pipeline files")
  func amount() {
    #expect(ByteCount(argument: "64MB")?.bytes == 64_000_000)
    #expect(ByteCount(argument: "1KiB")?.bytes == 1024)
    #expect(ByteCount(argument: "17")?.bytes == 17)
    #expect(ByteCount(argument: "much")?.bytes == nil)
    #expect("\(ByteCount(64_000_000))" == "64MB")
  }

  @Test(
    "Wrong options of a shard are refused",
    arguments: [
      (["--heartbeat", "0"], "--heartbeat must be from 0.1 to 3600 seconds, not 0.0"),
      (["--heartbeat", "4000"], "--heartbeat must be from 0.1 to 3600 seconds, not 4000.0"),
      (["--heartbeat", "nan"], "--heartbeat must be from 0.1 to 3600 seconds, not nan"),
      (["--stats", "s", "--frame"], "--frame writes the figures itself: leave --stats out"),
      (["--name", ""], "--name must not be empty"),
    ])
  func wrongShards(arguments: [String], message: String) {
    let error = #expect(throws: (any Error).self) { try ShardOptions.parse(arguments) }
    #expect(error.map { ShardOptions.message(for: $0) } == message)
  }

  @Test("A shard takes no options of whole runs, and writes where its engine looks")
  func shards() throws {
    func problem(_ arguments: [String], output: String, _ used: [String] = []) throws -> String? {
      let options = try ShardOptions.parse(arguments)
      do {
        try options.check(output: output, otherwiseUsed: used)
        return nil
      } catch {
        return ShardOptions.message(for: error)
      }
    }
    #expect(
      try problem(["--frame"], output: "-", ["--resume"])
        == "--resume is for whole runs; a shard that fails is done again by its engine")
    #expect(try problem(["--frame"], output: "x") == "--frame writes to standard output: leave -o out")
    #expect(
      try problem(["--stats", "s"], output: "-") == "--stats needs an output file (-o), or use --frame")
    #expect(try problem(["--stats", "s"], output: "x") == nil)
    #expect(try problem(["--frame"], output: "-") == nil)
    #expect(try problem([], output: "-", ["--resume"]) == nil)
  }

  @Test("A shard ends with the code that says whether trying again is of use")
  func shardCodes() throws {
    let shard = try ShardOptions.parse(["--frame"])
    var result = RunResult(
      counts: RunCounts(), failures: [], duplicateIDs: 0, duplicatesAreLowerBound: false, bytesRead: 0,
      bytesWritten: 0, times: PartTimes(stages: []))
    #expect(shard.code(result) == .success)
    result.failures = [InputFailure(input: 0, reason: "network", isPermanent: false)]
    #expect(shard.code(result).rawValue == 1)
    result.failures.append(InputFailure(input: 0, reason: "damaged", isPermanent: true))
    #expect(shard.code(result).rawValue == 65)
    var lost = RunCounts()
    lost.inputs[0] = RunCounts.Outcomes()
    lost.inputs[0]?.documents = 1
    result.counts = lost
    result.failures = []
    #expect(shard.code(result).rawValue == 1)
  }

  @Test("Exit codes are those that are documented, and failures become 1")
  func exitCodes() throws {
    #expect(ExitCode.overBudget.rawValue == 2)
    #expect(ExitCode.damagedInput.rawValue == 65)
    #expect(ExitCode.wrongPipelineFile.rawValue == 78)
    #expect(ExitCode.closedPipe.rawValue == 141)
    #expect(ExitCode.validationFailure.rawValue == 64)
    #expect(throws: ExitCode.closedPipe) { try reportingFailure { throw ExitCode.closedPipe } }
    #expect(throws: ExitCode.failure) {
      try reportingFailure { throw LoadFailure(description: "a failure that a test makes") }
    }
    #expect(try reportingFailure { 7 } == 7)
  }

  private struct LoadFailure: Error, CustomStringConvertible {
    let description: String
  }
}
