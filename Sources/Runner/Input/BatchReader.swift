import ArticleIO
import ByteStreams
import Pipeline
import TextCore

/// Reads the inputs one after the other and cuts them into numbered batches of whole records.
///
/// Where a batch is cut depends on the bytes of the inputs alone, never on timing nor on where reading began:
/// a reader that starts at the end of a batch cuts the same next one. Small inputs share a batch; a large one
/// fills many.
///
/// Ownership: one thread at a time; the runner keeps it behind a mutex.
final class BatchReader {
  /// Bytes of input that make a batch, unless a record is longer.
  static let batchBytes = 512 << 10
  /// Inputs that share a batch at most, however small: each costs memory too.
  static let batchPieces = 1024

  private let documentLimit: Int
  private let budget: MemoryBudget
  private let pool: BatchPool
  private let inputs: InputSequence
  private let quarantine: QuarantineExpansion?
  private let sample: SampleLimit?
  /// The number of the next batch.
  private(set) var nextSequence: Int
  private var isFinished = false
  /// Time spent reading and cutting.
  private(set) var readNanoseconds: UInt64 = 0
  /// Time spent waiting for memory that batches in flight hold.
  private(set) var waitNanoseconds: UInt64 = 0

  /// - Parameters:
  ///   - documentLimit: the longest record in bytes that is kept in memory.
  ///   - sequence: the number of the first batch.
  ///   - sample: how much is read when not all is.
  init(
    _ inputs: InputSequence, documentLimit: Int, pool: BatchPool, budget: MemoryBudget, sequence: Int = 0,
    sample: SampleLimit? = nil
  ) {
    self.inputs = inputs
    self.documentLimit = documentLimit
    self.pool = pool
    self.budget = budget
    quarantine = QuarantineExpansion(inputs.fields)
    self.nextSequence = sequence
    self.sample = sample
  }

  /// The inputs that could not be read to their end, behind those that went out with batches.
  func takeFailures() -> [InputFailure] { inputs.takeFailures() }

  /// Bytes read so far, as the inputs are on the disk.
  var bytesRead: Int { inputs.bytesRead }

  /// Members that were passed over and that no batch has brought along.
  func takeSkippedMembers() -> Int { inputs.takeSkippedMembers() }

  /// The next batch, once memory for it is free; nil when all inputs are read.
  func next() -> Job? {
    guard !isFinished else { return nil }
    let start = Clock.monotonicNanoseconds()
    var job = Job(batch: pool.take(), sequence: nextSequence)
    let batch = job.batch
    while batch.input.count < Self.batchBytes, job.pieces.count < Self.batchPieces, job.oversized == nil {
      guard let source = inputs.current() else { break }
      readPiece(of: source, into: &job)
      if let sample, source.offset >= sample.sourceBytes { source.bytes.end() }
      // A source that goes on has filled the batch.
      if !source.bytes.isAtEnd { break }
    }
    guard !job.pieces.isEmpty, !inputs.isInterrupted else {
      isFinished = true
      pool.give(batch)
      return nil
    }
    job.end = inputs.cursor
    job.forgettableBytes = inputs.forgettableBytes
    job.bytesRead = inputs.bytesRead
    job.finishedBytes = inputs.finishedBytes
    job.failures = inputs.takeFailures()
    job.counts.skippedMembers = inputs.takeSkippedMembers()
    job.footprint = MemoryBudget.footprint(ofInput: batch.input.count)
    nextSequence += 1
    isFinished = job.bytesRead >= sample?.totalBytes ?? .max
    let cut = Clock.monotonicNanoseconds()
    budget.acquire(job.footprint)
    readNanoseconds += cut - start
    waitNanoseconds += Clock.monotonicNanoseconds() - cut
    return job
  }

  /// Reads whole records of a source behind those that the batch has.
  private func readPiece(of source: OpenSource, into job: inout Job) {
    let batch = job.batch
    let start = batch.input.count
    var window = max(Self.batchBytes - start, 1)
    while true {
      inputs.read(source, into: &batch.input, count: start + window - batch.input.count)
      let bytes = batch.input.bytes(ByteRange(start, batch.input.count))
      if source.bytes.isAtEnd {
        if !bytes.isEmpty || source.isUntouchedText { cut(bytes.count, of: source, at: start, &job) }
        return
      }
      if let end = RecordFraming.lastRecordEnd(of: source.format, in: bytes) {
        cut(end, of: source, at: start, &job)
        return
      }
      if bytes.count > limit(source.format) {
        if let end = RecordFraming.endOfOversized(source.format, in: bytes) {
          cut(end, of: source, at: start, &job)
        } else {
          spool(source, at: start, &job)
        }
        return
      }
      window += max(window, Self.batchBytes)
    }
  }

  /// The longest record that is kept in memory; a quarantine holds records in base64, with some words around them.
  private func limit(_ format: InputFormat) -> Int {
    format == .quarantine ? documentLimit / 3 * 4 + (64 << 10) : documentLimit
  }

  /// Makes a piece of the first `count` bytes behind `start`; the others are put back.
  private func cut(_ count: Int, of source: OpenSource, at start: Int, _ job: inout Job) {
    let end = start + count
    source.bytes.putBack(job.batch.input.bytes(ByteRange(end, job.batch.input.count)))
    job.batch.input.truncate(to: end)
    job.append(source, ByteRange(start, end))
    source.offset += count
    if source.format == .quarantine { quarantine?.expand(&job) }
  }

  /// Moves an unfinished record to the disk and goes on to where it ends.
  private func spool(_ source: OpenSource, at start: Int, _ job: inout Job) {
    let batch = job.batch
    do {
      let spool = try SpoolFile()
      var end: Int?
      while true {
        let bytes = batch.input.bytes(ByteRange(start, batch.input.count))
        end = RecordFraming.endOfOversized(source.format, in: bytes)
        try spool.write(UnsafeBufferPointer(rebasing: bytes[..<(end.map { $0 - 1 } ?? bytes.count)]))
        if let end { source.bytes.putBack(UnsafeBufferPointer(rebasing: bytes[end...])) }
        batch.input.truncate(to: start)
        if end != nil || source.bytes.isAtEnd { break }
        inputs.read(source, into: &batch.input, count: 1 << 20)
      }
      job.append(source, ByteRange(start, start))
      job.oversized = spool
      source.offset += spool.count + (end == nil ? 0 : 1)
    } catch {
      batch.input.truncate(to: start)
      inputs.fail(source, error)
    }
  }
}

/// How much of the inputs is read when only a sample is wanted; whole batches are read in any case.
struct SampleLimit: Sendable, Hashable {
  /// Bytes of each source, after decompression, behind which the rest of it is left unread.
  var sourceBytes: Int
  /// Bytes of all inputs together, as they are on the disk.
  var totalBytes: Int
}

extension Job {
  fileprivate mutating func append(_ source: OpenSource, _ bytes: ByteRange) {
    let piece = InputPiece(source: source.record, offset: source.offset, bytes: bytes)
    pieces.append(JobPiece(piece: piece, place: source.place))
    source.isUntouchedText = false
  }
}
