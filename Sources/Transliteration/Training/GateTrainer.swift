/// Learns to answer a question about names by their letters (``LetterGate``).
enum GateTrainer {
  /// A source name and the answer for it.
  typealias Example = (source: [UInt8], answer: Bool)

  /// - Parameter bits: of the hash of an n-gram.
  static func section(_ names: [Example], bits: UInt32, random: inout TrainingGenerator) -> [UInt8] {
    var weights = [Float](repeating: 0, count: 1 << Int(bits) + 1)
    let yes = Float(names.count { $0.answer })
    let no = Float(names.count) - yes
    // Both answers weigh the same: which of them a text has more of is not known here.
    let yesWeight = min(1, no / max(1, yes))
    let noWeight = min(1, yes / max(1, no))
    var features: [Int] = []
    var order = Array(names.indices)
    for round in 0..<8 {
      random.shuffle(&order)
      let rate = 0.1 / Float(1 + round)
      for index in order {
        features.removeAll(keepingCapacity: true)
        names[index].source.withUnsafeBufferPointer { source in
          LetterGate.forEachFeature(of: source, bits: bits) { features.append($0) }
        }
        features.append(weights.count - 1)
        let sum = features.reduce(into: Float(0)) { $0 += weights[$1] }
        let probability = 1 / (1 + Float.exponential(-sum))
        let answer = names[index].answer
        let error = (probability - (answer ? 1 : 0)) * (answer ? yesWeight : noWeight)
        for feature in features { weights[feature] -= rate * (error + 0.0002 * weights[feature]) }
      }
    }
    var writer = SectionWriter()
    writer.append(weights.map { Int8(max(-127, min(127, ($0 * LetterGate.unit).rounded()))) })
    return writer.bytes
  }
}

/// Random numbers that are the same in every training.
struct TrainingGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Shuffles in place (Fisher and Yates).
  mutating func shuffle(_ items: inout [Int]) {
    for index in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(index, Int(next() % UInt64(index + 1)))
    }
  }
}
