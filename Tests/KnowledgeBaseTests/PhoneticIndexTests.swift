import TestSupport
import Testing

@testable import KnowledgeBase

@Suite("Phonetic index")
struct PhoneticIndexTests {
  /// An index over keys, each with its place among them as the entity.
  private func withIndex<Result>(_ keys: [UInt32], _ body: (PhoneticIndex) -> Result) -> Result {
    var bytes: [UInt8] = []
    for (entity, key) in keys.sorted().enumerated() {
      withUnsafeBytes(of: key.littleEndian) { bytes += $0 }
      withUnsafeBytes(of: UInt32(entity).littleEndian) { bytes += $0 }
    }
    return bytes.withUnsafeBytes { body(PhoneticIndex(Section($0))) }
  }

  private func entities(_ index: PhoneticIndex, _ key: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    index.forEachEntity(withKey: UInt64(key) << 32 | 7) {
      found.append($0)
      return true
    }
    return found
  }

  @Test("Keys are found however they are spread", arguments: 1...6)
  func differential(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ranges: [ClosedRange<Int>] = [0...0xFFFF_FFFF, 0...1000, 0xFFFF_0000...0xFFFF_FFFF]
    let range = random.pick(ranges)
    let keys = (0..<random.int(0...5000)).map { _ in UInt32(random.int(range)) }
    let sorted = keys.sorted()
    withIndex(keys) { index in
      for _ in 0..<500 {
        let key = random.oneIn(2) || keys.isEmpty ? UInt32(random.int(range)) : random.pick(keys)
        #expect(entities(index, key) == sorted.indices.filter { sorted[$0] == key }.map(UInt32.init))
      }
    }
  }

  @Test("The filter lets all keys of the index through, and few others")
  func filter() {
    var random = SeededGenerator(seed: 3)
    let keys = (0..<20_000).map { _ in UInt32(random.int(0...0xFFFF_FFFF)) }
    withIndex(keys) { index in
      let filter = PhoneticFilter(index)
      #expect(keys.allSatisfy { filter.mayContain(UInt64($0) << 32) })
      let others = (0..<20_000).filter { _ in filter.mayContain(UInt64(random.int(0...0xFFFF_FFFF)) << 32) }
      #expect(others.count < 800)
    }
    withIndex([]) { #expect(!PhoneticFilter($0).mayContain(1 << 40)) }
  }
}
