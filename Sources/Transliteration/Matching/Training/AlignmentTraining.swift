import Glibc

/// Learns ``AlignmentScores`` from pairs of spellings by expectation maximization.
///
/// Each kind of pair (Latin with Latin, Latin with Arabic letters, Arabic letters with Arabic letters) has its
/// own model of joint sound pairs; the log odds against the sounds' own frequencies become one table.
struct AlignmentTraining {
  private struct Example {
    var first: [UInt8]
    var second: [UInt8]
    var weight: Double
  }

  /// Most sounds of a spelling that is learned from.
  private static let longest = 40
  /// What every pair of sounds has been seen beforehand.
  private static let prior = 0.05
  private static let limit = 6.0

  private var examples: [[Example]] = [[], [], []]
  private let stride = AlignmentScores.stride

  /// Learns from pairs; `iterations` of about ten are enough.
  static func learn(_ pairs: [SpellingPair], iterations: Int = 10) -> AlignmentScores {
    var training = AlignmentTraining()
    for pair in pairs { training.add(pair) }
    var scores = AlignmentScores()
    for kind in 0..<3 where !training.examples[kind].isEmpty {
      training.learn(kind, iterations: iterations, into: &scores)
    }
    return scores
  }

  private mutating func add(_ pair: SpellingPair) {
    let first = Self.sounds(pair.first)
    let second = Self.sounds(pair.second)
    guard !first.isEmpty, !second.isEmpty, first.count <= Self.longest, second.count <= Self.longest else {
      return
    }
    let arabic = (NameSound.isArabic(first[0]) ? 1 : 0) + (NameSound.isArabic(second[0]) ? 1 : 0)
    let example = Example(first: first, second: second, weight: Double(pair.weight))
    let flipped = Example(first: second, second: first, weight: Double(pair.weight))
    if arabic == 1 {
      // Latin first.
      examples[1].append(NameSound.isArabic(first[0]) ? flipped : example)
    } else {
      examples[arabic].append(example)
      examples[arabic].append(flipped)
    }
  }

  /// The sounds of all parts of a spelling, without prefixes that may be missing.
  private static func sounds(_ spelling: String) -> [UInt8] {
    let name = NamePreparer.unweighted(spelling)
    var sounds: [UInt8] = []
    for index in 0..<name.partCount {
      let part = name.parts[index]
      let skipsPrefix = part.prefixKind == .article || part.prefixKind == .connector
      let start = Int(part.start) + (skipsPrefix ? Int(part.prefix) : 0)
      for position in start..<Int(part.end) { sounds.append(name.sounds[position]) }
    }
    return sounds
  }

  private func learn(_ kind: Int, iterations: Int, into scores: inout AlignmentScores) {
    var probabilities = initialProbabilities(kind)
    for _ in 0..<iterations {
      var counts = [Double](repeating: 0, count: stride * stride)
      for example in examples[kind] { Self.expect(example, probabilities, &counts) }
      probabilities = normalized(counts, kind)
    }
    var counts = [Double](repeating: 0, count: stride * stride)
    for example in examples[kind] { Self.expect(example, probabilities, &counts) }
    write(counts, probabilities, kind, into: &scores)
  }

  private func sounds(_ isArabic: Bool) -> Range<Int> {
    let boundary = Int(NameSound.alef.rawValue)
    return isArabic ? boundary..<NameSound.count : 0..<boundary
  }

  /// Sounds on either side of a kind of pair.
  private func sides(_ kind: Int) -> (first: Range<Int>, second: Range<Int>) {
    (sounds(kind == 2), sounds(kind >= 1))
  }

  private func initialProbabilities(_ kind: Int) -> [Double] {
    let (first, second) = sides(kind)
    var counts = [Double](repeating: 0, count: stride * stride)
    for x in first {
      counts[x * stride + AlignmentScores.gap] = 0.5
      for y in second { counts[x * stride + y] = x == y ? 20 : 0.2 }
    }
    for y in second { counts[AlignmentScores.gap * stride + y] = 0.5 }
    return normalized(counts, kind)
  }

  private func normalized(_ counts: [Double], _ kind: Int) -> [Double] {
    let (first, second) = sides(kind)
    var smoothed = counts
    for x in first {
      smoothed[x * stride + AlignmentScores.gap] += Self.prior
      for y in second { smoothed[x * stride + y] += Self.prior }
    }
    for y in second { smoothed[AlignmentScores.gap * stride + y] += Self.prior }
    let total = smoothed.reduce(0, +)
    return smoothed.map { $0 / total }
  }

