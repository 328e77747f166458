import Runner
import Statistics

/// A benchmark as one page of HTML that needs nothing else: no script, no font, no picture from outside.
struct BenchPage {
  let report: BenchReport

  private var result: BenchResult { report.result }
  private var name: String { report.invocation.pipeline.split(separator: "/").last.map(String.init) ?? "" }

  var html: String {
    let body = [head, figures, warnings, parts, latencies, scaling, lengths, table, about].joined(
      separator: "\n")
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>What \(Markup.escaped(name)) costs</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body><main>
      \(body)
      </main></body>
      </html>

      """
  }

  private var head: String {
    let sample = result.sample
    let facts =
      "\(Figures.documents(sample.documents)), \(Figures.decimal(Double(sample.textBytes) / 1e6)) MB of text. "
      + "\(report.machine.processor), \(report.machine.processors) processors"
      + (report.machine.isVirtual ? ", virtual" : "") + ". \(report.started.prefix(10))."
    return Markup.element(
      "h1", "", "What <code style=\"font-size:inherit\">\(Markup.escaped(name))</code> costs")
      + Markup.element("p", "class=\"faint\"", Markup.escaped(facts))
  }

  private var figures: String {
    let sample = result.sample
    let seconds = result.chain.seconds.value
    var items = [
      ("\(Figures.short(Double(sample.textBytes) / 1e6 / seconds)) MB/s", "text, on one thread"),
      (Figures.short(Double(sample.documents) / seconds), "documents a second"),
    ]
    if let tokens = sample.tokens {
      items.append((Figures.short(Double(tokens) / seconds), "tokens a second"))
    }
    if let last = result.scaling.last, last.workers > 1 {
      items.append(
        ("\(Figures.short(last.textBytesPerSecond.value / 1e6)) MB/s", "text, \(last.workers) workers"))
    }
    let list = items.map { "<li><b>\(Markup.escaped($0.0))</b><span>\(Markup.escaped($0.1))</span></li>" }
    return Markup.element("ul", "class=\"figures\"", list.joined())
  }

  private var warnings: String {
    guard !report.warnings.isEmpty else { return "" }
    let list = report.warnings.map {
      Markup.element("li", "", Markup.escaped($0.prefix(1).uppercased() + $0.dropFirst() + "."))
    }
    return Markup.element("ul", "class=\"warnings\"", list.joined())
  }

  private var parts: String {
    section(
      "Where the time goes",
      "Processor time of one thread through the whole chain, in order. The rate counts the time of that part only.",
      PartPlots(parts: result.parts).shares)
  }

  private var latencies: String {
    section(
      "How long a document takes",
      "Full dots: half of the documents take no longer. Pale dots: 99 of 100. Rings: the longest. "
        + "In read and write a document takes what its batch takes.",
      PartPlots(parts: result.parts).latencies)
  }

  private var scaling: String {
    guard !result.scaling.isEmpty else { return "" }
    let bottleneck = result.bottleneck.map { "The bottleneck is \($0.phrase)." } ?? ""
    return section(
      "More workers", "Whole runs, by the clock on the wall. \(bottleneck)",
      ScalingPlot(points: result.scaling).svg)
  }

  private var lengths: String {
    guard !result.lengths.isEmpty else { return "" }
    let bent = result.lengths.filter(\.isSuperlinear).map(\.part)
    let verdict =
      result.lengths.allSatisfy { $0.exponent == nil }
      ? "There was time for too few lengths to fit an exponent."
      : bent.isEmpty
        ? "No part is slower than linear." : "Slower than linear: \(bent.joined(separator: ", "))."
    return section(
      "Long documents", "What is linear runs level or falls. n^1 is linear, from 10 kB on. \(verdict)",
      LengthPlot(curves: result.lengths).svg)
  }

  private func section(_ title: String, _ words: String, _ drawing: String) -> String {
    Markup.element("h2", "", Markup.escaped(title))
      + Markup.element("p", "class=\"faint\"", Markup.escaped(words)) + Markup.element("figure", "", drawing)
  }

  private var table: String {
    let table = BenchTable(report: report)
    let rows = table.partRows.enumerated().map { index, cells in
      let cell = index == 0 ? "th" : "td"
      let isTotal = index == table.partRows.count - 1
      return Markup.element(
        "tr", isTotal ? "class=\"total\"" : "",
        cells.map { Markup.element(cell, "", Markup.escaped($0)) }.joined())
    }
    return Markup.element("h2", "", "All figures")
      + Markup.element("p", "class=\"faint\"", Markup.escaped(table.notes))
      + Markup.element("div", "class=\"table\"", Markup.element("table", "", rows.joined(separator: "\n")))
  }

  private var about: String {
    let invocation = report.invocation
    let words =
      ["dabir", "bench", invocation.pipeline] + invocation.inputs
      + invocation.overrides.flatMap { ["--set", $0] }
      + ["--sample", ByteCount(invocation.sampleBytes).description]
    let facts =
      "dabir \(report.program.version), ICU \(report.program.icu), \(report.machine.kernel), "
      + "\(Figures.bytes(report.machine.memory)) of memory. \(result.rounds) rounds in \(result.processes) processes. "
      + "Other programs used \(Figures.decimal(result.noise.otherProcessors)) processors meanwhile."
    return Markup.element("h2", "", "How to repeat this")
      + Markup.element("pre", "", Markup.element("code", "", Markup.escaped(words.joined(separator: " "))))
      + Markup.element("p", "class=\"faint\"", Markup.escaped(facts))
  }
}
