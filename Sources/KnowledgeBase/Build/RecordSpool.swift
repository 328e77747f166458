import ByteStreams
import TextCore

/// Records with a key and a value in a temporary file, to be read in the order in which they were written.
///
/// Ownership: one thread at a time; readers of it may be several.
final class RecordSpool {
  private static let bufferBytes = 256 << 10

  fileprivate let file: SpoolFile
  private var buffer = RecordWriter()

  init() throws(SystemError) { file = try SpoolFile() }

  func add(_ key: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) throws(SystemError) {
    buffer.count(key.count)
    buffer.count(value.count)
    buffer.append(key)
    buffer.append(value)
    if buffer.bytes.count >= Self.bufferBytes {
      try file.write(buffer.bytes.elements)
      buffer.removeAll()
    }
  }

  /// Ends adding: writes what is still in memory, and frees it.
  func finish() throws(SystemError) {
    try file.write(buffer.bytes.elements)
    buffer = RecordWriter()
  }

  /// Reads the records of a spool.
  final class Reader {
    private let file: SpoolFile
    private var buffer = Arena<UInt8>()
    private var offset = 0
    private var position = 0
    private var keyRange = ByteRange.empty
    private var valueRange = ByteRange.empty

    /// Starts before the first record.
    init(_ spool: RecordSpool) { file = spool.file }

    /// The key of the record last read.
    var key: UnsafeBufferPointer<UInt8> { buffer.bytes(keyRange) }
    /// Its value.
    var value: UnsafeBufferPointer<UInt8> { buffer.bytes(valueRange) }

    /// Reads the next record; false behind the last one.
    func next() throws(SystemError) -> Bool {
      try fill(20)
      guard position < buffer.count else { return false }
      let keyLength = number()
      let valueLength = number()
      try fill(keyLength + valueLength)
      guard position + keyLength + valueLength <= buffer.count else { return false }
      keyRange = ByteRange(position, position + keyLength)
      valueRange = ByteRange(position + keyLength, position + keyLength + valueLength)
      position += keyLength + valueLength
      return true
    }

    private func number() -> Int {
      var reader = SectionReader(Section(UnsafeRawBufferPointer(buffer.elements)), at: position)
      let value = reader.number()
      position = reader.position
      return Int(value)
    }

    /// Makes `count` bytes from the position on available, if the file has them.
    private func fill(_ count: Int) throws(SystemError) {
      guard buffer.count - position < count else { return }
      let rest = buffer.count - position
      buffer.base.update(from: buffer.base + position, count: rest)
      buffer.truncate(to: rest)
      position = 0
      let wanted = max(count, RecordSpool.bufferBytes)
      buffer.reserve(extra: wanted)
      while buffer.count < count {
        let read = try file.read(into: buffer.base + buffer.count, capacity: wanted, at: offset)
        if read == 0 { return }
        buffer.advance(by: read)
        offset += read
        buffer.reserve(extra: wanted)
      }
    }
  }
}

/// The records of several sorted spools as one sorted sequence; of equal keys the earlier spool's come first.
struct RunMerger {
  private var readers: [RecordSpool.Reader] = []
  /// Positions in `readers`, a heap with the smallest record first.
  private var heap: [Int] = []

  init(_ readers: [RecordSpool.Reader]) throws(SystemError) {
    self.readers = readers
    for index in readers.indices where try readers[index].next() { heap.append(index) }
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  /// The reader that stands at the smallest record.
  var smallest: RecordSpool.Reader? { heap.first.map { readers[$0] } }

  /// Goes on to the next record.
  mutating func advance() throws(SystemError) {
    guard let top = heap.first else { return }
    if try !readers[top].next() {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    if !heap.isEmpty { sink(0) }
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let order = compareBytes(readers[one].key, readers[other].key)
    return order == 0 ? one < other : order < 0
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if precedes(heap[child], heap[least]) { least = child }
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
