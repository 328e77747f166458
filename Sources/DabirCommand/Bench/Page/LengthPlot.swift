import Runner

/// The cost of a byte by the length of its document: what is linear runs level.
struct LengthPlot {
  let curves: [LengthCurve]

  /// Colours that the style sheet has.
  private static let colours = 8

  var svg: String {
    let (left, right, top, bottom) = (70.0, Drawing.width - 150, 28.0, 284.0)
    let costs = curves.flatMap { curve in
      curve.points.map { max(1e-3, $0.nanoseconds.value / Double($0.bytes)) }
    }
    let x = Scale.logarithmic(
      curves.flatMap { $0.points.map { Double($0.bytes) } }, start: left, end: right)
    let y = Scale.logarithmic(costs, start: bottom, end: top)
    var drawing = Drawing(height: 329, title: "Cost of a byte by the length of its document")
    for tick in y.ticks {
      drawing.line((left, y(tick)), (right, y(tick)), "grid")
      drawing.text(
        tick < 0.095 ? "\(tick)" : Figures.decimal(tick, places: tick < 0.95 ? 1 : 0), left - 10, y(tick) + 4,
        "tick right")
    }
    for tick in x.ticks {
      drawing.line((x(tick), top), (x(tick), bottom), "grid")
      drawing.text(Figures.bytes(Int(tick)), x(tick), bottom + 20, "tick middle")
    }
    for (index, curve) in curves.enumerated() {
      let colour = "c\(index % Self.colours)"
      let places = curve.points.map { (x(Double($0.bytes)), y($0.nanoseconds.value / Double($0.bytes))) }
      drawing.path(places, "curve \(colour)")
      for (point, place) in zip(curve.points, places) {
        let cost = point.nanoseconds.value / Double(point.bytes)
        drawing.dot(
          place.0, place.1, radius: 3, "full \(colour)",
          hint: "\(curve.part), \(Figures.bytes(point.bytes)): \(Figures.decimal(cost, places: 3)) ns a byte")
      }
    }
    for (label, y) in labels(y, from: top, to: bottom) {
      drawing.text(label.text, right + 12, y + 4, "value \(label.colour)")
    }
    drawing.text("ns a byte", left - 10, top - 12, "tick right")
    drawing.text("length of the document", (left + right) / 2, bottom + 38, "tick middle")
    return drawing.svg
  }

  private struct Label {
    var text: String
    var colour: String
  }

  /// The names of the curves beside their ends, moved apart where they would touch.
  private func labels(_ y: Scale, from top: Double, to bottom: Double) -> [(Label, Double)] {
    var labels: [(Label, Double)] = []
    for (index, curve) in curves.enumerated() {
      guard let last = curve.points.last else { continue }
      let exponent = curve.exponent.map { ", n^\(Figures.decimal($0.value, places: 2))" } ?? ""
      labels.append(
        (
          Label(
            text: curve.part + exponent + (curve.isSuperlinear ? " !" : ""),
            colour: "c\(index % Self.colours)"),
          y(last.nanoseconds.value / Double(last.bytes))
        ))
    }
    labels.sort { $0.1 < $1.1 }
    for index in labels.indices.dropFirst() {
      labels[index].1 = max(labels[index].1, labels[index - 1].1 + 17)
    }
    let excess = max(0, (labels.last?.1 ?? 0) - bottom)
    return labels.map { ($0.0, $0.1 - excess) }
  }
}
