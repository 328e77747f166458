import ByteStreams
import Glibc
import TextCore

/// Sorts any number of records by the bytes of their keys, in bounded memory.
///
/// Records are kept in memory up to a budget, then sorted and written to a temporary file as a run; reading
/// merges the runs. Records with equal keys come in the order in which they were added. The result does not depend
/// on the budget.
///
/// Ownership: one thread at a time; the bytes handed out are valid until the next record is asked for.
final class ExternalSorter {
  /// A record in memory: where it lies, and the first bytes of its key as a number that sorts like them.
  private struct Item {
    var prefix: UInt64
    var offset: Int
    var keyLength: UInt32
    var valueLength: UInt32
  }

  private let budget: Int
  private var bytes = Arena<UInt8>()
  private var items: [Item] = []
  private var runs: [RecordSpool] = []
  /// The number of records.
  private(set) var count = 0

  /// - Parameter budget: bytes of records to keep in memory.
  init(budget: Int) { self.budget = budget }

  /// The number of runs on the disk.
  var runCount: Int { runs.count }

  func add(key: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    if bytes.count + key.count + value.count > budget, !items.isEmpty { try spill() }
    let offset = bytes.count
    bytes.append(key)
    bytes.append(value)
    items.append(
      Item(
        prefix: Self.prefix(key), offset: offset, keyLength: UInt32(key.count),
        valueLength: UInt32(value.count)))
    count += 1
  }

  /// The first eight bytes as a number, missing ones as zero.
  private static func prefix(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for position in 0..<8 { prefix = prefix << 8 | UInt64(position < key.count ? key[position] : 0) }
    return prefix
  }

  private func key(_ item: Item) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.base + item.offset, count: Int(item.keyLength))
  }

  private func sort() {
    items.sort { one, other in
      if one.prefix != other.prefix { return one.prefix < other.prefix }
      let order = compareBytes(key(one), key(other))
      return order == 0 ? one.offset < other.offset : order < 0
    }
  }

  private func spill() throws(SystemError) {
    sort()
    let run = try RecordSpool()
    for item in items {
      try run.add(
        key(item),
        UnsafeBufferPointer(
          start: bytes.base + item.offset + Int(item.keyLength), count: Int(item.valueLength)))
    }
    try run.finish()
    runs.append(run)
    items.removeAll(keepingCapacity: true)
    bytes.truncate(to: 0)
  }

  /// Ends adding.
  func finish() throws(SystemError) {
    if runs.isEmpty { sort() } else if !items.isEmpty { try spill() }
    if !runs.isEmpty {
      items = []
      bytes.removeAll(keeping: 0)
    }
  }

  /// Calls `body` with every record in order; may be called several times after ``finish()``.
  func forEach(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    guard !runs.isEmpty else {
      for item in items {
        try body(
          key(item),
          UnsafeBufferPointer(
            start: bytes.base + item.offset + Int(item.keyLength), count: Int(item.valueLength)))
      }
      return
    }
    var merger = try RunMerger(runs.map { RecordSpool.Reader($0) })
    while let reader = merger.smallest {
      try body(reader.key, reader.value)
      try merger.advance()
    }
  }
}

/// The order of two byte strings: negative, zero or positive.
func compareBytes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Int {
  let common = min(one.count, other.count)
  if common > 0, let first = one.baseAddress, let second = other.baseAddress {
    let order = memcmp(first, second, common)
    if order != 0 { return Int(order) }
  }
  return one.count - other.count
}
