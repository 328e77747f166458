/// Words of names, from which training learns what names look like in Latin letters.
public struct NameWords: Sendable {
  /// Words and how often names have them, in the order of their code points.
  public private(set) var counts: [(word: String, count: Int)] = []

  /// Particles that are often written together with the word behind them.
  private static let particles: Set<Substring> = [
    "al", "el", "abu", "abou", "abd", "abdul", "abdel", "ibn", "bin", "ben",
  ]

  /// Reads names from text, one a line.
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
    counts = counted.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
