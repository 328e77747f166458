import Runner
import Statistics

/// What may make the figures of a benchmark wrong, in sentences.
enum BenchWarnings {
  static func list(_ result: BenchResult, _ machine: MachineFacts) -> [String] {
    var warnings: [String] = []
    func percent(_ share: Double) -> String { "\(Figures.decimal(share * 100)) %" }
    let noise = result.noise
    if noise.otherProcessors > 0.05 {
      let names = noise.otherProcesses.isEmpty ? "" : " (\(noise.otherProcesses.joined(separator: ", ")))"
      warnings.append(
        "other programs used \(Figures.decimal(noise.otherProcessors)) of \(machine.processors) processors\(names)"
      )
    }
    if noise.stolenProcessors > 0.02 {
      warnings.append(
        "the hypervisor gave \(Figures.decimal(noise.stolenProcessors)) processors to other machines")
    }
    for (name, rounds) in [("processor", result.calibration.core), ("caches", result.calibration.memory)] {
      let times = rounds.map(Double.init)
      let spread = (times.quantile(0.9) - times.quantile(0.1)) / times.median
      if spread > 0.1 {
        warnings.append("the speed of the \(name) itself changed by \(percent(spread)) meanwhile")
      }
    }
    let waiting = 1 - result.chain.seconds.value / result.chain.wallSeconds.value
    if waiting > 0.05 {
      warnings.append("the thread waited \(percent(waiting)) of the time: for a processor or a disk")
    }
    if result.sample.repeats > 1 {
      warnings.append(
        "the inputs are small and were read \(Figures.count(result.sample.repeats)) times a round: caches and branch "
          + "predictors know the text; Benchmarks/make-archive makes archives of any size")
    }
    if result.sample.failed > 0 {
      warnings.append(
        "\(Figures.documents(result.sample.failed)) failed: their cost is not that of documents that work")
    }
    let bent = result.lengths.filter(\.isSuperlinear).map(\.part)
    if !bent.isEmpty {
      warnings.append(
        "the cost of a byte grows with the length of the document: \(bent.joined(separator: ", "))")
    }
    return warnings
  }
}
