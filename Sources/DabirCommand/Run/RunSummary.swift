import Pipeline
import Runner
import TextCore

/// What a run prints at its end: a line for each language, then what became of the documents.
struct RunSummary {
  let plan: Plan
  let target: OutputTarget
  let result: RunResult

  var text: String {
    let layers = plan.layers.indices.filter { plan.layers[$0].extent == .spans }
    var table = TextTable()
    table.add(["language", "documents", "MB"] + layers.map { plan.layers[$0].name })
    let languages = result.counts.languages.sorted { a, b in
      (b.value.documents, a.key?.description ?? "") < (a.value.documents, b.key?.description ?? "")
    }
    var total = RunCounts.Language(layers: plan.layers.count)
    for (tag, language) in languages {
      table.add(row(tag?.description ?? "unknown", language, layers))
      total.add(language)
    }
    if languages.count > 1 { table.add(row("all", total, layers)) }
    return table.text + "\n\n" + outcome
  }

  private func row(_ name: String, _ language: RunCounts.Language, _ layers: [Int]) -> [String] {
    let megabytes = Figures.decimal(Double(language.textBytes) / 1e6)
    return [name, Figures.count(language.documents), megabytes]
      + layers.map { Figures.count(language.rows[$0]) }
  }

  private var outputs: String {
    let files = target.files
    guard files.count > 1, let first = files.first, let last = files.last else { return target.name }
    return "\(files.count) files, \(first) to \(last)"
  }

  private var outcome: String {
    let outcomes = result.counts.outcomes
    let rate = Double(result.counts.textBytes) / 1e6 / max(result.seconds, 1e-9)
    var lines = [
      "\(Figures.documents(outcomes.documents)) in: \(Figures.count(outcomes.written)) written, "
        + "\(Figures.count(outcomes.totalFiltered)) filtered, \(Figures.count(outcomes.totalQuarantined)) quarantined",
      "\(Figures.decimal(rate)) MB of text a second (\(Figures.decimal(result.seconds)) s, "
        + "\(result.workers) \(result.workers == 1 ? "worker" : "workers"))",
    ]
    if result.counts.repaired > 0 {
      lines.append("repaired: \(Figures.documents(result.counts.repaired))")
    }
    if result.duplicateIDs > 0 {
      let bound = result.duplicatesAreLowerBound ? "at least " : ""
      lines.append("id of an earlier one: \(bound)\(Figures.documents(result.duplicateIDs))")
    }
    lines.append("output: \(outputs)")
    return lines.joined(separator: "\n")
  }
}
