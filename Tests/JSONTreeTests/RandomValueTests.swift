import TestSupport
import Testing

@Suite("Random JSON values")
struct RandomValueTests {
  @Test("come back as they were made, however they are spaced and escaped")
  func roundTrip() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let value = MadeValue(&random, depth: 4)
      #expect(tree(of: value.json) == value.dump, "\(value.json)")
    }
  }
}

/// A value's JSON, and what its tree is to look like, made side by side.
private struct MadeValue {
  var json: String
  var dump: String

  init(_ random: inout SeededGenerator, depth: Int) {
    switch random.int(0...(depth > 0 ? 5 : 3)) {
    case 0:
      json = random.pick(["true", "false", "null"])
      dump = json
    case 1:
      json = "\(random.int(-1_000_000_000_000...1_000_000_000_000))"
      dump = json + "i"
    case 2:
      let value = Double(random.int(-1_000_000...1_000_000)) / 64 + 1 / 128
      json = "\(value)"
      dump = json + "d"
    case 3:
      let text = random.text(pieces: 2)
      json = Self.quoted(text, &random)
      dump = "'\(text)'"
    case 4:
      let items = (0..<random.int(0...4)).map { _ in MadeValue(&random, depth: depth - 1) }
      json = "[" + items.map { $0.json }.joined(separator: random.pick([",", " ,\n", ", "])) + "]"
      dump = "[" + items.map { $0.dump }.joined(separator: ", ") + "]"
    default:
      let names = (0..<random.int(0...4)).map { _ in random.text(pieces: 1) }
      let items = names.map { _ in MadeValue(&random, depth: depth - 1) }
      let members = zip(names, items).map {
        "\(Self.quoted($0, &random))\(random.pick([":", " : "]))\($1.json)"
      }
      json = "{" + members.joined(separator: random.pick([",", "\t,\r\n"])) + "}"
      dump = "{" + zip(names, items).map { "\($0): \($1.dump)" }.joined(separator: ", ") + "}"
    }
  }

  /// The text as a JSON string, some characters by their code units.
  private static func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || random.oneIn(5) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
