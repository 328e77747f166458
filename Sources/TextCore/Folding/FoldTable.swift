/// What every character becomes when a name is folded.
///
/// The base is Unicode's compatibility decomposition (NFKD) without marks, and case folding; beyond that, letters
/// that spellings of one name use for each other become one (`ي ى ئ ی`, `ك ک`, `أ إ آ ا`, `ة ه`; `ß ss`, `ı i`), a
/// hamza on the line, tatweel and vowel marks vanish, and digits of all scripts become `0`…`9`. The data is
/// written by `make fold-table`, whose script gives the reasons.
struct FoldTable: Sendable {
  /// What a character does to the word that it stands in.
  enum Action {
    /// Stays as it is: characters of more than two bytes that the data does not name.
    static let keep: UInt32 = 0xF0
    /// Vanishes and belongs to the word: marks, tatweel.
    static let mark: UInt32 = 0x00
    /// Vanishes, and belongs to the word only between letters: joiners, marks of direction.
    static let bodiless: UInt32 = 0xF1
    /// As `bodiless`; may begin a possessive `'s`.
    static let apostrophe: UInt32 = 0xF2
    /// Vanishes between two ASCII letters (`U.S`), else a soft separator.
    static let dot: UInt32 = 0xF3
    /// Stands between the words of one name: space, hyphen, comma.
    static let softBreak: UInt32 = 0xF4
    /// Stands between names: brackets, quotation marks, question marks.
    static let hardBreak: UInt32 = 0xF5
    /// Becomes letters of the pool, from the position in the bits above the second byte, which is their number.
    static let long: UInt32 = 0xF6
  }

  /// The largest code point that can have an entry of its own, and the size of blocks.
  private static let limit = 0x20000
  private static let blockShift = 6
  private static let blockSize = 1 << blockShift
  private static let unnamedBlock = UInt32(2 * blockSize)

  /// Position in `entries` of each block's first entry.
  private var blocks: [UInt32]
  /// One number a code point: an action, or 1…3 in the low byte and that many UTF-8 bytes above it.
  private var entries: [UInt32]
  /// Replacements of more than three bytes.
  private(set) var pool: [UInt8] = []

  /// The table that all names are folded with.
  static let shared = FoldTable(description: description)

  /// Reads a description: entries `code[-code] value;` with hexadecimal code points.
  ///
  /// Values: `-` a mark, `~` without body, `'` apostrophe, `.` dot, `_` and `|` a soft and a hard separator,
  /// anything else the letters that replace the character.
  init(description: StaticString) {
    // The entries of ASCII, then those of all blocks that the data does not name.
    blocks = [UInt32](repeating: Self.unnamedBlock, count: Self.limit >> Self.blockShift)
    blocks[0] = 0
    blocks[1] = UInt32(Self.blockSize)
    entries = [UInt32](repeating: Action.keep, count: 3 * Self.blockSize)
    let text = UnsafeBufferPointer(start: description.utf8Start, count: description.utf8CodeUnitCount)
    for entry in text.split(separator: UInt8(ascii: ";")) {
      let parts = entry.split(separator: UInt8(ascii: " "), maxSplits: 1)
      let codes = parts[0].split(separator: UInt8(ascii: "-")).map(Self.hexadecimal)
      let value = self.entry(for: parts[1])
      for code in codes[0]...(codes.last ?? codes[0]) { set(code, value) }
    }
    nameShortLetters()
  }

  /// Lets characters of one or two bytes that stay as they are have entries as those that change do: loops over text
  /// then take one way for all letters of Latin and Arabic names.
  private mutating func nameShortLetters() {
    for code in UInt32(0)..<0x800
    where entries[Int(blocks[Int(code) >> Self.blockShift]) + Int(code) & (Self.blockSize - 1)] == Action.keep
    {
      set(Int(code), code < 0x80 ? code << 8 | 1 : (0xC0 | code >> 6 | (0x80 | code & 0x3F) << 8) << 8 | 2)
    }
  }

  private static func hexadecimal(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 << 4 | Int($1 < 0x3A ? $1 - 0x30 : $1 - 0x41 + 10) }
  }

  private mutating func entry(for value: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    if value.count == 1 {
      switch value[value.startIndex] {
      case UInt8(ascii: "-"): return Action.mark
      case UInt8(ascii: "~"): return Action.bodiless
      case UInt8(ascii: "'"): return Action.apostrophe
      case UInt8(ascii: "."): return Action.dot
      case UInt8(ascii: "_"): return Action.softBreak
      case UInt8(ascii: "|"): return Action.hardBreak
      default: break
      }
    }
    if value.count > 3 {
      let start = UInt32(pool.count)
      pool += value
      return start << 16 | UInt32(value.count) << 8 | Action.long
    }
    return value.reversed().reduce(0) { ($0 | UInt32($1)) << 8 } | UInt32(value.count)
  }

  private mutating func set(_ code: Int, _ value: UInt32) {
    guard code < Self.limit else { return }
    let block = code >> Self.blockShift
    if blocks[block] == Self.unnamedBlock {
      blocks[block] = UInt32(entries.count)
      entries += [UInt32](repeating: Action.keep, count: Self.blockSize)
    }
    entries[Int(blocks[block]) + code & (Self.blockSize - 1)] = value
  }

  /// Calls `body` with the table's memory, for loops over text.
  func withLookup<Result>(_ body: (FoldLookup) -> Result) -> Result {
    blocks.withUnsafeBufferPointer { blocks in
      entries.withUnsafeBufferPointer { entries in
        pool.withUnsafeBufferPointer { pool in
          body(FoldLookup(blocks: blocks, entries: entries, pool: pool))
        }
      }
    }
  }
}

/// A ``FoldTable`` as loops over text read it; valid only where the table hands it out.
struct FoldLookup {
  let blocks: UnsafeBufferPointer<UInt32>
  let entries: UnsafeBufferPointer<UInt32>
  let pool: UnsafeBufferPointer<UInt8>

  /// The entry of an ASCII character: the first blocks lie at the start.
  @inline(__always)
  func entry(ascii byte: UInt8) -> UInt32 { entries[Int(byte)] }

  /// The entry of a character of two bytes: the bits of the first are the number of its block.
  @inline(__always)
  func entry(lead: UInt8, continuation: UInt8) -> UInt32 {
    entries[Int(blocks[Int(lead & 0x1F)]) + Int(continuation & 0x3F)]
  }

  /// The entry of any code point.
  @inline(__always)
  func entry(_ code: UInt32) -> UInt32 {
    let block = Int(code >> 6)
    guard block < blocks.count else {
      return code >= 0xE0000 ? FoldTable.Action.bodiless : FoldTable.Action.keep
    }
    return entries[Int(blocks[block]) + Int(code & 63)]
  }
}
