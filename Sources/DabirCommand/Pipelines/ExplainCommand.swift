import ArgumentParser
import Pipeline

/// `dabir explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show what a pipeline file comes to: stages, options, layers, engines.")

  @Argument(help: "The pipeline file.") var pipeline: String
  @Flag(help: "Print JSON instead of text.") var json = false
  @OptionGroup var options: PipelineOptions

  func run() throws {
    let loaded = try PipelineLoading.load(pipeline, options)
    let chain: Chain
    do {
      chain = try Chain(loaded.plan)
    } catch {
      printNote("dabir: \(error)")
      throw ExitCode.failure
    }
    try printData(json ? PipelineReport(loaded: loaded, chain: chain).value.text() : text(loaded, chain))
  }

  private func text(_ loaded: LoadedPipeline, _ chain: Chain) -> String {
    var lines = ["\(pipeline)"]
    append(loaded.sections, "  ", to: &lines)
    lines.append("  stages")
    for (step, stage) in zip(loaded.plan.steps, chain.stages) {
      let name = step.label == step.description.name ? step.label : "\(step.label) (\(step.description.name))"
      lines.append("    \(name), version \(step.description.version): \(step.description.summary)")
      append(step.request.options, "      ", to: &lines)
      if !step.reads.isEmpty {
        lines.append("      reads \(step.reads.keys.sorted().joined(separator: ", "))")
      }
      for layer in step.description.writes {
        let columns = layer.columns.map { "\($0.name): \($0.kind.phrase)" }.joined(separator: "; ")
        lines.append("      writes \(layer.name)" + (columns.isEmpty ? "" : " (\(columns))"))
      }
      if step.description.looksAcrossDocuments {
        lines.append("      looks across documents: the archive cannot be cut in shards")
      }
      for fact in stage.provenance { lines.append("      \(fact.name): \(fact.value)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func append(_ values: OptionValues, _ indent: String, to lines: inout [String]) {
    for entry in values.entries {
      if case .group(let group) = entry.value {
        lines.append("\(indent)\(entry.name)")
        append(group, indent + "  ", to: &lines)
      } else {
        lines.append("\(indent)\(entry.name): \(entry.value.phrase)" + (entry.isGiven ? "" : "  (default)"))
      }
    }
  }
}
