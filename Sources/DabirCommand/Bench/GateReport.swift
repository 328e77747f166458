import Runner

/// What became of a comparison with a baseline, in words.
struct GateReport {
  let comparisons: [Comparison]
  let threshold: Double
  /// Whether both sides were measured in turn.
  let isInterleaved: Bool
  let baseline: String

  /// Parts that are slower beyond the noise.
  var regressions: [String] { comparisons.filter { $0.isSlower(by: threshold) }.map(\.part) }

  var text: String {
    var table = TextTable()
    table.add(["time against the baseline", "change", "from", "to", ""])
    for comparison in comparisons {
      let ratio = comparison.ratio
      let verdict =
        comparison.isSlower(by: threshold) ? "SLOWER" : comparison.isFaster(by: threshold) ? "faster" : ""
      table.add([comparison.part, change(ratio.value), change(ratio.low), change(ratio.high), verdict])
    }
    let method =
      isInterleaved
      ? "Both programs were measured in turn, \(baseline)'s once more."
      : "The program of \(baseline) is gone or its pipeline file has changed: its figures were compared by what the "
        + "machine needed for fixed work then and now, which is less sure than measuring both in turn."
    return table.text + "\n" + TextWrapping.wrap(method)
  }

  private func change(_ ratio: Double) -> String {
    let percent = (ratio - 1) * 100
    return (percent < 0 ? "−" : "+") + Figures.decimal(percent.magnitude, places: 1) + "%"
  }
}
