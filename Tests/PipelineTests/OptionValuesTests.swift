import Pipeline
import Testing

@Suite("Option values")
struct OptionValuesTests {
  private let options = [
    OptionDescription("flag", .boolean, default: true, summary: ""),
    OptionDescription("count", .integer(1...5), default: 3, summary: ""),
    OptionDescription("share", .number(0...1), default: 0.5, summary: ""),
    OptionDescription("name", .text, summary: ""),
    OptionDescription("fields", .oneOrMore(.text), default: "text", summary: ""),
    OptionDescription(
      "inner", .group([OptionDescription("deep", .text, default: "x", summary: "")]), summary: ""),
    .required("must", .text, summary: ""),
  ]

  @Test("Defaults fill in what was not given")
  func defaults() {
    let values = OptionValues(defaultsOf: options)
    #expect(values.entries.map(\.name) == ["flag", "count", "share", "name", "fields", "inner", "must"])
    #expect(values.entries.allSatisfy { !$0.isGiven })
    #expect(values.boolean("flag"))
    #expect(values.integer("count") == 3)
    #expect(values.number("share") == 0.5)
    #expect(values.optionalText("name") == nil)
    #expect(values.texts("name") == [])
    #expect(values.texts("fields") == ["text"])
    #expect(values.group("inner").text("deep") == "x")
    #expect(values["must"] == .null)
  }

  @Test("What is given takes the place of its default and keeps its order and location")
  func given() {
    var values = OptionValues(defaultsOf: options)
    let place = Place(source: "p.yaml", line: 4, column: 2)
    values.set("count", 5, at: place)
    values.set("share", 1)
    values.set("fields", ["a", "b"])
    values.set("name", "n")
    #expect(values.entries.map(\.name) == options.map(\.name))
    #expect(values.integer("count") == 5)
    #expect(values.number("share") == 1)
    #expect(values.texts("fields") == ["a", "b"])
    #expect(values.text("name") == "n")
    #expect(values.entries.filter(\.isGiven).map(\.name) == ["count", "share", "name", "fields"])
    #expect(values.location(of: "count") == place)
    #expect(values.location(of: "flag") == Place(source: ""))
  }

  @Test("Asking for what is not declared, or as another type, stops the program")
  func mistakes() async {
    await #expect(processExitsWith: .failure) { _ = OptionValues().text("none") }
    await #expect(processExitsWith: .failure) {
      var values = OptionValues()
      values.set("count", 5)
      _ = values.text("count")
    }
  }

  @Test("Values are shown in messages as people write them")
  func phrases() {
    let value: OptionValue = ["a", 1, 0.5, true, .null, ["b"]]
    #expect(value.phrase == "['a', 1, 0.5, true, null, ['b']]")
    var group = OptionValues()
    group.set("x", 1)
    group.set("y", "z")
    #expect(OptionValue.group(group).phrase == "{x: 1, y: 'z'}")
  }

  @Test(
    "Kinds are named in words",
    arguments: [
      (.boolean, "true or false"), (.integer(1...5), "a whole number from 1 to 5"),
      (.integer(0...Int.max), "a whole number of at least 0"), (.number(0...1), "a number from 0.0 to 1.0"),
      (.number(0...Double.infinity), "a number of at least 0.0"),
      (.bytes(1000...32_000_000), "an amount of memory from 1kB to 32MB"),
      (.bytes(64_000_000...Int.max), "an amount of memory of at least 64MB"), (.text, "text"),
      (.choice(["a"]), "a"), (.choice(["a", "b"]), "one of a, b"), (.path, "a path"),
      (.list(.text), "a list, each item text"), (.oneOrMore(.text), "text, or a list of such"),
      (.either([.integer(0...1), .text]), "a whole number from 0 to 1, or text"),
      (.group([OptionDescription("k", .text, summary: "")]), "keys (k)"),
    ] as [(OptionKind, String)])
  func kinds(kind: OptionKind, phrase: String) {
    #expect(kind.phrase == phrase)
  }
}
