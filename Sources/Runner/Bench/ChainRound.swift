import ByteStreams
import Pipeline
import TextCore

/// Passes over the sample with the real chain, from reading to writing, on the calling thread.
///
/// Everything but the threads is what a run has: the reader, the worker and the ordered writer are those of
/// ``RunCore``. The meter is read between parts, never within.
final class ChainRound {
  private let subject: BenchSubject
  private let meter: Meter
  private let worker: BatchWorker
  private let pool: BatchPool

  /// - Parameter meter: what is measured: a clock, or a counter.
  init(_ subject: BenchSubject, meter: @escaping Meter) throws(RunError) {
    self.subject = subject
    self.meter = meter
    worker = try subject.makeWorker(meter)
    pool = subject.makePool()
  }

  /// Passes over the sample once.
  func run() throws(RunError) -> RoundUse {
    let writer = try subject.makeWriter()
    defer { subject.removeQuarantine() }
    let reader = try subject.makeReader(pool)
    var use = RoundUse(partCount: subject.parts.count)
    let wallStart = Clock.monotonicNanoseconds()
    let start = meter()
    var last = start
    while var job = reader.next() {
      let read = meter()
      do throws(SystemError) {
        try worker.run(&job)
        let processed = meter()
        let written = try writer.deliver([job])
        let end = meter()
        use.append(
          read: read - last, worker: worker, write: end - processed, documents: job.batch.documents.count)
        for done in written { pool.give(done.batch) }
      } catch {
        throw RunError(error.description)
      }
      last = meter()
    }
    use.total = meter() - start
    use.wallNanoseconds = Clock.monotonicNanoseconds() - wallStart
    use.counts = writer.counts
    use.inputBytes = reader.bytesRead
    if let failure = (writer.failures + reader.takeFailures()).first { throw RunError(failure.reason) }
    return use
  }
}

/// What one pass over the sample has used.
struct RoundUse {
  /// How many parts there are.
  let partCount: Int
  /// The use of each part in each batch: those of the first batch come first.
  private(set) var uses: [UInt64] = []
  /// The documents of each batch.
  private(set) var documents: [Int] = []
  /// The use of the whole pass.
  var total: UInt64 = 0
  /// The time that passed.
  var wallNanoseconds: UInt64 = 0
  /// Documents and text.
  var counts = RunCounts()
  /// Bytes read, as the inputs are on the disk.
  var inputBytes = 0

  init(partCount: Int) { self.partCount = partCount }

  var batchCount: Int { documents.count }

  /// The use of a part, all batches together.
  func sum(part: Int) -> UInt64 {
    stride(from: part, to: uses.count, by: partCount).reduce(0) { $0 + uses[$1] }
  }
}

extension RoundUse {
  fileprivate mutating func append(read: UInt64, worker: BatchWorker, write: UInt64, documents: Int) {
    let taken = worker.takeUse()
    uses.append(read)
    uses.append(contentsOf: taken)
    uses.append(write)
    self.documents.append(documents)
  }
}
