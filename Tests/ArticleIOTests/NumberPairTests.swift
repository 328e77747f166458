import TestSupport
import Testing

@testable import ArticleIO

@Suite("Pairs of numbers")
struct NumberPairTests {
  /// Writes pairs one behind the other.
  private func written(_ pairs: [(UInt32, UInt32)]) -> String {
    var writer = NumberPairWriter()
    let capacity = pairs.count * 22 + NumberPairWriter.slack
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let base = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      var next = base
      for (first, second) in pairs { next = writer.write(first, second, to: next) }
      count = base.distance(to: next)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ pairs: [(UInt32, UInt32)]) {
    #expect(written(pairs) == pairs.map { "[\($0),\($1)" }.joined())
  }

  @Test("Around every number of digits, each pair on its own and behind the others")
  func edges() {
    let small: [UInt32] = [0, 9, 10, 99, 100, 999, 1000, 9999, 10_000, 10_001, 19_999, 20_000]
    let large: [UInt32] = [99_999, 100_000, 999_999, 1_000_000, 99_999_999, 100_000_000, 4_294_960_000, .max]
    let numbers = small + large
    let pairs = numbers.flatMap { first in numbers.map { (first, $0) } }
    for pair in pairs { check([pair]) }
    check(pairs)
    check(pairs.reversed())
  }

  @Test("Numbers that grow as positions of tokens do", arguments: [1, 2, 3] as [UInt64])
  func growing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var pairs: [(UInt32, UInt32)] = []
    var end: UInt32 = seed == 1 ? 0 : 9_990
    for _ in 0..<5_000 {
      let start = end + UInt32(random.int(0...2))
      end = start + UInt32(random.int(0...(random.oneIn(200) ? 30_000 : 12)))
      pairs.append((start, end))
    }
    check(pairs)
  }
}
