import TextCore

/// Reads the layers that a manifest says a stage writes.
enum LayerReader {
  static func layers(_ items: [OptionValues], _ mistakes: inout ManifestMistakes) -> [LayerSchema] {
    var layers: [LayerSchema] = []
    for item in items {
      guard let name = item.optionalText("layer") else { continue }
      let place = item.location(of: "layer")
      mistakes.checkName(name, of: "layer", separator: "_", at: place)
      mistakes.checkUnique(name, in: layers.map(\.name), of: "layer", at: place)
      if PluginManifest.reservedNames.contains(name) {
        mistakes.add("a layer cannot be called '\(name)': documents have a key of that name", at: place)
      }
      layers.append(
        LayerSchema(
          name: name, summary: item.text("summary"),
          extent: item.text("covers") == "document" ? .document : .spans,
          form: item.text("form") == "compact" ? .compact : .object, isDisjoint: item.boolean("disjoint"),
          columns: columns(item.items("columns"), &mistakes)))
    }
    return layers
  }

  private static func columns(
    _ items: [OptionValues], _ mistakes: inout ManifestMistakes
  ) -> [ColumnSchema] {
    var columns: [ColumnSchema] = []
    for item in items {
      guard let name = item.optionalText("name") else { continue }
      let place = item.location(of: "name")
      mistakes.checkName(name, of: "column", separator: "_", at: place)
      mistakes.checkUnique(name, in: columns.map(\.name), of: "column", at: place)
      if ["start", "end", "text"].contains(name) {
        mistakes.add("a column cannot be called '\(name)': every row has a key of that name", at: place)
      }
      columns.append(ColumnSchema(name, kind(item, &mistakes), summary: item.text("summary")))
    }
    return columns
  }

  private static func kind(_ item: OptionValues, _ mistakes: inout ManifestMistakes) -> ColumnSchema.Kind {
    switch PluginManifest.ColumnType(rawValue: item.text("type")) {
    case .integer: return .integer
    case .number: return .number
    case .entity: return .entity
    case .texts: return .textList
    case .text, nil: return .text
    case .choice:
      let names = item.texts("names")
      if !(1...256).contains(names.count) || Set(names).count != names.count {
        mistakes.add(
          "a choice has from 1 to 256 names, each once", at: item.location(of: "type"),
          hint: "such as names: [low, high]")
      }
      return .enumeration(names)
    }
  }
}
