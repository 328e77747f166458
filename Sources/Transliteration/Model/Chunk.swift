/// Up to seven target letters that stand for one source letter, as indexes into the target alphabet.
struct Chunk: Hashable, Comparable, Sendable {
  /// The letters from the lowest byte up, their number in the highest.
  let packed: UInt64

  static let capacity = 7

  init(packed: UInt64) { self.packed = packed }

  init(_ letters: ArraySlice<UInt8>) {
    var packed = UInt64(letters.count) << 56
    for (index, letter) in letters.enumerated() { packed |= UInt64(letter) << UInt64(8 * index) }
    self.packed = packed
  }

  @inline(__always) var count: Int { Int(packed >> 56) }

  @inline(__always) subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(8 * index)) }

  static func < (first: Chunk, second: Chunk) -> Bool { first.packed < second.packed }
}