  /// Adds the expected number of times that each pair of sounds is used in an example: forward and backward.
  private static func expect(_ example: Example, _ p: [Double], _ counts: inout [Double]) {
    let stride = AlignmentScores.stride
    let gap = AlignmentScores.gap
    let (a, b) = (example.first, example.second)
    let width = b.count + 1
    var forward = [Double](repeating: 0, count: (a.count + 1) * width)
    var backward = forward
    forward[0] = 1
    for i in 0...a.count {
      for j in 0...b.count where i + j > 0 {
        var sum = 0.0
        if i > 0 { sum += forward[(i - 1) * width + j] * p[Int(a[i - 1]) * stride + gap] }
        if j > 0 { sum += forward[i * width + j - 1] * p[gap * stride + Int(b[j - 1])] }
        if i > 0, j > 0 {
          sum += forward[(i - 1) * width + j - 1] * p[Int(a[i - 1]) * stride + Int(b[j - 1])]
        }
        forward[i * width + j] = sum
      }
    }
    let total = forward[a.count * width + b.count]
    guard total > 0 else { return }
    backward[a.count * width + b.count] = 1
    for i in (0...a.count).reversed() {
      for j in (0...b.count).reversed() {
        let here = forward[i * width + j] * example.weight / total
        var sum = i == a.count && j == b.count ? 1.0 : 0
        if i < a.count {
          let cell = Int(a[i]) * stride + gap
          let path = p[cell] * backward[(i + 1) * width + j]
          counts[cell] += here * path
          sum += path
        }
        if j < b.count {
          let cell = gap * stride + Int(b[j])
          let path = p[cell] * backward[i * width + j + 1]
          counts[cell] += here * path
          sum += path
        }
        if i < a.count, j < b.count {
          let cell = Int(a[i]) * stride + Int(b[j])
          let path = p[cell] * backward[(i + 1) * width + j + 1]
          counts[cell] += here * path
          sum += path
        }
        backward[i * width + j] = sum
      }
    }
  }

  /// Writes log odds, and what each sound brings on average.
  private func write(
    _ counts: [Double], _ probabilities: [Double], _ kind: Int, into scores: inout AlignmentScores
  ) {
    let (first, second) = sides(kind)
    let gap = AlignmentScores.gap
    var firstShare = [Double](repeating: 0, count: stride)
    var secondShare = firstShare
    for x in first { firstShare[x] = probabilities[(x * stride)..<(x * stride + stride)].reduce(0, +) }
    for y in second {
      secondShare[y] = (Array(first) + [gap]).reduce(0.0) { $0 + probabilities[$1 * stride + y] }
    }
    let firstTotal = firstShare.reduce(0, +)
    let secondTotal = secondShare.reduce(0, +)
    let odds = { (x: Int, y: Int) -> Double in
      let joint = probabilities[x * stride + y]
      let chance: Double
      if x == gap {
        chance = secondShare[y] / secondTotal
      } else if y == gap {
        chance = firstShare[x] / firstTotal
      } else {
        chance = firstShare[x] / firstTotal * secondShare[y] / secondTotal
      }
      return max(-Self.limit, min(Self.limit, log(joint / chance)))
    }
    let stored = { (value: Double) in Int16((value * Double(AlignmentScores.scale)).rounded()) }
    for x in first {
      var average = (sum: counts[x * stride + gap] * odds(x, gap), count: counts[x * stride + gap])
      for y in second {
        let value = odds(x, y)
        average.sum += counts[x * stride + y] * value
        average.count += counts[x * stride + y]
        guard kind == 1 || y >= x else { continue }
        scores.pairs[x * stride + y] = stored(value)
        scores.pairs[y * stride + x] = stored(value)
      }
      scores.pairs[AlignmentScores.gapIndex(x, in: kind == 0 ? .latin : .arabic)] = stored(odds(x, gap))
      let expected = average.count > 0 ? stored(average.sum / average.count) : 0
      if kind == 0 { scores.expectedLatin[x] = expected } else { scores.expectedArabic[x] = expected }
    }
    guard kind == 1 else { return }
    for y in second {
      scores.pairs[AlignmentScores.gapIndex(y, in: .latin)] = stored(odds(gap, y))
      var average = (sum: counts[gap * stride + y] * odds(gap, y), count: counts[gap * stride + y])
      for x in first {
        average.sum += counts[x * stride + y] * odds(x, y)
        average.count += counts[x * stride + y]
      }
      scores.expectedLatin[y] = average.count > 0 ? stored(average.sum / average.count) : 0
    }
  }
}
