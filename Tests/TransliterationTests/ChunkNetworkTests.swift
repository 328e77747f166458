import Testing

@testable import Transliteration

@Suite("Network")
struct ChunkNetworkTests {
  @Test("Scores become logarithms of their shares", arguments: [1, 3, 8, 9, 40])
  func shares(count: Int) {
    var random = TrainingGenerator(seed: UInt64(count))
    let numbers = (0..<count).map { _ in Float(random.next() % 4000) / 100 - 30 }
    var scores = numbers + [Float](repeating: 5, count: 7)
    scores.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { ChunkNetwork.normalize(base, count: count) }
    }
    let sum = numbers.reduce(into: Float(0)) { $0 += Float.exponential($1) }
    for (number, score) in zip(numbers, scores) {
      #expect(abs(score - (number - Float.logarithm(sum))) < 0.001)
    }
  }
}
