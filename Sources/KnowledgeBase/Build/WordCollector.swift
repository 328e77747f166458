import ByteStreams
import TextCore

/// Collects the distinct words of all names and numbers them in the order of their bytes.
///
/// Ownership: one thread at a time.
final class WordCollector {
  private let words: ExternalSorter
  /// Hashes of the words seen; eight bytes a word, and room for the table.
  private var seen: Set<UInt64> = []

  init(memory: Int) { words = ExternalSorter(budget: memory) }

  func add(_ word: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    guard seen.insert(WordHash.of(word)).inserted else { return }
    try words.add(key: word, value: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Ends adding, and writes the words.
  func finish() throws(SystemError) -> WordSections {
    seen = []
    try words.finish()
    let sections = try WordSections()
    try words.forEach { word, _ throws(SystemError) in try sections.add(word) }
    try sections.finish()
    return sections
  }
}

/// The sections of a ``WordTable`` while they are written.
///
/// Ownership: one thread at a time.
final class WordSections {
  let offsets: SectionSpool
  let bytes: SectionSpool
  let slots: SectionSpool
  private var hashes: [UInt64] = []
  private var mapped: [MappedFile] = []
  /// The number of words.
  var count: Int { hashes.count }

  init() throws(SystemError) {
    offsets = try SectionSpool()
    bytes = try SectionSpool()
    slots = try SectionSpool()
  }

  func add(_ word: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    hashes.append(WordHash.of(word))
    let start = UInt32(bytes.count)
    try offsets.append { $0.fixed(start) }
    try bytes.append(word)
  }

  func finish() throws(SystemError) {
    let end = UInt32(bytes.count)
    try offsets.append { $0.fixed(end) }
    for slot in WordTable.slots(hashes) { try slots.append { $0.fixed(slot) } }
    mapped = [try slots.map(), try offsets.map(), try bytes.map()]
  }

  /// The table, to look words up in; valid as long as this object.
  var table: WordTable {
    WordTable(
      slots: Section(mapped[0].bytes), offsets: Section(mapped[1].bytes), bytes: Section(mapped[2].bytes))
  }
}
