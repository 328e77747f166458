import Pipeline

/// Reads the list `stages`.
struct StageListReader {
  /// The most stages of a pipeline: far more than any has, few enough to check them against each other.
  static let maximumStages = 1000

  let registry: StageRegistry
  let findings: Findings

  /// The stages of a list, and whether all of them are known.
  ///
  /// A stage with wrong options is there all the same, so that those who read its layers are not blamed.
  func requests(_ list: Node) -> (requests: [StageRequest], areAllKnown: Bool) {
    guard case .list(let items) = list.content else {
      if case .broken = list.content { return ([], false) }
      findings.add(
        "'stages' must be a list of stages, not \(list.phrase)", at: list.origin,
        hint: "write each stage on a line of its own behind '- '")
      return ([], false)
    }
    if items.isEmpty { findings.add("'stages' is an empty list", at: list.origin, hint: knownStages) }
    if items.count > Self.maximumStages {
      findings.add(
        "a pipeline has at most \(Self.maximumStages) stages", at: items[Self.maximumStages].origin)
    }
    let requests = items.prefix(Self.maximumStages).map(request)
    return (requests.compactMap(\.self), !requests.contains { $0 == nil })
  }

  private var knownStages: String { "known: " + registry.names.joined(separator: ", ") }

  private func request(_ node: Node) -> StageRequest? {
    guard let entry = StageEntry(node) else {
      if case .broken = node.content { return nil }
      findings.add("a stage must be a name, or a name with options, not \(node.phrase)", at: node.origin)
      return nil
    }
    for stray in entry.strays {
      let isOption = registry[entry.name]?.description.options.contains { $0.name == stray.key } ?? false
      findings.add(
        "an item of 'stages' holds one stage: '\(stray.key)' stands beside '\(entry.name)'",
        at: stray.keyOrigin,
        hint: isOption || stray.key == "as"
          ? "indent it further to make it an option of '\(entry.name)'" : "begin a new item with '- '")
    }
    guard let type = registry[entry.name] else {
      findings.add(
        "unknown stage '\(entry.name)'", at: entry.nameOrigin,
        hint: Suggestion.hint(for: entry.name, in: registry.names))
      return nil
    }
    // A label that could not be read must not be taken for a name that two stages share.
    let label = hasLabel(entry) ? entry.label : "\(entry.name) (\(entry.nameOrigin.location))"
    let options = options(of: entry, type.description)
    guard let type = resolve(type, options, entry) else { return nil }
    return StageRequest(type: type, label: label, options: options, location: entry.nameOrigin.location)
  }

  /// The stage that options make of one whose layers depend on them; nil when they make none, which is reported.
  private func resolve(_ type: StageType, _ options: OptionValues, _ entry: StageEntry) -> StageType? {
    guard let resolve = type.resolve else { return type }
    do throws(DiagnosticsError) {
      return try resolve(options, entry.nameOrigin.base.directory)
    } catch {
      // A command that is missing has been reported already.
      if findings.isEmpty { findings.add(contentsOf: error.diagnostics) }
      return nil
    }
  }

  private func options(of entry: StageEntry, _ description: StageDescription) -> OptionValues {
    let subject = Subject(owner: "stage '\(entry.label)'", keyWord: "option")
    let checker = ValueChecker(findings: findings)
    switch entry.options.content {
    case .map(let entries):
      // `as` belongs to the pipeline, not to the stage.
      return checker.entries(
        entries, description.options, subject, at: entry.nameOrigin, others: ["as"]
      )
    case .scalar where entry.options.isNull:
      return checker.entries([], description.options, subject, at: entry.nameOrigin)
    case .scalar, .list:
      findings.add(
        "the options of stage '\(entry.label)' must be a map, not \(entry.options.phrase)",
        at: entry.options.origin)
    case .broken: break
    }
    return OptionValues(defaultsOf: description.options)
  }

  /// Whether the stage goes by its own name or a good label; a bad one is reported.
  private func hasLabel(_ entry: StageEntry) -> Bool {
    guard let node = entry.options["as"], !node.isNull else { return true }
    switch node.content {
    case .broken: return false
    case .scalar(let scalar) where Self.isLabel(scalar.text): return true
    case .scalar, .list, .map:
      findings.add(
        "'as' of stage '\(entry.name)' must be a name of lower-case letters, digits and '-', not \(node.phrase)",
        at: node.origin)
      return false
    }
  }

  private static func isLabel(_ text: String) -> Bool {
    guard let first = text.utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return false }
    return text.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        || $0 == UInt8(ascii: "-")
    }
  }
}
