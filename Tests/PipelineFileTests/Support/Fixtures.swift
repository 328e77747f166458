import Pipeline
import Testing
import TextCore

@testable import PipelineFile

/// Stages that do nothing but have descriptions.
enum Fixtures {
  static let registry = StageRegistry([
    stage("language", writes: [.language]),
    stage("sentences", reads: [.optional("language")], writes: [.sentences]),
    stage(
      "tokenize",
      options: [OptionDescription("engine", .choice(["auto", "icu"]), default: "auto", summary: "")],
      writes: [.tokens]),
    stage(
      "link",
      options: [
        OptionDescription("threshold", .number(0...1), default: 0.35, summary: "The least score."),
        OptionDescription(
          "knowledge", .either([.choice(["builtin"]), .path]), default: "builtin", summary: "The entities."),
        OptionDescription(
          "tuning", .group([OptionDescription("depth", .integer(1...9), default: 3, summary: "")]),
          summary: ""),
      ],
      reads: [.required("tokens", columns: ["kind"])], writes: [mentions]),
    stage(
      "dictionary",
      options: [
        .required("file", .path, summary: "The terms."),
        OptionDescription("fold", .boolean, default: true, summary: ""),
      ]),
    stage(
      "transliterate",
      options: [
        OptionDescription(
          "to", .list(.choice(["latin", "arabic", "persian"])), default: ["latin"], summary: ""),
        OptionDescription("best", .integer(1...5), default: 1, summary: ""),
      ],
      reads: [.required("mentions")]),
  ])

  static let sections = [
    OptionDescription(
      "input",
      .group([
        OptionDescription("paths", .list(.path), default: [], summary: ""),
        OptionDescription(
          "fields",
          .group([
            OptionDescription("id", .text, default: "id", summary: ""),
            OptionDescription("text", .oneOrMore(.text), default: "text", summary: ""),
          ]), summary: ""),
      ]), summary: ""),
    OptionDescription(
      "output",
      .group([
        OptionDescription("format", .choice(["jsonl", "csv"]), default: "jsonl", summary: ""),
        OptionDescription("layers", .list(.text), default: [], summary: ""),
        OptionDescription("sorted", .boolean, default: false, summary: ""),
      ]), summary: ""),
    OptionDescription(
      "limits",
      .group([
        OptionDescription("memory", .bytes(1_000_000...Int.max), default: 512_000_000, summary: ""),
        OptionDescription("workers", .integer(1...64), default: 1, summary: ""),
      ]), summary: ""),
  ]

  private static let mentions = LayerSchema(
    name: "mentions", summary: "",
    columns: [ColumnSchema("entity", .entity, summary: ""), ColumnSchema("score", .number, summary: "")])

  private static func stage(
    _ name: String, options: [OptionDescription] = [], reads: [LayerUse] = [], writes: [LayerSchema] = []
  ) -> StageType {
    let description = StageDescription(
      name: name, summary: "", version: "1", options: options, reads: reads, writes: writes)
    return StageType(description) { _ in throw NotMade() }
  }

  private struct NotMade: Error {}
}

/// Reads a file that stands in `/data`, with changes made in `/here`.
func read(
  _ text: String, set arguments: [String] = [], environment: [String: String] = [:]
) throws -> PipelineFileResult {
  try read(bytes: Array(text.utf8), set: arguments, environment: environment)
}

/// Reads the bytes of a file that stands in `/data`, with changes made in `/here`.
func read(
  bytes: [UInt8], set arguments: [String] = [], environment: [String: String] = [:]
) throws -> PipelineFileResult {
  let reader = PipelineFileReader(
    registry: Fixtures.registry, sections: Fixtures.sections, environment: environment)
  return reader.read(
    PipelineSource(name: "p.yaml", directory: "/data", bytes: bytes),
    overrides: try arguments.map { try PipelineOverride($0, directory: "/here") })
}

/// Expects the mistakes of a file, each as `place: message` with ` (hint)`.
func expect(
  _ text: String, set arguments: [String] = [], environment: [String: String] = [:], gives expected: [String],
  at location: Testing.SourceLocation = #_sourceLocation
) throws {
  let result = try read(text, set: arguments, environment: environment)
  let found = result.diagnostics.map(\.line)
  #expect(found == expected, sourceLocation: location)
  #expect((result.pipeline == nil) == !found.isEmpty, sourceLocation: location)
}

extension Diagnostic {
  /// The diagnostic in one line; places in the file without its name.
  var line: String {
    let place = location.line > 0 ? "\(location.line):\(location.column)" : location.source
    return "\(place): \(message)" + (hint.map { " (\($0))" } ?? "")
  }
}
