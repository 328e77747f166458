import ByteStreams
import TextCore
import Transliteration

/// Collects the phonetic keys of persons' names and sorts them.
///
/// Ownership: one thread at a time.
final class PhoneticCollector {
  private let rows: ExternalSorter
  private let section: SectionSpool
  private let worker = NameMatcher.builtin.makeWorker()
  private var name = PreparedName()
  private var keys: Set<UInt32> = []

  init(memory: Int) throws(SystemError) {
    rows = ExternalSorter(budget: memory)
    section = try SectionSpool()
  }

  /// Adds the names of a person that sources give.
  func add(_ record: EntityRecord, number: UInt32) throws(SystemError) {
    guard record.type == .person else { return }
    keys.removeAll(keepingCapacity: true)
    for item in record.names {
      name = worker.prepare(item.text)
      guard name.partCount > 1 else { continue }
      name.forEachNameKey { keys.insert(PhoneticIndex.shortened($0)) }
    }
    for key in keys {
      // Big-endian, so that bytes sort as the numbers do.
      let sortable = (UInt64(key) << 32 | UInt64(number)).bigEndian
      try withUnsafeBytes(of: sortable) { bytes throws(SystemError) in
        try rows.add(key: bytes.bindMemory(to: UInt8.self), value: UnsafeBufferPointer(start: nil, count: 0))
      }
    }
  }

  /// Sorts and writes the keys.
  func addSection(to assembler: inout FileAssembler) throws(SystemError) {
    try rows.finish()
    try rows.forEach { key, _ throws(SystemError) in
      let row = key.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      try section.append { target in
        target.fixed(UInt32(row >> 32))
        target.fixed(UInt32(truncatingIfNeeded: row))
      }
    }
    try assembler.add(.phoneticKeys, section)
  }
}
