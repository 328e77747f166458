import Pipeline
import Testing

@testable import PipelineFile

@Suite("Variables of the environment")
struct EnvironmentTests {
  private static let head = "version: 1\nstages: [language]\n"

  private func layers(_ items: [String], _ environment: [String: String]) throws -> [String] {
    let list = items.map { "    - \($0)\n" }.joined()
    let pipeline = try read(Self.head + "output:\n  layers:\n\(list)", environment: environment).pipeline
    return try #require(pipeline).sections.group("output").texts("layers")
  }

  @Test("are put into values")
  func replaced() throws {
    #expect(
      try layers(["a${X}b", "'${X}'", "\"${X}${_Y2}\""], ["X": "1", "_Y2": "2"]) == ["a1b", "1", "12"])
    #expect(try layers(["${X:-d e}", "'${X:-}'", "${X:-{}"], [:]) == ["d e", "", "{"])
    #expect(try layers(["${EMPTY:-full}", "x${EMPTY}"], ["EMPTY": ""]) == ["full", "x"])
    #expect(
      try layers(["$${X}", "$X", "$$", "$$$${X}", "'}'"], ["X": "1"]) == ["${X}", "$X", "$$", "$$${X}", "}"])
  }

  @Test("do not come to more than a pipeline file may hold")
  func bounded() throws {
    let value = String(repeating: "x", count: 1 << 20)
    let list = String(repeating: "    - '${X}${X}${X}${X}${X}'\n", count: 4)
    let result = try read(Self.head + "output:\n  layers:\n\(list)", environment: ["X": value])
    #expect(
      result.diagnostics.map(\.message) == ["values with environment variables come to more than 16MiB"])
  }

  @Test("are not put into keys and comments")
  func keysAndComments() throws {
    try expect(
      "# ${NONE}\nversion: 1 # ${NONE\nstages: [language]\n${KEY}: 1\n", environment: ["KEY": "output"],
      gives: ["4:1: unknown key '${KEY}' (known: input, output, limits, version, plugins, stages, tests)"])
  }

  @Test("give a plain value its type, and a quoted one stays text")
  func typed() throws {
    let environment = ["N": "7", "Q": "'7'", "T": "true"]
    try expect(
      Self.head + "limits:\n  workers: ${N}\noutput:\n  sorted: ${T}", environment: environment, gives: [])
    try expect(Self.head + "limits:\n  workers: ${NONE:-}", gives: [])
    try expect(
      Self.head + "limits: {workers: '${N}'}", environment: environment,
      gives: [
        "3:19: 'limits.workers' must be a whole number from 1 to 64, not the text '7' (leave out the quotes)"
      ])
    try expect(
      Self.head + "limits:\n  workers: ${Q}", environment: environment,
      gives: ["4:12: 'limits.workers' must be a whole number from 1 to 64, not the text ''7''"])
  }

  @Test(
    "never become structure or variables again",
    arguments: ["a: {b", "]}\nversion: 2", "- x\n- y", "*a", "# c", "${SECRET}", "!!map {}", "a, b"])
  func injection(value: String) throws {
    #expect(try layers(["${X}", "\"${X}\""], ["X": value, "SECRET": "s"]) == [value, value])
  }

  @Test("that are missing or badly written are mistakes with their place")
  func mistakes() throws {
    let text = """
      version: 1
      stages: [language]
      input:
        paths:
          - قاسم/${NONE}/${ALSO_NONE}
          - "${open"
          - '${9X}'
          - ${A:-${B}}
          - |
            text
            ${NONE}
      """
    let hint = "write '$${' for a literal '${'"
    try expect(
      text,
      gives: [
        "5:12: the environment variable 'NONE' is not set (set it, or give a default: '${NONE:-…}')",
        "5:20: the environment variable 'ALSO_NONE' is not set"
          + " (set it, or give a default: '${ALSO_NONE:-…}')",
        "6:8: '${' without '}' (\(hint))",
        "7:8: '${9X}' is neither '${NAME}' nor '${NAME:-default}' (\(hint))",
        "8:7: the default of '${A}' cannot hold another variable (\(hint))",
        "11:7: the environment variable 'NONE' is not set (set it, or give a default: '${NONE:-…}')",
      ])
  }

  @Test("need quotes inside lists and maps of one line")
  func flow() throws {
    try expect(
      Self.head + "limits: {workers: ${N}}",
      gives: [
        "3:20: expected ',' or '}' in the map that begins at 3:9 (inside [ ] and { }, put '${NAME}' in quotes)"
      ])
  }

  @Test("also stand in --set")
  func override() throws {
    let result = try read(
      Self.head, set: ["output.layers=['${X}']", "limits.workers=${N}"], environment: ["X": "a: b", "N": "3"])
    let sections = try #require(result.pipeline).sections
    #expect(sections.group("output").texts("layers") == ["a: b"])
    #expect(sections.group("limits").integer("workers") == 3)
  }
}
