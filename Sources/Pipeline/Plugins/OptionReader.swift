/// Reads the options that a manifest declares.
enum OptionReader {
  static func options(_ items: [OptionValues], _ mistakes: inout ManifestMistakes) -> [OptionDescription] {
    var options: [OptionDescription] = []
    for item in items {
      guard let name = item.optionalText("name") else { continue }
      let place = item.location(of: "name")
      mistakes.checkName(name, of: "option", separator: "_", at: place)
      mistakes.checkUnique(name, in: options.map(\.name), of: "option", at: place)
      if name == "as" { mistakes.add("an option cannot be called 'as', which names the stage", at: place) }
      let kind = kind(item, &mistakes)
      let summary = item.text("summary")
      let given = item["default"]
      if given == .null {
        options.append(.required(name, kind, summary: summary))
      } else if let value = kind.value(given) {
        options.append(OptionDescription(name, kind, default: value, summary: summary))
      } else {
        mistakes.add(
          "the default of option '\(name)' must be \(kind.phrase), not \(given.phrase)",
          at: item.location(of: "default"))
      }
    }
    return options
  }

  private static func kind(_ item: OptionValues, _ mistakes: inout ManifestMistakes) -> OptionKind {
    func bound(_ key: String) -> Double? { item[key] == .null ? nil : item.number(key) }
    let (low, high) = (bound("from"), bound("to"))
    if let low, let high, low > high {
      mistakes.add("'from' is larger than 'to'", at: item.location(of: "from"))
      return .text
    }
    switch PluginManifest.OptionType(rawValue: item.text("type")) {
    case .boolean: return .boolean
    case .integer:
      // Bounds of manifests are at most a thousand million million, which an integer holds.
      let least = low.map { Int($0.rounded(.up)) } ?? Int.min
      return .integer(least...max(least, high.map { Int($0.rounded(.down)) } ?? Int.max))
    case .number: return .number((low ?? -.greatestFiniteMagnitude)...(high ?? .infinity))
    case .path: return .path
    case .texts: return .list(.text)
    case .text, nil: return .text
    case .choice:
      let names = item.texts("names")
      if names.isEmpty {
        mistakes.add(
          "a choice needs names", at: item.location(of: "type"), hint: "such as names: [low, high]")
      }
      return .choice(names)
    }
  }
}

extension OptionKind {
  /// A default of this kind, as a manifest gives it; nil when it does not fit.
  fileprivate func value(_ given: OptionValue) -> OptionValue? {
    switch (self, given) {
    case (.boolean, .boolean): given
    case (.integer(let range), .integer(let value)): range.contains(value) ? given : nil
    case (.number(let range), .integer(let value)):
      range.contains(Double(value)) ? .number(Double(value)) : nil
    case (.number(let range), .number(let value)): range.contains(value) ? given : nil
    case (.text, .text), (.path, .text): given
    case (.text, .integer(let value)): .text("\(value)")
    case (.text, .number(let value)): .text("\(value)")
    case (.choice(let names), .text(let value)): names.contains(value) ? given : nil
    case (.list, .list): given
    default: nil
    }
  }
}
