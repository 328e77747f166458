import ByteStreams
import Glibc
import TextCore

/// Sorts any number of records by the bytes of their keys, in bounded memory.
///
/// Records are kept in memory up to a budget, then sorted and written to a temporary file as a run; whenever there
/// are ``fanIn`` runs of one level, they become one of the next, and reading merges what is left. So the number of
/// open files and of buffers is bounded too. Records with equal keys come in the order in which they were added. The
/// result does not depend on the budget.
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
  /// Runs in the order in which their records were added; levels do not rise from one to the next.
  private var runs: [(level: Int, records: RecordSpool)] = []
  /// The number of records.
  private(set) var count = 0

  /// So many runs are merged at once.
  static let fanIn = 16

  /// - Parameter budget: bytes to keep in memory: those of records, and of the list that is sorted.
  init(budget: Int) { self.budget = budget }

  /// The number of runs on the disk.
  var runCount: Int { runs.count }

  func add(key: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    let listed = (items.count + 1) * MemoryLayout<Item>.stride
    if bytes.count + key.count + value.count + listed > budget, !items.isEmpty { try spill() }
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
    runs.append((0, run))
    items.removeAll(keepingCapacity: true)
    bytes.truncate(to: 0)
    while let level = runs.last?.level, runs.suffix(Self.fanIn).allSatisfy({ $0.level == level }),
      runs.count >= Self.fanIn
    {
      try mergeLastRuns()
    }
  }

  /// Makes one run of the last ones, of the level above theirs.
  private func mergeLastRuns() throws(SystemError) {
    let merged = try RecordSpool()
    try Self.merge(runs.suffix(Self.fanIn).map(\.records)) { key, value throws(SystemError) in
      try merged.add(key, value)
    }
    try merged.finish()
    let level = runs.suffix(Self.fanIn).map(\.level).max() ?? 0
    runs.removeLast(Self.fanIn)
    runs.append((level + 1, merged))
  }

  private static func merge(
    _ runs: [RecordSpool],
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    var merger = try RunMerger(runs.map { RecordSpool.Reader($0) })
    while let reader = merger.smallest {
      try body(reader.key, reader.value)
      try merger.advance()
    }
  }

  /// Ends adding.
  func finish() throws(SystemError) {
    if runs.isEmpty { sort() } else if !items.isEmpty { try spill() }
    if !runs.isEmpty {
      items = []
      bytes.removeAll(keeping: 0)
    }
    while runs.count > Self.fanIn { try mergeLastRuns() }
  }

  /// Gives up the records, and the files that they are in.
  func removeAll() {
    items = []
    bytes.removeAll(keeping: 0)
    runs = []
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
    try Self.merge(runs.map(\.records), body)
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
