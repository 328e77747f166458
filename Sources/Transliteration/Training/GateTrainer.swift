/// Learns to tell foreign names from local ones by their letters.
enum GateTrainer {
  /// - Parameter names: different source names with their origin.
  static func section(_ names: [(source: [UInt8], isForeign: Bool)], random: inout TrainingGenerator)
    -> [UInt8]
  {
    var weights = [Float](repeating: 0, count: 1 << Int(OriginGate.bits) + 1)
    let foreign = Float(names.count { $0.isForeign })
    let local = Float(names.count) - foreign
    // Both origins weigh the same: which of them a text has more of is not known here.
    let foreignWeight = min(1, local / max(1, foreign))
    let localWeight = min(1, foreign / max(1, local))
    var features: [Int] = []
    var order = Array(names.indices)
    for round in 0..<8 {
      random.shuffle(&order)
      let rate = 0.1 / Float(1 + round)
      for index in order {
        features.removeAll(keepingCapacity: true)
        names[index].source.withUnsafeBufferPointer { source in
          OriginGate.forEachFeature(of: source) { features.append($0) }
        }
        features.append(weights.count - 1)
        let sum = features.reduce(into: Float(0)) { $0 += weights[$1] }
        let probability = 1 / (1 + Float.exponential(-sum))
        let isForeign = names[index].isForeign
        let error = (probability - (isForeign ? 1 : 0)) * (isForeign ? foreignWeight : localWeight)
        for feature in features { weights[feature] -= rate * (error + 0.0002 * weights[feature]) }
      }
    }
    var writer = SectionWriter()
    writer.append(weights.map { Int8(max(-127, min(127, ($0 * OriginGate.unit).rounded()))) })
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
