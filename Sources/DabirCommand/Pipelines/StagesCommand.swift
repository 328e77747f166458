import ArgumentParser
import Pipeline

/// `dabir stages`.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "List the stages, or document one.")

  @Argument(help: "The stage to document.") var name: String?

  func run() throws {
    let registry = Dabir.stages
    guard let name else {
      var table = TextTable()
      let width = registry.names.map(\.count).max() ?? 0
      for type in registry.types {
        let padding = String(repeating: " ", count: width - type.description.name.count)
        table.add(["\(type.description.name)\(padding)  \(type.description.summary)"])
      }
      try printData(table.text + "\n")
      return
    }
    guard let type = registry[name] else {
      let hint = Suggestion.hint(for: name, in: registry.names).map { "; \($0)" } ?? ""
      throw ValidationError("there is no stage '\(name)'\(hint)")
    }
    try printData(document(type.description))
  }

  private func document(_ stage: StageDescription) -> String {
    var lines = ["\(stage.name), version \(stage.version)", "", stage.summary, ""]
    lines.append(stage.options.isEmpty ? "It has no options." : "Options:")
    for option in stage.options {
      lines.append("  \(option.name): \(option.kind.phrase)\(fallback(option))")
      lines.append("      \(option.summary)")
    }
    if !stage.reads.isEmpty {
      lines += ["", "Reads:"]
      for use in stage.reads {
        let columns = use.columns.isEmpty ? "" : " (\(use.columns.joined(separator: ", ")))"
        lines.append("  \(use.layer)\(columns)\(use.isOptional ? ", if an earlier stage writes it" : "")")
      }
    }
    if !stage.writes.isEmpty { lines += ["", "Writes:"] }
    for layer in stage.writes {
      lines.append("  \(layer.name): \(layer.summary)")
      for column in layer.columns {
        lines.append("      \(column.name): \(column.kind.phrase). \(column.summary)")
      }
    }
    if stage.filters { lines += ["", "It may leave documents out."] }
    if stage.looksAcrossDocuments {
      lines += ["", "It looks across documents: an archive cannot be cut in shards."]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fallback(_ option: OptionDescription) -> String {
    if option.isRequired { return "; must be given" }
    return option.defaultValue.map { "; \($0.phrase) when left out" } ?? ""
  }
}
