import ArticleIO
import Pipeline
import TextCore

/// The first line that a program hears.
struct Greeting {
  let manifest: PluginManifest
  let options: OptionValues

  /// The line with its line feed.
  var line: [UInt8] {
    var line = Arena<UInt8>()
    line.append(literal: "{\"dabir\":")
    line.append(decimal: PluginManifest.version)
    line.append(literal: ",\"stage\":")
    line.append(jsonString: manifest.description.name)
    line.append(literal: ",\"offsets\":")
    line.append(jsonString: manifest.offsets.rawValue)
    line.append(literal: ",\"options\":")
    line.append(utf8: options.json(of: manifest.description.options))
    line.append(literal: "}\n")
    return Array(line.elements)
  }
}

extension OptionValues {
  /// The values of some options as a JSON object.
  func json(of options: [OptionDescription]) -> String {
    let members = options.map { "\(Self.quoted($0.name)):\(Self.json(self[$0.name]))" }
    return "{\(members.joined(separator: ","))}"
  }

  private static func json(_ value: OptionValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): value.isFinite ? "\(value)" : "null"
    case .text(let value): quoted(value)
    case .list(let values): "[\(values.map(json).joined(separator: ","))]"
    case .group(let values):
      "{\(values.entries.map { "\(quoted($0.name)):\(json($0.value))" }.joined(separator: ","))}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var target = Arena<UInt8>()
    target.append(jsonString: text)
    return String(decoding: target.elements, as: UTF8.self)
  }
}
