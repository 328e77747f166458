import Runner
import Statistics

/// A benchmark as a table that fits a terminal of 80 columns.
struct BenchTable {
  let report: BenchReport

  private var result: BenchResult { report.result }

  var text: String {
    var blocks = [head, parts, TextWrapping.wrap(notes)]
    if !result.scaling.isEmpty { blocks.append(scaling) }
    if !result.lengths.isEmpty { blocks.append(lengths) }
    if !report.warnings.isEmpty {
      blocks.append(
        report.warnings.map { TextWrapping.wrap("warning: \($0)", hanging: 9) }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let sample = result.sample
    let overrides = report.invocation.overrides.map { " --set \($0)" }.joined()
    return """
      \(report.invocation.pipeline)\(overrides)
      \(Figures.documents(sample.documents)), \(Figures.decimal(Double(sample.textBytes) / 1e6)) MB of text, \
      \(result.rounds) rounds of \(result.processes) processes, one thread
      \(report.machine.processor), \(report.machine.processors) processors
      """
  }

  private var parts: String {
    var table = TextTable()
    for row in partRows { table.add(row) }
    return table.text
  }

  /// A row of headings, one for each part, and one for the chain.
  var partRows: [[String]] {
    [["part", "MB/s", "±", "docs/s", "tok/s", "share", "alone", "p50", "p99", "max", "alloc"]]
      + result.parts.map(row) + [chainRow]
  }

  private func row(_ part: PartFigures) -> [String] {
    let latency = part.latency
    return [
      part.name, Figures.short(part.textBytesPerSecond.value / 1e6), percent(part.seconds.relativeHalfWidth),
      Figures.short(part.documentsPerSecond), part.tokensPerSecond.map(Figures.short) ?? "–",
      percent(part.share), Figures.short(part.aloneTextBytesPerSecond.value / 1e6),
      Figures.time(latency.median), Figures.time(latency.percentile99), Figures.time(latency.maximum),
      part.allocationsPerDocument.map(Figures.short) ?? "–",
    ]
  }

  private var chainRow: [String] {
    let chain = result.chain
    let seconds = chain.seconds.value
    let allocations = result.parts.compactMap(\.allocationsPerDocument)
    return [
      "chain", Figures.short(Double(result.sample.textBytes) / 1e6 / seconds),
      percent(chain.seconds.relativeHalfWidth), Figures.short(Double(result.sample.documents) / seconds),
      result.sample.tokens.map { Figures.short(Double($0) / seconds) } ?? "–",
      percent(1 - chain.unattributedShare), "", Figures.time(chain.latency.median),
      Figures.time(chain.latency.percentile99), Figures.time(chain.latency.maximum),
      allocations.isEmpty ? "–" : Figures.short(allocations.reduce(0, +)),
    ]
  }

  /// What the columns mean.
  var notes: String {
    "Rates are text per second of processor time, ± the half of a 95 % interval; alone: the part by itself on what "
      + "earlier ones left. p50, p99 and max are a document's time; in read and write, its batch's. alloc: requests "
      + "for memory a document. Measuring cost \(Figures.decimal(result.measuringShare * 100)) % of this."
  }

  private var scaling: String {
    var table = TextTable()
    table.add(["workers", "MB/s", "±", "efficiency", "processors used"])
    for point in result.scaling {
      table.add([
        "\(point.workers)", Figures.short(point.textBytesPerSecond.value / 1e6),
        percent(point.textBytesPerSecond.relativeHalfWidth), percent(point.efficiency.value),
        Figures.decimal(point.processorUse),
      ])
    }
    guard let bottleneck = result.bottleneck else { return table.text }
    return table.text + "\n" + TextWrapping.wrap("bottleneck: " + bottleneck.phrase, hanging: 12)
  }

  private var lengths: String {
    var table = TextTable()
    let points = result.lengths.first?.points ?? []
    table.add(["ns a byte at"] + points.map { Figures.bytes($0.bytes) } + ["exponent"])
    for curve in result.lengths {
      table.add(
        [curve.part] + curve.points.map { Figures.short($0.nanoseconds.value / Double($0.bytes)) } + [
          curve.exponent.map { Figures.decimal($0.value, places: 2) + (curve.isSuperlinear ? " !" : "") }
            ?? "–"
        ])
    }
    return table.text
  }

  private func percent(_ share: Double) -> String { Figures.decimal(share * 100, places: 1) + "%" }
}
