import Runner

/// Plots with a row for each part of the chain.
struct PartPlots {
  let parts: [PartFigures]

  private static let left = 118.0
  private static let row = 30.0

  private func label(_ part: PartFigures) -> String { part.isStage ? "label stage" : "label" }

  /// The share of the time that each part takes, with its rate.
  var shares: String {
    let right = Drawing.width - 190
    let greatest = parts.map(\.share).max() ?? 1
    let scale = Scale.linear(to: greatest * 100, start: Self.left, end: right)
    var drawing = Drawing(
      height: Double(parts.count) * Self.row + 8, title: "Share of the time that each part takes")
    for (index, part) in parts.enumerated() {
      let y = Double(index) * Self.row + 4
      let end = scale(part.share * 100)
      let rate = part.textBytesPerSecond
      let hint =
        "\(part.name): \(Figures.decimal(part.share * 100, places: 1)) % of the time, "
        + "\(Figures.short(rate.low / 1e6)) to \(Figures.short(rate.high / 1e6)) MB/s"
      drawing.text(part.name, Self.left - 12, y + 19, label(part))
      drawing.bar(
        Self.left, y + 4, width: end - Self.left, height: Self.row - 10,
        part.isStage ? "fill stage" : "fill core",
        hint: hint)
      drawing.text("\(Figures.decimal(part.share * 100, places: 1)) %", end + 8, y + 19, "value")
      drawing.text("\(Figures.short(rate.value / 1e6)) MB/s", Drawing.width - 4, y + 19, "value right")
    }
    return drawing.svg
  }

  /// What half of the documents, 99 of 100 and all of them take no longer than.
  var latencies: String {
    let figures = parts.map(\.latency)
    let top = 26.0
    let bottom = top + Double(parts.count) * Self.row
    let scale = Scale.logarithmic(
      figures.flatMap { [Double(max(1, $0.median)), Double(max(1, $0.maximum))] }, start: Self.left,
      end: Drawing.width - 30)
    var drawing = Drawing(height: bottom + 10, title: "Time that a document takes in each part")
    for tick in scale.ticks {
      drawing.line((scale(tick), top), (scale(tick), bottom), "grid")
      drawing.text(Figures.roundTime(tick), scale(tick), top - 10, "tick middle")
    }
    for (index, part) in parts.enumerated() {
      let y = top + (Double(index) + 0.5) * Self.row
      let latency = part.latency
      let places = [latency.median, latency.percentile99, latency.maximum].map { scale(Double(max(1, $0))) }
      drawing.text(part.name, Self.left - 12, y + 4, label(part))
      drawing.line((places[0], y), (places[2], y), "range")
      let style = part.isStage ? "stage" : "core"
      drawing.dot(
        places[2], y, "ring \(style)", hint: "\(part.name): longest \(Figures.time(latency.maximum))")
      drawing.dot(
        places[1], y, "half \(style)",
        hint: "\(part.name): 99 of 100 within \(Figures.time(latency.percentile99))")
      drawing.dot(
        places[0], y, radius: 5, "full \(style)",
        hint: "\(part.name): half within \(Figures.time(latency.median))")
    }
    return drawing.svg
  }
}
