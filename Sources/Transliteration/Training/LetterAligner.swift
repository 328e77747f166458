import Glibc

/// Aligns each source letter of a name with the piece of the target it stands for, by expectation maximization.
///
/// Every source letter takes zero to ``longestChunk`` target letters, in order (a conditional form of the
/// many-to-many alignment of Jiampojamarn, Kondrak and Sherif 2007).
struct LetterAligner {
  /// Most target letters that one source letter can stand for.
  let longestChunk: Int
  /// Probability of a chunk given a source letter.
  private var probability: [ChunkKey: Double] = [:]
  /// Given to chunks that no expectation has reached.
  private static let floor = 1e-7

  /// A source letter and a chunk of target letters.
  struct ChunkKey: Hashable {
    let letter: UInt8
    let chunk: Chunk
  }

  private let isVowel: [Bool]

  /// - Parameter targetAlphabet: UTF-16 units of the target letters.
  init(longestChunk: Int, targetAlphabet: [UInt16]) {
    self.longestChunk = longestChunk
    let vowels = Set("aeiouy".utf16)
    isVowel = targetAlphabet.map(vowels.contains)
  }

  /// Learns from pairs of letter sequences.
  ///
  /// - Complexity: O(rounds · pairs · source length · target length · longest chunk).
  mutating func train(_ pairs: [LetterPair], rounds: Int) {
    for round in 0..<rounds {
      var counts: [ChunkKey: Double] = [:]
      var totals = [Double](repeating: 0, count: 256)
      for pair in pairs {
        expect(pair, isFirst: round == 0) { key, count in
          counts[key, default: 0] += count
          totals[Int(key.letter)] += count
        }
      }
      for (key, count) in counts { counts[key] = count / totals[Int(key.letter)] }
      probability = counts.filter { $0.value > 1e-6 }
    }
  }

  /// Before anything is known, short chunks are likelier, and vowels go with the consonant before them.
  private func prior(_ pair: LetterPair, at target: Int, length: Int) -> Double {
    var weight = 1.0
    let usual = Double(pair.target.count) / Double(max(1, pair.source.count))
    weight *= exp2(-abs(Double(length) - usual) * 1.5)
    if length >= 2, isVowel[Int(pair.target[target])], !isVowel[Int(pair.target[target + length - 1])] {
      weight *= 0.02
    }
    return weight
  }

  private func weight(_ pair: LetterPair, _ i: Int, _ j: Int, _ length: Int, isFirst: Bool) -> Double {
    if isFirst { return prior(pair, at: j, length: length) }
    let key = ChunkKey(letter: pair.source[i], chunk: Chunk(pair.target[j..<(j + length)]))
    return probability[key] ?? Self.floor
  }

  private func expect(_ pair: LetterPair, isFirst: Bool, count: (ChunkKey, Double) -> Void) {
    let n = pair.source.count
    let m = pair.target.count
    guard m <= n * longestChunk else { return }
    let width = m + 1
    var forward = [Double](repeating: 0, count: (n + 1) * width)
    var backward = forward
    var weights = [Double](repeating: 0, count: n * width * (longestChunk + 1))
    forward[0] = 1
    for i in 0..<n {
      for j in 0...m where forward[i * width + j] > 0 {
        for length in 0...min(longestChunk, m - j) {
          let w = weight(pair, i, j, length, isFirst: isFirst)
          weights[(i * width + j) * (longestChunk + 1) + length] = w
          forward[(i + 1) * width + j + length] += forward[i * width + j] * w
        }
      }
    }
    let total = forward[n * width + m]
    guard total > 0 else { return }
    backward[n * width + m] = 1
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in 0...m where forward[i * width + j] > 0 {
        var sum = 0.0
        for length in 0...min(longestChunk, m - j) {
          let after = backward[(i + 1) * width + j + length]
          guard after > 0 else { continue }
          let path = weights[(i * width + j) * (longestChunk + 1) + length] * after
          sum += path
          let share = forward[i * width + j] * path / total
          if share > 1e-4 {
            count(
              ChunkKey(letter: pair.source[i], chunk: Chunk(pair.target[j..<(j + length)])),
              share)
          }
        }
        backward[i * width + j] = sum
      }
    }
  }

  /// The likeliest alignment: one chunk a source letter, and the logarithm of their probability per letter.
  func align(_ pair: LetterPair) -> (chunks: [Chunk], fit: Double)? {
    let n = pair.source.count
    let m = pair.target.count
    guard n > 0, m <= n * longestChunk else { return nil }
    let width = m + 1
    var best = [Double](repeating: 0, count: (n + 1) * width)
    var from = [UInt8](repeating: 0, count: (n + 1) * width)
    best[0] = 1
    for i in 0..<n {
      for j in 0...m where best[i * width + j] > 0 {
        for length in 0...min(longestChunk, m - j) {
          let reached = best[i * width + j] * weight(pair, i, j, length, isFirst: false)
          let index = (i + 1) * width + j + length
          if reached > best[index] {
            best[index] = reached
            from[index] = UInt8(length)
          }
        }
      }
    }
    guard best[n * width + m] > 0 else { return nil }
    var chunks: [Chunk] = []
    var j = m
    for i in stride(from: n, to: 0, by: -1) {
      let length = Int(from[i * width + j])
      chunks.append(Chunk(pair.target[(j - length)..<j]))
      j -= length
    }
    return (chunks.reversed(), log(best[n * width + m]) / Double(n))
  }
}
