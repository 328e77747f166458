import TestSupport

/// A JSON value made at random: its text, and what it stands for.
struct RandomJSON {
  var json: String
  /// The content, when the value is a string.
  var string: String?

  /// A value with up to `depth` levels in it.
  init(_ random: inout SeededGenerator, depth: Int = 3) {
    switch random.int(0...(depth > 0 ? 7 : 5)) {
    case 0: json = random.pick(["true", "false", "null"])
    case 1, 2: json = Self.number(&random)
    case 3...5:
      let string = RandomString(&random)
      json = string.json
      self.string = string.content
    case 6:
      let items = (0..<random.int(0...4)).map { _ in RandomJSON(&random, depth: depth - 1).json }
      json = "[" + Self.join(items, &random) + "]"
    default:
      let members = (0..<random.int(0...4)).map { _ in
        RandomString(&random).json + Self.space(&random) + ":" + Self.space(&random)
          + RandomJSON(&random, depth: depth - 1).json
      }
      json = "{" + Self.join(members, &random) + "}"
    }
  }

  static func join(_ parts: [String], _ random: inout SeededGenerator) -> String {
    if parts.isEmpty { return space(&random) }
    var joined = ""
    for (index, part) in parts.enumerated() {
      joined += (index > 0 ? "," : "") + space(&random) + part + space(&random)
    }
    return joined
  }

  static func space(_ random: inout SeededGenerator) -> String {
    random.oneIn(4) ? random.pick([" ", "\t", "  ", "\r"]) : ""
  }

  private static func number(_ random: inout SeededGenerator) -> String {
    func digits(_ random: inout SeededGenerator) -> String {
      (0..<random.int(1...20)).map { _ in "\(random.int(0...9))" }.joined()
    }
    var number = random.pick(["", "-"]) + (random.oneIn(3) ? "0" : "\(random.int(1...9))" + digits(&random))
    if random.oneIn(2) { number += "." + digits(&random) }
    if random.oneIn(3) { number += random.pick(["e", "E"]) + random.pick(["", "+", "-"]) + digits(&random) }
    return number
  }
}

/// A JSON string made at random, each character written in one of the ways that JSON has for it.
struct RandomString {
  var json = "\""
  var content = ""

  init(_ random: inout SeededGenerator) {
    for scalar in random.text(pieces: random.int(0...3)).unicodeScalars { append(scalar, &random) }
    for _ in 0..<random.int(0...3) {
      append(UnicodeScalar(UInt8(random.pick([0, 8, 9, 10, 12, 13, 0x1F, 0x22, 0x2F, 0x5C, 0x7F]))), &random)
    }
    json += "\""
  }

  private mutating func append(_ scalar: UnicodeScalar, _ random: inout SeededGenerator) {
    content.unicodeScalars.append(scalar)
    let short: [UnicodeScalar: String] = [
      "\u{8}": "b", "\t": "t", "\n": "n", "\u{C}": "f", "\r": "r", "\"": "\"", "\\": "\\", "/": "/",
    ]
    let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
    if let letter = short[scalar], mustEscape || random.oneIn(2) {
      json += "\\" + letter
    } else if mustEscape || random.oneIn(6) {
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16, uppercase: random.oneIn(2))
        json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    } else {
      json.unicodeScalars.append(scalar)
    }
  }
}
