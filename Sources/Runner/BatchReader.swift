import ArticleIO
import ByteStreams
import Pipeline
import TextCore

/// Reads the inputs one after the other and cuts them into numbered batches of whole records.
///
/// Where a batch is cut depends on the bytes of the inputs alone, never on timing. Small inputs share a batch;
/// a large one fills many.
///
/// Ownership: one thread at a time; the runner keeps it behind a mutex.
final class BatchReader {
  /// Bytes of input that make a batch, unless a record is longer.
  static let batchBytes = 512 << 10

  private let catalog: InputCatalog
  private let mapping: FieldMapping
  private let documentLimit: Int
  private let makeBatch: () -> Batch
  private var pool: [Batch] = []

  private var nextInput = 0
  private var nextSequence = 0
  private var current: OpenInput?
  private(set) var failures: [InputFailure] = []
  private(set) var bytesRead = 0

  /// The input being read, and the bytes that were read behind the last cut.
  private struct OpenInput {
    let index: Int
    let format: InputFormat
    let source: any ByteSource
    var rest: [UInt8] = []
    /// Where `rest` starts in the input.
    var offset = 0
    var isAtEnd = false
  }

  init(catalog: InputCatalog, settings: RunSettings, makeBatch: @escaping () -> Batch) {
    self.catalog = catalog
    self.mapping = settings.fields
    self.documentLimit = settings.documentLimit
    self.makeBatch = makeBatch
  }

  /// Gives back a batch whose output was written.
  func recycle(_ batch: Batch) {
    batch.reset()
    pool.append(batch)
  }

  /// The next batch; nil when all inputs are read.
  func next() -> Job? {
    let batch = pool.popLast() ?? makeBatch()
    var oversized: OversizedRecord?
    while batch.input.count < Self.batchBytes, oversized == nil {
      if current == nil, !openNext() { break }
      oversized = readPiece(into: batch)
      if let input = current, input.isAtEnd, input.rest.isEmpty { current = nil }
    }
    guard !batch.pieces.isEmpty || oversized != nil else {
      recycle(batch)
      return nil
    }
    batch.sequence = nextSequence
    nextSequence += 1
    return Job(batch: batch, oversized: oversized)
  }

  private func openNext() -> Bool {
    while nextInput < catalog.inputs.count {
      let index = nextInput
      nextInput += 1
      let input = catalog.inputs[index]
      do {
        let source = try Self.open(input)
        var opened = OpenInput(index: index, format: input.format, source: source)
        if let problem = try inspectStart(&opened) {
          failures.append(InputFailure(input: index, reason: "cannot read '\(input.name)': \(problem)"))
          continue
        }
        current = opened
        return true
      } catch {
        failures.append(InputFailure(input: index, reason: error.description))
      }
    }
    return false
  }

  private static func open(_ input: Input) throws(StreamError) -> FileSource {
    guard let path = input.path else { return .standardInput() }
    do throws(SystemError) { return try FileSource(path: path) } catch { throw StreamError(error) }
  }

  /// Looks at the first bytes of an input, and reads the header of CSV.
  ///
  /// - Returns: why the input cannot be used.
  private func inspectStart(_ input: inout OpenInput) throws(StreamError) -> String? {
    try readMore(&input, 4 << 10)
    if input.rest.starts(with: [0xFF, 0xFE]) || input.rest.starts(with: [0xFE, 0xFF]) {
      return "it is UTF-16; convert it first, for example with: iconv -f UTF-16 -t UTF-8"
    }
    guard input.format == .csv || input.format == .tsv, !input.rest.isEmpty else { return nil }
    while true {
      let end = input.rest.withUnsafeBufferPointer { RecordFraming.firstRecordEnd(of: input.format, in: $0) }
      if let end = end ?? (input.isAtEnd ? input.rest.count : nil) { return readHeader(input, end) }
      if input.rest.count > documentLimit {
        return "its header row does not end within limits.document (\(documentLimit) bytes); "
          + "is a quote left open?"
      }
      try readMore(&input, input.rest.count)
    }
  }

  private func readHeader(_ input: OpenInput, _ end: Int) -> String? {
    input.rest.withUnsafeBufferPointer { bytes -> String? in
      do throws(CSVHeaderError) {
        let row = UnsafeBufferPointer(rebasing: bytes[..<end])
        catalog.setHeader(try CSVHeader(row, format: input.format, mapping: mapping), of: input.index)
        return nil
      } catch {
        return error.description
      }
    }
  }

