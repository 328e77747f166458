/// What is to be made.
struct Options {
  static let usage = """
    usage: Benchmarks/make-archive --size 1GB [--seed 1] [--mix en:50,ar:25,fa:25] [--median 2500] > archive.jsonl

    Writes generated news articles in English, Arabic and Persian as JSON lines: text for measuring speed, not
    quality. The same options always give the same bytes.

      --size    about so much output, in kB, MB or GB
      --seed    another number gives other articles
      --mix     the weight of each language; one that is left out does not occur
      --median  half of the articles have fewer bytes of text than this; one in a thousand has twenty times as many
    """

  var bytes = 0
  var seed: UInt64 = 1
  var median = 2_500.0
  /// The weight of each language, in the order of ``Language/all``.
  var weights = [50, 25, 25]

  struct Mistake: Error {
    let text: String
  }

  /// Nil when help is asked for.
  init?(_ arguments: ArraySlice<String>) throws(Mistake) {
    var rest = arguments
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" { return nil }
      guard ["--size", "--seed", "--mix", "--median"].contains(name) else {
        throw Mistake(text: "there is no option '\(name)'")
      }
      guard let value = rest.popFirst() else { throw Mistake(text: "\(name) needs a value") }
      guard set(name, value) else { throw Mistake(text: "\(name) cannot be '\(value)'") }
    }
    if bytes == 0 { throw Mistake(text: "--size is missing") }
  }

  private mutating func set(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--size": bytes = Self.size(value) ?? 0; return bytes > 0
    case "--seed":
      guard let number = UInt64(value) else { return false }
      seed = number
    case "--median":
      guard let number = Double(value), (100...1_000_000).contains(number) else { return false }
      median = number
    default:
      guard let parsed = Self.weights(value) else { return false }
      weights = parsed
    }
    return true
  }

  private static func size(_ text: String) -> Int? {
    let units = [("kB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)]
    guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }),
      let number = Double(text.dropLast(unit.count)), number > 0, number < 1e6
    else { return nil }
    return Int(number * Double(factor))
  }

  private static func weights(_ text: String) -> [Int]? {
    var weights = [Int](repeating: 0, count: Language.all.count)
    for part in text.split(separator: ",") {
      let pair = part.split(separator: ":")
      guard pair.count == 2, let weight = Int(pair[1]), (0...1_000_000).contains(weight),
        let language = Language.all.firstIndex(where: { $0.tag == pair[0] })
      else { return nil }
      weights[language] = weight
    }
    return weights.contains { $0 > 0 } ? weights : nil
  }
}
