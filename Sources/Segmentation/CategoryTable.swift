import CICUShim

/// The category and the class of every code point, looked up by the bytes of its UTF-8 form.
///
/// An entry holds the category in the rules in its five low bits and ``CharacterClass`` above.
///
/// Ownership: it owns its tables, which never change after `init`.
final class CategoryTable: @unchecked Sendable {
  /// The category of lead bytes of three and four bytes in ``pairs``: look further.
  static let escape = 31
  static let categoryMask: UInt8 = 31
  static let classShift: UInt8 = 5

  private static let codePoints = 0x110000
  private static let blockShift = 6
  private static let blockLength = BlockPool.blockLength
  /// Lead bytes above F4 would index as far as this.
  private static let blockIndices = 0x200000 >> blockShift

  /// Entries by a character's first two bytes, the first in the high byte: those of one and two bytes.
  let pairs: ConstantTable<UInt8>
  /// The block of entries of 64 code points, by the code point without its six low bits.
  private let blockStarts: ConstantTable<UInt32>
  private let blocks: ConstantTable<UInt8>
  /// The entry of U+FFFD, which stands for cut and ill-formed bytes.
  let replacement: UInt8

  init(rules: RuleImage) throws(UnusableRules) {
    let entries = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.codePoints)
    defer { entries.deallocate() }
    try rules.fillCategories(entries)
    var largest: UInt8 = 0
    for index in 0..<Self.codePoints { largest = max(largest, entries[index]) }
    guard largest < rules.categoryCount else { throw UnusableRules("category \(largest)") }
    // The kernels look for such characters only among those of three and four bytes.
    for index in 0..<0x800 where entries[index] >= rules.firstDictionaryCategory {
      throw UnusableRules("a dictionary for U+\(String(index, radix: 16, uppercase: true))")
    }
    dabir_add_classes(entries, Int32(Self.classShift))
    replacement = entries[0xFFFD]
    pairs = Self.pairTable(entries)
    (blockStarts, blocks) = Self.blockTable(entries, filler: entries[0xFFFD])
  }

  deinit {
    pairs.deallocate()
    blockStarts.deallocate()
    blocks.deallocate()
  }

  /// The entry of a code point.
  subscript(scalar: UInt32) -> UInt8 {
    blocks[Int(blockStarts[Int(scalar >> 6)]) + Int(scalar & 63)]
  }

  /// The entry of the character of three bytes at `p`, all readable.
  @inline(__always)
  private func entry3(_ p: UnsafePointer<UInt8>) -> UInt8 {
    self[UInt32(p[0] & 0xF) &<< 12 | UInt32(p[1] & 0x3F) &<< 6 | UInt32(p[2] & 0x3F)]
  }

  /// The entry of the character of three or four bytes at `p`, all readable, and its length.
  @inline(__always)
  func longEntry(_ p: UnsafePointer<UInt8>) -> (entry: UInt8, length: Int) {
    if p[0] < 0xF0 { return (entry3(p), 3) }
    let high = UInt32(p[0] & 7) &<< 18 | UInt32(p[1] & 0x3F) &<< 12
    return (self[high | UInt32(p[2] & 0x3F) &<< 6 | UInt32(p[3] & 0x3F)], 4)
  }

  /// The entry of the character at a position of a text, and its length; reads inside the text only.
  @inline(__always)
  func entry(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (entry: UInt8, length: Int) {
    let p = text.baseAddress! + index
    if p[0] < 0x80 { return (pairs[Int(p[0]) &<< 8], 1) }
    let length = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4
    if text.count &- index < length { return (replacement, text.count &- index) }
    return length == 2 ? (pairs[Int(p[0]) &<< 8 | Int(p[1])], 2) : longEntry(p)
  }

  private static func pairTable(_ entries: UnsafePointer<UInt8>) -> ConstantTable<UInt8> {
    var table = [UInt8](repeating: UInt8(escape), count: 1 << 16)
    table.withUnsafeMutableBufferPointer { table in
      for first in 0..<0x80 {
        (table.baseAddress! + first << 8).update(repeating: entries[first], count: 256)
      }
      for first in 0x80..<0xE0 {
        for second in 0..<256 { table[first << 8 | second] = entries[(first & 0x1F) << 6 | second & 0x3F] }
      }
    }
    return ConstantTable(table)
  }

  /// Equal blocks are stored once: of 17,408 blocks fewer than 600 differ.
  private static func blockTable(
    _ entries: UnsafePointer<UInt8>, filler: UInt8
  ) -> (starts: ConstantTable<UInt32>, blocks: ConstantTable<UInt8>) {
    var starts = [UInt32](repeating: 0, count: blockIndices)
    var pool = BlockPool()
    for index in 0..<codePoints >> blockShift {
      let block = entries + index << blockShift
      // Most blocks equal the one before them.
      let repeats = index > 0 && BlockPool.isEqual(block, block - blockLength)
      starts[index] = repeats ? starts[index - 1] : pool.start(of: block)
    }
    let outside = [UInt8](repeating: filler, count: blockLength)
    let outsideStart = outside.withUnsafeBufferPointer { pool.start(of: $0.baseAddress!) }
    for index in codePoints >> blockShift..<blockIndices { starts[index] = outsideStart }
    return (ConstantTable(starts), ConstantTable(pool.bytes))
  }
}

/// What a character is when no rule status says it, in the coding of the shim's `dabir_class`.
enum CharacterClass {
  static let other: UInt8 = 0
  static let punctuation: UInt8 = 1
  static let whiteSpace: UInt8 = 2
}
