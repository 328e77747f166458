import TextCore

extension PluginManifest {
  /// Makes a manifest of the checked values of its keys.
  ///
  /// - Parameters:
  ///   - values: those of ``keys(for:)``, or of ``inlineKeys``.
  ///   - name: the stage's name; nil when the values have it.
  ///   - folder: the absolute folder that a program works in.
  /// - Throws: ``DiagnosticsError`` with every mistake that the keys' descriptions could not say.
  public init(_ values: OptionValues, name: String? = nil, folder: String) throws(DiagnosticsError) {
    var mistakes = ManifestMistakes(place: values.entries.lazy.compactMap(\.location).first)
    func has(_ key: String) -> Bool { values.entries.contains { $0.name == key } }
    if has("plugin"), case .integer(let version) = values["plugin"], version > Self.version {
      mistakes.add(
        "this program knows version \(Self.version) of plugins, and the manifest says \(version)",
        at: values.location(of: "plugin"), hint: "a newer dabir is needed")
    }
    let name = name ?? values.optionalText("name") ?? ""
    if !name.isEmpty {
      mistakes.checkName(name, of: "stage", separator: "-", at: values.location(of: "name"))
    }
    description = StageDescription(
      name: name, summary: values.text("summary"), version: values.text("version"),
      options: has("options") ? OptionReader.options(values.items("options"), &mistakes) : [],
      reads: values.items("reads").map { item in
        LayerUse(
          layer: item.optionalText("layer") ?? "", columns: item.texts("columns"),
          isOptional: item.boolean("optional"))
      },
      writes: LayerReader.layers(values.items("writes"), &mistakes), filters: values.boolean("filters"),
      looksAcrossDocuments: values.boolean("across-documents"))
    command = has("command") ? values.texts("command") : []
    if has("command"),
      command.isEmpty || command.contains(where: { $0.utf8.contains(0) }) || command[0].isEmpty
    {
      mistakes.add(
        "'command' must name a program", at: values.location(of: "command"),
        hint: "such as [python3, stage.py]")
    }
    environment = has("environment") ? values.texts("environment") : []
    dataFiles = has("files") ? values.texts("files") : []
    offsets = has("offsets") ? OffsetUnit(rawValue: values.text("offsets")) ?? .codepoints : .utf8
    seconds = has("seconds") ? values.number("seconds") : .infinity
    self.folder = folder
    if !mistakes.diagnostics.isEmpty { throw DiagnosticsError(mistakes.diagnostics) }
  }
}

/// The mistakes found in a manifest.
struct ManifestMistakes {
  /// Where mistakes without a place of their own are reported.
  let place: SourceLocation?
  private(set) var diagnostics: [Diagnostic] = []

  init(place: SourceLocation?) { self.place = place }

  mutating func add(_ message: String, at location: SourceLocation, hint: String? = nil) {
    let location = location.source.isEmpty ? place ?? location : location
    diagnostics.append(Diagnostic(message, at: location, hint: hint))
  }

  /// Reports a name that is not made of lower-case letters, digits and a separator behind a letter.
  mutating func checkName(_ name: String, of what: String, separator: String, at location: SourceLocation) {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let allowed = letters + "0123456789" + separator
    if let first = name.first, letters.contains(first), name.allSatisfy({ allowed.contains($0) }) { return }
    add("'\(name)' is no name for a \(what): lower-case letters, digits and '\(separator)'", at: location)
  }

  /// Reports a name that is there twice.
  mutating func checkUnique(_ name: String, in known: [String], of what: String, at location: SourceLocation)
  {
    if known.contains(name) { add("two \(what)s are called '\(name)'", at: location) }
  }
}

extension OptionValues {
  /// The groups of an option that is declared as a list of groups.
  func items(_ name: String) -> [OptionValues] {
    guard case .list(let values) = self[name] else { return [] }
    return values.compactMap { value in
      guard case .group(let group) = value else { return nil }
      return group
    }
  }
}
