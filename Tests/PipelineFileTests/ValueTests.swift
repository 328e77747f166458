import Pipeline
import Testing

@testable import PipelineFile

@Suite("Values of options")
struct ValueTests {
  private static let head = "version: 1\nstages: [language]\n"

  @Test(
    "are typed by the core schema of YAML 1.2",
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("true", true), ("FALSE", false), ("yes", "yes"),
      ("on", "on"),
      ("7", 7), ("-7", -7), ("+7", 7), ("007", 7), ("1_000", "1_000"), ("0x10", "0x10"), ("0o7", "0o7"),
      ("1.5", 1.5), ("-.5", -0.5), ("1.", 1.0), ("2e3", 2000.0), (".", "."), ("e3", "e3"), ("1e", "1e"),
      (".inf", ".inf"), (".nan", ".nan"), ("1e999", "1e999"), ("nan", "nan"), ("12:30", "12:30"), ("٣", "٣"),
      ("9223372036854775808", 9223372036854775808.0), ("-", "-"),
    ] as [(String, OptionValue)])
  func coreSchema(text: String, value: OptionValue) {
    #expect(Scalar(text: text, isPlain: true).value == value)
    #expect(Scalar(text: text, isPlain: false).value == .text(text))
  }

  @Test(
    "that are wrong are named with what is expected",
    arguments: [
      ("output: 5", "3:9: 'output' must be keys (format, layers, sorted), not 5"),
      ("output: [a]", "3:9: 'output' must be keys (format, layers, sorted), not a list"),
      (
        "output: {format: jsnol}",
        "3:18: 'output.format' must be one of jsonl, csv, not the text 'jsnol'"
          + " (did you mean 'jsonl'?)"
      ),
      ("output: {layers: {a: b}}", "3:18: 'output.layers' must be a list, each item text, not a map"),
      ("output: {layers: [a, ~]}", "3:22: item 2 of 'output.layers' must be text, not null"),
      ("output: {sorted: 'true'}", "3:18: 'output.sorted' must be true or false, not the text 'true'"),
      (
        "output: {sorted: off}",
        "3:18: 'output.sorted' must be true or false, not the text 'off'"
          + " (write false)"
      ),
      (
        "limits: {memory: 64MO}",
        "3:18: 'limits.memory' must be an amount of memory of at least 1MB,"
          + " not the text '64MO'"
      ),
      ("limits: {memory: 10}", "3:18: 'limits.memory' must be an amount of memory of at least 1MB, not 10"),
      (
        "limits: {workers: 0x10}",
        "3:19: 'limits.workers' must be a whole number from 1 to 64,"
          + " not the text '0x10'"
      ),
      ("limits: {workers: 1.5}", "3:19: 'limits.workers' must be a whole number from 1 to 64, not 1.5"),
      (
        "input: {fields: {text: []}}",
        "3:24: 'input.fields.text' is an empty list"
          + " (it takes text, or a list of such)"
      ),
      ("input: {fields: {text: [[a]]}}", "3:25: item 1 of 'input.fields.text' must be text, not a list"),
      ("input: {paths: [\"a\\0b\"]}", "3:17: item 1 of 'input.paths' must be a path, not the text 'a\0b'"),
      ("input: {paths: ['']}", "3:17: item 1 of 'input.paths' must be a path, not the text ''"),
      ("input: {feilds: {}}", "3:9: unknown key 'feilds' in 'input' (did you mean 'fields'?)"),
      ("input: {fields: {txt: a}}", "3:18: unknown key 'txt' in 'input.fields' (did you mean 'text'?)"),
    ])
  func wrong(line: String, message: String) throws {
    try expect(Self.head + line, gives: [message])
  }

  @Test("that are null count as left out")
  func null() throws {
    let text = Self.head + "input:\noutput: {format: ~, layers: null}\nlimits: {memory: }\ntests:\n"
    let sections = try #require(try read(text).pipeline).sections
    #expect(sections.group("input").group("fields").text("id") == "id")
    #expect(sections.group("output").text("format") == "jsonl")
    #expect(sections.group("output").entries.allSatisfy { !$0.isGiven })
    #expect(sections.group("limits").integer("memory") == 512_000_000)
  }

  @Test("of text, choices and paths may look like numbers")
  func digits() throws {
    let text = Self.head + "input: {paths: [2024], fields: {id: 7}}"
    let input = try #require(try read(text).pipeline).sections.group("input")
    #expect(input.texts("paths") == ["/data/2024"])
    #expect(input.group("fields").text("id") == "7")
  }

  @Test("of paths follow the file, and nothing in them is expanded")
  func paths() throws {
    let text = Self.head + "input: {paths: [-, ~/x, ../y, .//./z, ., /a/./b]}"
    let input = try #require(try read(text).pipeline).sections.group("input")
    #expect(input.texts("paths") == ["/data/-", "/data/~/x", "/data/../y", "/data/z", "/data", "/a/./b"])
  }
}
