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
    decimal(value, places: value < 1 ? 2 : value < 100 ? 1 : 0)
  }

  /// With so many decimals, at most three.
  static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "–" }
    if value < 0 { return "-" + decimal(-value, places: places) }
    let scale = [1.0, 10.0, 100.0, 1000.0][places]
    let scaled = Int((value * scale).rounded())
    if places == 0 { return count(scaled) }
    let fraction = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// In at most five characters, with a letter for thousands (k), millions (M) and billions (G): `0.52`, `12.3`,
  /// `1,234`, `12.3k`.
  static func short(_ value: Double) -> String {
    for (factor, letter) in [(1e9, "G"), (1e6, "M"), (1e4, "k")] where value >= factor * 0.9995 {
      let unit = letter == "k" ? 1e3 : factor
      return decimal(value / unit, places: value / unit < 99.95 ? 1 : 0) + letter
    }
    return decimal(value)
  }

  /// A duration in nanoseconds: `850ns`, `1.2µs`, `12ms`, `3.4s`.
  static func time(_ nanoseconds: UInt64) -> String {
    let value = Double(nanoseconds)
    for (factor, unit) in [(1e9, "s"), (1e6, "ms"), (1e3, "µs")] where value >= factor * 0.9995 {
      return decimal(value / factor, places: value / factor < 9.95 ? 1 : 0) + unit
    }
    return "\(nanoseconds)ns"
  }

  /// A power of ten of nanoseconds: `100ns`, `1µs`.
  static func roundTime(_ nanoseconds: Double) -> String {
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns")]
    let (factor, unit) = units.first { nanoseconds >= $0.0 * 0.9995 } ?? (1, "ns")
    return decimal(nanoseconds / factor, places: 0) + unit
  }

  /// An amount of bytes in the largest decimal unit that fits: `1kB`, `3.2MB`.
  static func bytes(_ value: Int) -> String {
    for (factor, unit) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")] where value >= factor {
      let amount = Double(value) / Double(factor)
      return decimal(amount, places: value % factor == 0 || amount >= 10 ? 0 : 1) + unit
    }
    return "\(value)B"
  }
}
