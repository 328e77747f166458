/// Words in the target script, from which training learns what names look like there.
public struct NameWords: Sendable {
  /// Words and how often names or texts have them, in the order of their code points.
  public private(set) var counts: [(word: String, count: Int)] = []

  /// Particles that are often written together with the word behind them.
  private static let particles: Set<Substring> = [
    "al", "el", "abu", "abou", "abd", "abdul", "abdel", "ibn", "bin", "ben",
  ]

  /// Reads names in Latin letters from text, one a line.
  public init(lines text: [UInt8]) {
    var counted: [String: Int] = [:]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = NameNormalizer.canonical(String(decoding: line, as: UTF8.self))
        .split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "." })
      for (index, word) in words.enumerated() {
        counted[String(word), default: 0] += 1
        if index > 0, Self.particles.contains(words[index - 1]) {
          counted[words[index - 1] + String(word), default: 0] += 1
        }
      }
    }
    take(counted)
  }

  /// What a count in a file is taken for at most.
  private static let largestCount = 1_000_000_000

  /// Reads words with their counts from tab-separated text, one a line; a word without a count counts once.
  public init(counted text: [UInt8]) {
    var counted: [String: Int] = [:]
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let fields = line.split(separator: 0x09)
      guard let word = fields.first else { continue }
      let count = fields.count > 1 ? Int(String(decoding: fields[1], as: UTF8.self)) ?? 1 : 1
      counted[String(decoding: word, as: UTF8.self), default: 0] += min(max(1, count), Self.largestCount)
    }
    take(counted)
  }

  private mutating func take(_ counted: [String: Int]) {
    counts = counted.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
