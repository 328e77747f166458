import CICUShim

/// ICU's compiled break rules: a table of states over categories of characters, as ICU keeps it in memory.
///
/// The format is that of ICU's `rbbidata.h`, version 6, which ICU 69 introduced. Everything that this type does
/// not know for certain makes ``init(iterator:)`` fail, and the caller uses ICU's own iterator instead.
struct RuleImage {
  /// The first state of every match; 0 is the state in which none goes on.
  static let startState = 1
  /// The categories that stand for the end and the start of the text.
  static let endOfText = 1
  static let startOfText = 2
  /// The first category that characters have.
  static let firstCategory = 3

  let bytes: [UInt8]
  let categoryCount: Int
  let stateCount: Int
  /// Characters of this category and above are looked up in dictionaries.
  let firstDictionaryCategory: Int
  /// Whether a match starts with the category ``startOfText``.
  let marksStart: Bool
  private let rows: Int
  private let rowLength: Int
  private let statuses: Int
  private let trie: Range<Int>

  /// Reads the rules of an ICU iterator.
  init(iterator: BreakIterator) throws(UnusableRules) {
    try self.init(bytes: iterator.compiledRules())
  }

  init(bytes: [UInt8]) throws(UnusableRules) {
    let words = Words(bytes: bytes)
    guard bytes.count > 80, words[0] == 0xB1A0 else { throw UnusableRules("no rule image") }
    guard bytes[4] == 6 else { throw UnusableRules("rule format \(bytes[4])") }
    let table = words[16]
    let flags = words[table + 16]
    guard words[table + 12] == 0 else { throw UnusableRules("look-ahead rules") }
    guard flags & ~Flags.known == 0 else { throw UnusableRules("rule flags \(flags)") }
    guard flags & Flags.narrowRows != 0 else { throw UnusableRules("16-bit states") }
    self.bytes = bytes
    categoryCount = words[12]
    stateCount = words[table]
    rowLength = words[table + 4]
    firstDictionaryCategory = words[table + 8]
    marksStart = flags & Flags.marksStart != 0
    rows = table + 20
    trie = words[32]..<words[32] + words[36]
    statuses = words[48]
    guard categoryCount <= CategoryTable.escape, rowLength >= 3 + categoryCount,
      stateCount > Self.startState, rows + stateCount * rowLength <= bytes.count,
      trie.upperBound <= bytes.count
    else { throw UnusableRules("a table of \(stateCount) states and \(categoryCount) categories") }
    for state in 0..<stateCount {
      let leadsAstray = (0..<categoryCount).contains { next(state, $0) >= stateCount }
      guard !leadsAstray, bytes[rows + state * rowLength] <= 1 else { throw UnusableRules("state \(state)") }
    }
  }

  private enum Flags {
    static let marksStart = 2
    static let narrowRows = 4
    /// The third is for look-ahead rules, of which there are none.
    static let known = 7
  }

  /// The state after a character of a category.
  func next(_ state: Int, _ category: Int) -> Int { Int(bytes[rows + state * rowLength + 3 + category]) }

  /// Whether the text up to here is a match.
  func accepts(_ state: Int) -> Bool { bytes[rows + state * rowLength] != 0 }

  /// The rule status of an accepting state, in hundreds: the largest of its rules'.
  func status(_ state: Int) throws(UnusableRules) -> UInt8 {
    let words = Words(bytes: bytes)
    let list = statuses + 4 * Int(bytes[rows + state * rowLength + 2])
    guard words[list] <= 16 else { throw UnusableRules("\(words[list]) rule statuses of a state") }
    var largest = 0
    for index in 0..<words[list] { largest = max(largest, words[list + 4 + 4 * index]) }
    guard largest % 100 == 0, largest <= 400 else { throw UnusableRules("rule status \(largest)") }
    return UInt8(largest / 100)
  }

  /// Writes the category of every code point, U+0000 to U+10FFFF.
  func fillCategories(_ categories: UnsafeMutablePointer<UInt8>) throws(UnusableRules) {
    let filled = bytes.withUnsafeBufferPointer { image in
      dabir_rules_categories(image.baseAddress! + trie.lowerBound, Int32(trie.count), categories)
    }
    guard filled else { throw UnusableRules("no table of categories") }
  }
}

/// The image's numbers, which are 32 bits wide and in the machine's byte order; 0 outside of the image.
private struct Words {
  let bytes: [UInt8]

  subscript(offset: Int) -> Int {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  }
}

/// Why rules cannot be run by a machine of our own.
struct UnusableRules: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
