import ArticleIO
import ByteStreams
import Pipeline
import TextCore

/// Measures each part alone: some batches of the sample are kept with all their layers, and one part is run on
/// all of them, then the next.
final class LoneParts {
  private let subject: BenchSubject
  private let decoder: ArticleDecoder
  private let renderer: JSONLRenderer
  private let readerPool: BatchPool
  private var jobs: [Job] = []
  private var prepared: [PreparedBatch] = []
  /// Bytes of text in the batches that are kept.
  let textBytes: Int

  /// Batches that are kept, spread evenly over the sample.
  private static let kept = 8

  /// - Parameter batchCount: the batches of the sample.
  init(_ subject: BenchSubject, batchCount: Int) throws(RunError) {
    self.subject = subject
    guard
      let decoder = ArticleDecoder(
        mapping: subject.settings.fields, maximumBytes: subject.settings.documentLimit)
    else { throw RunError("not enough memory to start a parser") }
    self.decoder = decoder
    renderer = JSONLRenderer(options: subject.settings.output, schemas: subject.chain.plan.layers)
    readerPool = subject.makePool()
    let chain = try subject.makeStages()
    let step = max(1, batchCount / Self.kept)
    var textBytes = 0
    let reader = try subject.makeReader(readerPool)
    let worker = try subject.makeWorker(Clock.threadNanoseconds)
    while var job = reader.next() {
      guard job.sequence % step == 0, jobs.count < Self.kept, job.oversized == nil else {
        readerPool.give(job.batch)
        continue
      }
      do throws(SystemError) {
        // For the counts of the documents, which the writer wants to know.
        try worker.run(&job)
      } catch {
        throw RunError(error.description)
      }
      job.batch.removeDocuments()
      for (index, piece) in job.pieces.enumerated() {
        _ = decoder.decode(piece.piece, index: index, into: job.batch)
      }
      textBytes += job.counts.textBytes
      prepared.append(PreparedBatch(job.batch, subject.chain.plan, chain))
      jobs.append(job)
    }
    self.textBytes = textBytes
  }

  /// The batches that are kept, with all layers.
  var batches: [Batch] { prepared.map(\.batch) }

  /// Runs a part once over the batches that are kept, or over the whole sample for reading.
  ///
  /// - Returns: nanoseconds of processor time for ``textBytes``; for reading, of the whole sample.
  func run(part: Int) throws(RunError) -> UInt64 {
    switch part {
    case 0: return try read()
    case 1: return zip(prepared, jobs).reduce(0) { $0 + $1.0.decode($1.1.pieces, decoder) }
    case subject.stageParts:
      return prepared.reduce(0) { $0 + $1.run(stage: part - subject.stageParts.lowerBound) }
    case subject.stageParts.upperBound: return prepared.reduce(0) { $0 + $1.render(renderer) }
    default: return try write()
    }
  }

  private func read() throws(RunError) -> UInt64 {
    let reader = try subject.makeReader(readerPool)
    let start = Clock.threadNanoseconds()
    while let job = reader.next() { readerPool.give(job.batch) }
    return Clock.threadNanoseconds() - start
  }

  private func write() throws(RunError) -> UInt64 {
    let writer = try subject.makeWriter()
    defer { subject.removeQuarantine() }
    for batch in prepared { _ = batch.render(renderer) }
    do throws(SystemError) {
      let start = Clock.threadNanoseconds()
      for (sequence, job) in jobs.enumerated() { _ = try writer.deliver([job.numbered(sequence)]) }
      return Clock.threadNanoseconds() - start
    } catch {
      throw RunError(error.description)
    }
  }
}

extension BenchSubject {
  /// The stages for one thread, measured by its processor time.
  func makeStages(_ meter: @escaping Meter = Clock.threadNanoseconds) throws(RunError) -> ChainWorker {
    do {
      return try chain.makeWorker(meter: meter)
    } catch {
      throw RunError(error.description)
    }
  }
}

extension Job {
  /// The same work at another place in the archive.
  fileprivate func numbered(_ sequence: Int) -> Job {
    Job(batch: batch, sequence: sequence, pieces: pieces, end: end, counts: counts, lines: lines)
  }
}
