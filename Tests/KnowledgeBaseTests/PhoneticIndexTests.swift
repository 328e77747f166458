import TestSupport
import Testing

@testable import KnowledgeBase

@Suite("Phonetic index")
struct PhoneticIndexTests {
  /// An index over keys, each with its place among them as the entity, and any of its names.
  private func withIndex<Result>(_ keys: [UInt32], _ body: (PhoneticIndex) -> Result) -> Result {
    var bytes: [UInt8] = []
    let layout = PhoneticIndex.Layout(entityCount: keys.count)
    for (entity, key) in keys.sorted().enumerated() {
      withUnsafeBytes(of: key.littleEndian) { bytes += $0 }
      withUnsafeBytes(of: layout.packed(UInt32(entity), .all).littleEndian) { bytes += $0 }
    }
    return bytes.withUnsafeBytes { body(PhoneticIndex(Section($0), entityCount: keys.count)) }
  }

  private func entities(_ index: PhoneticIndex, _ key: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    index.forEachEntity(withKey: UInt64(key) << 32 | 7) { entity, _ in
      found.append(entity)
      return true
    }
    return found
  }

  private func entities(_ directory: PhoneticDirectory, _ key: UInt32) -> [UInt32] {
    var found: [UInt32] = []
    directory.forEachEntity(withKey: UInt64(key) << 32 | 7) { entity, _ in
      found.append(entity)
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
      let directory = PhoneticDirectory(PhoneticIndex(Section(bytes), entityCount: 8))
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

  @Test(
    "A row tells the names that have its key, and any where the entity's number leaves no room",
    arguments: [
      (2, [0], [0]), (302_193, [0, 2, 11], [0, 2, 11]), (1 << 20, [11], [11]), (1 << 22, [9], [9]),
      (1 << 22, [3, 10], Array(0..<12)), (1 << 31, [1], Array(0..<12)), (Int(UInt32.max), [4], Array(0..<12)),
      (10, [12], Array(0..<12)),
    ])
  func places(entityCount: Int, places: [Int], told: [Int]) {
    let layout = PhoneticIndex.Layout(entityCount: entityCount)
    for entity in [0, UInt32(entityCount - 1)] {
      let packed = layout.packed(entity, places.reduce(into: []) { $0.formUnion(NamePlaces(place: $1)) })
      var names = layout.names(packed)
      var found: [Int] = []
      while let place = names.popFirst() { found.append(place) }
      #expect(layout.entity(packed) == entity)
      #expect(found == told)
    }
  }
}
