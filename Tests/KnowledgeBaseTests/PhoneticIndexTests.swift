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

  private func entities(_ directory: PhoneticDirectory, _ key: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    directory.forEachEntity(withKey: UInt64(key) << 32 | 7) {
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
      let directory = PhoneticDirectory(index)
      for _ in 0..<500 {
        let key = random.oneIn(2) || keys.isEmpty ? UInt32(random.int(range)) : random.pick(keys)
        let expected = sorted.indices.filter { sorted[$0] == key }.map(UInt32.init)
        #expect(entities(index, key) == expected)
        #expect(entities(directory, key) == expected)
      }
    }
  }

  @Test("The first and the last key are found, and no row is read twice or beyond the end")
  func ends() {
    withIndex([0, 0, 7, .max, .max]) { index in
      let directory = PhoneticDirectory(index)
      #expect(entities(directory, 0) == [0, 1])
      #expect(entities(directory, 7) == [2])
      #expect(entities(directory, .max) == [3, 4])
      #expect(entities(directory, 8) == [])
    }
    withIndex([]) { #expect(entities(PhoneticDirectory($0), 1) == []) }
  }

  @Test("Rows out of order, as a damaged file may have them, mislead nobody out of the index")
  func disorder() {
    let keys: [UInt32] = [.max, 3, 0x8000_0000, 5, 0, 9, .max, 1]
    let rows = keys.flatMap { [$0.littleEndian, UInt32(6).littleEndian] }
    rows.withUnsafeBytes { bytes in
      let directory = PhoneticDirectory(PhoneticIndex(Section(bytes)))
      for key: UInt32 in [0, 1, 0x8000_0000, .max] {
        let found = entities(directory, key)
        #expect(found.count <= 8 && found.allSatisfy { $0 == 6 })
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
