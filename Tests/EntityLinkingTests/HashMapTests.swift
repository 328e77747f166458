import TestSupport
import Testing

@testable import EntityLinking

@Suite("Tables by hashes")
struct HashMapTests {
  @Test("They hold what dictionaries hold, as they grow")
  func dictionary() {
    var random = SeededGenerator(seed: 11)
    var map = HashMap<Int32>(-1)
    var dictionary: [UInt64: Int32] = [:]
    for _ in 0..<5000 {
      // Some come again, and some lie side by side.
      let hash = UInt64(random.int(1...4000)) | (random.int(0...1) == 0 ? 0 : 1 << 40)
      map[hash] += 3
      dictionary[hash, default: -1] += 3
    }
    for hash in 1...4000 as ClosedRange<UInt64> { #expect(map[hash] == dictionary[hash] ?? -1) }
    for least in [2, 5, 11] as [Int32] {
      #expect(Set(map.keys { $0 >= least }) == Set(dictionary.filter { $0.value >= least }.keys))
    }
  }
}
