/// A drawing in SVG, in units of about a pixel.
struct Drawing {
  static let width = 720.0

  private let height: Double
  private let title: String
  private var shapes: [String] = []

  /// - Parameter title: what the drawing shows, for those who cannot see it.
  init(height: Double, title: String) {
    self.height = height
    self.title = title
  }

  var svg: String {
    let size = "viewBox=\"0 0 \(Markup.coordinate(Self.width)) \(Markup.coordinate(height))\""
    return "<svg \(size) role=\"img\" aria-label=\"\(Markup.escaped(title))\">\n"
      + shapes.joined(separator: "\n") + "\n</svg>"
  }

  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ style: String) {
    let (c, d) = (Markup.coordinate, Markup.coordinate)
    shapes.append(
      "<line x1=\"\(c(from.x))\" y1=\"\(d(from.y))\" x2=\"\(c(to.x))\" y2=\"\(d(to.y))\" class=\"\(style)\"/>"
    )
  }

  mutating func path(_ points: [(x: Double, y: Double)], _ style: String) {
    let corners = points.map { "\(Markup.coordinate($0.x)),\(Markup.coordinate($0.y))" }
    shapes.append("<polyline points=\"\(corners.joined(separator: " "))\" class=\"\(style)\"/>")
  }

  /// - Parameter hint: what appears when somebody points at it.
  mutating func dot(_ x: Double, _ y: Double, radius: Double = 4, _ style: String, hint: String) {
    let place =
      "cx=\"\(Markup.coordinate(x))\" cy=\"\(Markup.coordinate(y))\" r=\"\(Markup.coordinate(radius))\""
    shapes.append("<circle \(place) class=\"\(style)\"><title>\(Markup.escaped(hint))</title></circle>")
  }

  mutating func bar(
    _ x: Double, _ y: Double, width: Double, height: Double, _ style: String, hint: String
  ) {
    let (c, d) = (Markup.coordinate, Markup.coordinate)
    let place = "x=\"\(c(x))\" y=\"\(d(y))\" width=\"\(c(max(0.5, width)))\" height=\"\(d(height))\" rx=\"2\""
    shapes.append("<rect \(place) class=\"\(style)\"><title>\(Markup.escaped(hint))</title></rect>")
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, _ style: String = "") {
    shapes.append(
      "<text x=\"\(Markup.coordinate(x))\" y=\"\(Markup.coordinate(y))\" class=\"\(style)\">"
        + "\(Markup.escaped(text))</text>")
  }
}
