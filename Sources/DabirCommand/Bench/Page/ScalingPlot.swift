import Runner

/// The rate of whole runs by number of workers, beside what it would be if each added as much as the first.
struct ScalingPlot {
  let points: [ScalingPoint]

  var svg: String {
    let (left, right, top, bottom) = (70.0, Drawing.width - 130, 14.0, 250.0)
    let most = Double(points.last?.workers ?? 1)
    let single = (points.first?.textBytesPerSecond.value ?? 0) / 1e6
    let greatest = max(single * most, (points.map(\.textBytesPerSecond.high).max() ?? 0) / 1e6)
    let x = Scale(values: 0...max(2, most), start: left, end: right, isLogarithmic: false)
    let y = Scale.linear(to: greatest, start: bottom, end: top)
    var drawing = Drawing(height: 290, title: "Text per second by number of workers")
    for tick in y.ticks {
      drawing.line((left, y(tick)), (right, y(tick)), "grid")
      drawing.text(Figures.decimal(tick, places: greatest < 4 ? 1 : 0), left - 10, y(tick) + 4, "tick right")
    }
    drawing.text("MB/s", left - 10, bottom + 22, "tick right")
    drawing.line((left, bottom), (right, bottom), "axis")
    drawing.path([(x(0), y(0)), (x(most), y(single * most))], "ideal")
    drawing.text("ideal", x(most) + 8, y(single * most) + 4, "tick")
    drawing.path(
      [(x(0), y(0))] + points.map { (x(Double($0.workers)), y($0.textBytesPerSecond.value / 1e6)) },
      "curve c0")
    for point in points {
      let place = x(Double(point.workers))
      let rate = point.textBytesPerSecond
      drawing.line((place, y(rate.low / 1e6)), (place, y(rate.high / 1e6)), "whisker c0")
      drawing.dot(
        place, y(rate.value / 1e6), "full c0",
        hint: "\(point.workers) workers: \(Figures.short(rate.value / 1e6)) MB/s, efficiency "
          + "\(Figures.decimal(point.efficiency.value * 100, places: 0)) %")
      drawing.text("\(point.workers)", place, bottom + 22, "tick middle")
    }
    if let last = points.last {
      let rate = last.textBytesPerSecond.value / 1e6
      drawing.text("\(Figures.short(rate)) MB/s", x(most) + 8, y(rate) + 4, "value")
    }
    drawing.text("workers", (left + right) / 2, bottom + 36, "tick middle")
    return drawing.svg
  }
}
