import Glibc
import TextCore

/// How common words are in running text, from lists of words with their counts.
///
/// A word's commonness is 1 − ln(rank)⁄ln(50,000) in its list: 1 for the commonest word, 0.2 for the five
/// thousandth, 0 from the fifty thousandth on and for words that no list has. Of several lists, one a language, the
/// largest value counts. A name is as common as its rarest word.
public struct WordFrequencies: Sendable {
  private static let ranks = 50_000.0
  private var commonness: [UInt64: Float] = [:]

  /// Knows no words.
  public init() {}

  /// Whether any word is known.
  public var isEmpty: Bool { commonness.isEmpty }

  /// Adds a list of words of one language.
  public mutating func add(_ counts: [(word: String, count: Double)]) {
    var folded = FoldedText()
    let sorted = counts.sorted { $0.count == $1.count ? $0.word < $1.word : $0.count > $1.count }
    for (index, entry) in sorted.prefix(Int(Self.ranks)).enumerated() {
      folded.fold(entry.word)
      guard folded.words.count == 1 else { continue }
      let hash = WordHash.of(folded.bytes(of: folded.words[0]))
      let value = Float(1 - log(Double(index + 1)) / log(Self.ranks))
      commonness[hash] = max(commonness[hash] ?? 0, value)
    }
  }

  /// How common a folded name is, whose words have single spaces between them.
  func commonness(of name: UnsafeBufferPointer<UInt8>) -> Float {
    guard !commonness.isEmpty else { return 0 }
    var least: Float = 1
    for word in name.split(separator: 0x20) {
      least = min(least, commonness[WordHash.of(UnsafeBufferPointer(rebasing: word))] ?? 0)
      if least == 0 { return 0 }
    }
    return least
  }
}
