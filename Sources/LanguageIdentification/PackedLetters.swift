/// Up to eight lower-cased ASCII letters from the beginning of eight bytes, the first in the lowest byte.
struct PackedLetters {
  let bytes: UInt64
  let count: Int

  /// Takes the letters before the first byte that is none.
  @inline(__always)
  init(loadedFrom text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let raw = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let lowered = raw | ones &* 0x20
    let sevenBits = lowered & ~highBits
    // The high bit of a byte of the sums tells whether its low seven bits reach `a` or pass `z`.
    let reachesA = sevenBits &+ ones &* (0x80 - 0x61)
    let passesZ = sevenBits &+ ones &* (0x80 - 0x7B)
    let isOther = ~(reachesA & ~passesZ & ~raw) & highBits
    count = isOther.trailingZeroBitCount / 8
    bytes = lowered & ~(~0 << (count &* 8))
  }
}
