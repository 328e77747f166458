import TestSupport
import Testing
import TextCore

@Suite("Arenas")
struct ArenaTests {
  @Test("Elements survive growth")
  func growth() {
    var arena = Arena<UInt32>()
    for value in 0..<UInt32(10_000) { arena.append(value) }
    #expect(Array(arena.elements) == Array(0..<10_000))
    let capacity = arena.capacity
    #expect(capacity >= 10_000)
    arena.append(Array(0..<UInt32(capacity)), capacity)
    #expect(arena.count == 10_000 + capacity)
    #expect(arena[10_000] == 0)
    #expect(arena[9_999 + capacity] == UInt32(capacity - 1))
  }

  @Test("An empty arena has a base and readable zeroes behind it")
  func slack() {
    for capacity in [0, 1, 7, 64, 1000] {
      let arena = Arena<UInt8>(capacity: capacity)
      let slack = (0..<Arena<UInt8>.slack).map { arena.base[capacity + $0] }
      #expect(slack == [UInt8](repeating: 0, count: 64), "capacity \(capacity)")
      #expect(arena.size == [0, capacity])
    }
  }

  @Test("Slack follows the elements of a grown arena too")
  func slackAfterGrowth() {
    var arena = Arena<UInt8>()
    arena.reserve(extra: 300)
    let capacity = arena.capacity
    #expect((0..<64).allSatisfy { arena.base[capacity + $0] == 0 })
  }

  @Test("Reserving keeps what is there and need not grow")
  func reserve() {
    var arena = Arena<UInt8>(capacity: 16)
    arena.append(utf8: "12345678")
    let base = arena.base
    arena.reserve(extra: 8)
    #expect(arena.base == base)
    arena.reserve(extra: 9)
    #expect(arena.string(ByteRange(0, 8)) == "12345678")
    #expect(arena.capacity >= 17)
  }

  @Test("Truncating drops the end and keeps the memory")
  func truncate() {
    var arena = Arena<UInt8>()
    arena.append(utf8: "قاسم سلیمانی")
    let capacity = arena.capacity
    arena.truncate(to: 8)
    #expect(arena.string(ByteRange(0, arena.count)) == "قاسم")
    #expect(arena.capacity == capacity)
    arena.truncate(to: 8)
    arena.truncate(to: 0)
    #expect(arena.elements.isEmpty)
  }

  @Test("Emptying keeps the memory up to a bound")
  func removeAll() {
    var arena = Arena<UInt8>(capacity: 1000)
    arena.append(utf8: "abc")
    arena.removeAll()
    #expect(arena.size == [0, 1000])
    arena.removeAll(keeping: 1000)
    #expect(arena.size == [0, 1000])
    arena.removeAll(keeping: 999)
    #expect(arena.size == [0, 0])
    #expect((0..<64).allSatisfy { arena.base[$0] == 0 })
    arena.append(7)
    #expect(Array(arena.elements) == [7])
  }

  @Test("Writing in place counts what was written")
  func inPlace() {
    var arena = Arena<UInt8>()
    arena.append(literal: "é:")
    arena.appendUnsafe(maximum: 4) { target in
      target[0] = 0x41
      target[1] = 0x42
      return 2
    }
    arena.reserve(extra: 1)
    arena.base[arena.count] = 0x43
    arena.advance(by: 1)
    #expect(arena.string(ByteRange(0, arena.count)) == "é:ABC")
    arena[2] = UInt8(ascii: "=")
    #expect(arena.string(ByteRange(2, 4)) == "=A")
    #expect(arena.string(ByteRange(1, 2)) == "\u{FFFD}")
  }

  @Test("Empty buffers may be appended")
  func empty() {
    var arena = Arena<UInt8>()
    arena.append(UnsafeBufferPointer(start: nil, count: 0))
    arena.append(utf8: "")
    #expect(arena.size == [0, 0])
  }
}

extension Arena {
  fileprivate var size: [Int] { [count, capacity] }
}
