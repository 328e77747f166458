import ArticleIO
import Pipeline
import PipelineFile
import Runner

/// The JSON Schema (draft 2020-12) of pipeline files, made from the descriptions that also check them.
struct PipelineSchema {
  let registry: StageRegistry

  var value: JSONValue {
    let sections = RunSettings.sections.map { JSONValue.Member(key: $0.name, value: schema($0)) }
    let fixed: [JSONValue.Member] = [
      .init(key: "version", value: ["const": .integer(PipelineFileReader.version)]),
      .init(
        key: "plugins",
        value: [
          "anyOf": [["type": "string"], ["type": "array", "items": ["type": "string"]]],
          "description": "Stages that live outside: folders with a plugin.yaml, and shared libraries.",
        ]),
      .init(key: "stages", value: ["type": "array", "minItems": 1, "items": stageItem]),
      .init(key: "tests", value: ["type": "array", "items": test]),
    ]
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dabir pipeline", "type": "object",
      "properties": .object(fixed + sections), "required": ["version", "stages"],
      "additionalProperties": false,
    ]
  }

  /// A stage is its name, or a map of its name to its options.
  private var stageItem: JSONValue {
    let bare = registry.types.filter { !$0.description.options.contains { $0.isRequired } }
    let names: JSONValue = .array(bare.map { .string($0.description.name) })
    let maps = registry.types.map { type -> JSONValue in
      let label = OptionDescription(
        "as", .text, summary: "The name that the stage goes by in this pipeline, if it is used twice.")
      var options = group(type.description.options + [label], summary: type.description.summary)
      if !type.description.options.contains(where: \.isRequired) {
        options = ["anyOf": [options, ["type": "null"]]]
      }
      return [
        "type": "object", "properties": .object([.init(key: type.description.name, value: options)]),
        "required": [.string(type.description.name)], "additionalProperties": false,
      ]
    }
    return ["anyOf": .array([["enum": names]] + maps)]
  }

  private var test: JSONValue {
    let row: JSONValue = ["anyOf": [["type": "string"], ["type": "object"]]]
    let layers: JSONValue = ["type": "object", "additionalProperties": ["type": "array", "items": row]]
    return [
      "type": "object",
      "properties": [
        "name": ["type": "string"], "text": ["type": "string"], "lang": ["type": "string"],
        "expect": layers, "contains": layers,
      ],
      "required": ["text"], "additionalProperties": false,
    ]
  }

  private func group(_ options: [OptionDescription], summary: String) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(key: "type", value: "object"), .init(key: "description", value: .string(summary)),
      .init(key: "properties", value: .object(options.map { .init(key: $0.name, value: schema($0)) })),
      .init(key: "additionalProperties", value: false),
    ]
    let required = options.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { members.append(.init(key: "required", value: .array(required))) }
    return .object(members)
  }

  private func schema(_ option: OptionDescription) -> JSONValue {
    if case .group(let options) = option.kind { return group(options, summary: option.summary) }
    guard case .object(var members) = schema(option.kind) else {
      return ["description": .string(option.summary)]
    }
    members.append(.init(key: "description", value: .string(option.summary)))
    if let value = option.defaultValue {
      members.append(.init(key: "default", value: PipelineReport.value(value)))
    }
    return .object(members)
  }

  private func schema(_ kind: OptionKind) -> JSONValue {
    switch kind {
    case .boolean: ["type": "boolean"]
    case .integer(let range):
      range.upperBound == .max
        ? ["type": "integer", "minimum": .integer(range.lowerBound)]
        : ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    case .number(let range):
      ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    case .bytes:
      ["anyOf": [["type": "integer"], ["type": "string", "pattern": "^[0-9.]+ ?([kKMGT]i?)?B?$"]]]
    case .text, .path: ["type": "string"]
    case .choice(let names): ["enum": .array(names.map { .string($0) })]
    case .list(let item): ["type": "array", "items": schema(item)]
    case .oneOrMore(let item):
      ["anyOf": [schema(item), ["type": "array", "items": schema(item), "minItems": 1]]]
    case .either(let kinds): ["anyOf": .array(kinds.map(schema))]
    case .group(let options): group(options, summary: "")
    }
  }
}
