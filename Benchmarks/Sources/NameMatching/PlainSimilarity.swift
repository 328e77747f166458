import Foundation

/// How alike Latin spellings look letter by letter: the independent measure by which pairs are chosen.
///
/// It knows no sounds and no particles, so that the choice of pairs favours nothing that the matcher knows.
enum PlainSimilarity {
  /// Lower-case ASCII words of a name; diacritics are dropped, everything else separates.
  static func words(_ name: String) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: words[words.count - 1].append(UInt8(scalar.value))
      case 0x300...0x36F, 0x27, 0x60, 0x2018, 0x2019, 0x2BE, 0x2BF: break
      default: words.append([])
      }
    }
    return words.filter { $0.count > 0 }
  }

  /// 1 less the edit distance over the longer length.
  static func similarity(_ a: [UInt8], _ b: [UInt8]) -> Double {
    1 - Double(distance(a, b)) / Double(max(a.count, b.count, 1))
  }

  /// Mean over the words of the shorter name of their best similarity in the other.
  static func similarity(_ a: [[UInt8]], _ b: [[UInt8]]) -> Double {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard !short.isEmpty else { return 0 }
    let sum = short.reduce(0.0) { sum, word in sum + (long.map { similarity(word, $0) }.max() ?? 0) }
    return sum / Double(short.count)
  }

  /// Whether two spellings of one list entry spell one name, rather than being names of different origin: the
  /// words of the shorter are alike to 0.7 on average to some of the longer, and are at least two unless both
  /// names are one word.
  static func spellsSame(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
    guard min(a.count, b.count) >= 2 || a.count == b.count else { return false }
    return similarity(a, b) >= 0.7
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let next = min(diagonal + (a[i] == b[j] ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