  /// Reads `count` bytes more, fewer only at the end.
  private func readMore(_ input: inout OpenInput, _ count: Int) throws(StreamError) {
    let start = input.rest.count
    input.rest.append(contentsOf: repeatElement(0, count: count))
    var filled = 0
    defer { input.rest.removeLast(count - filled) }
    try input.rest.withUnsafeMutableBufferPointer { buffer throws(StreamError) in
      guard let base = buffer.baseAddress else { return }
      try input.source.readFully(into: base + start, capacity: count, count: &filled)
    }
    bytesRead += filled
    if filled < count { input.isAtEnd = true }
  }

  /// Reads whole records of the current input behind those that the batch has.
  ///
  /// - Returns: a record that is too long for memory, which then ends the batch.
  private func readPiece(into batch: Batch) -> OversizedRecord? {
    guard var input = current else { return nil }
    defer { current = input }
    let start = batch.input.count
    let offset = input.offset
    input.rest.withUnsafeBufferPointer { batch.input.append($0) }
    input.rest.removeAll(keepingCapacity: true)
    while true {
      if !input.isAtEnd { read(into: batch, from: start, &input) }
      let bytes = batch.input.bytes(ByteRange(start, batch.input.count))
      if input.isAtEnd {
        if !bytes.isEmpty { append(bytes.count, at: offset, start, &input, to: batch) }
        return nil
      }
      if let end = RecordFraming.lastRecordEnd(of: input.format, in: bytes) {
        append(end, at: offset, start, &input, to: batch)
        return nil
      }
      guard bytes.count > documentLimit else { continue }
      if let end = RecordFraming.endOfOversized(input.format, in: bytes) {
        append(end, at: offset, start, &input, to: batch)
        return nil
      }
      return spool(from: start, &input, batch)
    }
  }

  /// Fills the batch up to its size, or to twice what it holds of an unfinished record.
  private func read(into batch: Batch, from start: Int, _ input: inout OpenInput) {
    let missing = Self.batchBytes - batch.input.count
    let wanted = missing > 0 ? missing : max(batch.input.count - start, Self.batchBytes)
    batch.input.reserve(extra: wanted)
    var count = 0
    defer {
      batch.input.advance(by: count)
      bytesRead += count
      if count < wanted { input.isAtEnd = true }
    }
    do {
      try input.source.readFully(into: batch.input.base + batch.input.count, capacity: wanted, count: &count)
    } catch {
      failures.append(InputFailure(input: input.index, reason: error.description))
    }
  }

  /// Makes a piece of the first `count` bytes behind `start` and keeps the others for the next one.
  private func append(_ count: Int, at offset: Int, _ start: Int, _ input: inout OpenInput, to batch: Batch) {
    let end = start + count
    input.rest.append(contentsOf: batch.input.bytes(ByteRange(end, batch.input.count)))
    batch.input.truncate(to: end)
    batch.pieces.append(InputPiece(input: input.index, offset: offset, bytes: ByteRange(start, end)))
    input.offset = offset + count
  }

  /// Moves an unfinished record to the disk and goes on to where it ends.
  private func spool(from start: Int, _ input: inout OpenInput, _ batch: Batch) -> OversizedRecord? {
    defer { batch.input.truncate(to: start) }
    do {
      let spool = try SpoolFile()
      var endsLine = false
      while true {
        let bytes = batch.input.bytes(ByteRange(start, batch.input.count))
        let end = RecordFraming.endOfOversized(input.format, in: bytes)
        endsLine = end != nil
        try spool.write(UnsafeBufferPointer(rebasing: bytes[..<((end ?? bytes.count) - (endsLine ? 1 : 0))]))
        if let end { input.rest.append(contentsOf: bytes[end...]) }
        batch.input.truncate(to: start)
        if endsLine || input.isAtEnd { break }
        read(into: batch, from: start, &input)
      }
      let record = OversizedRecord(input: input.index, offset: input.offset, spool: spool, endsLine: endsLine)
      input.offset += spool.count + (endsLine ? 1 : 0)
      return record
    } catch {
      failures.append(InputFailure(input: input.index, reason: error.description))
      input.isAtEnd = true
      return nil
    }
  }
}
