/// Numbers as people read them.
enum Figures {
  /// With thousands apart: `1,234,567`.
  static func count(_ value: Int) -> String {
    var text = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + String(text.reversed())
  }

  /// A number of documents: `1 document`, `1,234 documents`.
  static func documents(_ value: Int) -> String {
    count(value) + (value == 1 ? " document" : " documents")
  }

  /// Hours, minutes and seconds: `1:02:03`, `0:45`.
  static func duration(_ seconds: Double) -> String {
    let all = Int(min(seconds, 1e9).rounded(.up))
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let minutes = "\(two(all / 60 % 60)):\(two(all % 60))"
    return all >= 3600 ? "\(all / 3600):\(minutes)" : minutes
  }

  /// With three significant digits or so: `0.52`, `12.3`, `1,234`.
  static func decimal(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let places = value < 1 ? 2 : value < 100 ? 1 : 0
    let scale = [1.0, 10.0, 100.0][places]
    let scaled = Int((value * scale).rounded())
    if places == 0 { return count(scaled) }
    let fraction = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
