import Runner

/// What became of a comparison with a baseline, in words.
struct GateReport {
  let comparisons: [Comparison]
  let threshold: Double
  /// Whether both sides were measured in turn.
  let isInterleaved: Bool
  let baseline: String

  /// Parts that seemed slower, and were not when they were measured once more.
  private var unconfirmed: Set<String> = []

  init(comparisons: [Comparison], threshold: Double, isInterleaved: Bool, baseline: String) {
    self.comparisons = comparisons
    self.threshold = threshold
    self.isInterleaved = isInterleaved
    self.baseline = baseline
  }

  /// Parts that are slower beyond the noise.
  var regressions: [String] { comparisons.filter(isRegression).map(\.part) }

  private func isRegression(_ comparison: Comparison) -> Bool {
    comparison.isSlower(by: threshold) && !unconfirmed.contains(comparison.part)
  }

  /// Drops what a second measurement does not confirm: of many parts on a restless machine one may seem slower by
  /// chance, but hardly twice.
  mutating func confirm(by second: [Comparison]) {
    let confirmed = second.filter { $0.isSlower(by: threshold) }.map(\.part)
    unconfirmed = Set(regressions).subtracting(confirmed)
  }

  var text: String {
    var table = TextTable()
    table.add(["time against the baseline", "change", "from", "to", ""])
    for comparison in comparisons {
      let ratio = comparison.ratio
      let verdict =
        isRegression(comparison)
        ? "SLOWER"
        : unconfirmed.contains(comparison.part)
          ? "not when measured again" : comparison.isFaster(by: threshold) ? "faster" : ""
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
