import ArticleIO
import ByteStreams
import Pipeline
import Statistics
import TextCore

/// Measures how long each document takes in each part, in a pass of its own: the clock is read for every
/// document, which the passes that measure throughput do not pay for.
///
/// Reading and writing have no time for a single document: a document takes there what its batch takes.
final class LatencyPass {
  private let subject: BenchSubject
  private let decoder: ArticleDecoder
  private let renderer: JSONLRenderer
  private let timer: DocumentTimer
  /// Durations in nanoseconds of wall time, by part.
  private(set) var histograms: [LatencyHistogram]
  /// From the first stage to the last.
  private(set) var chain = LatencyHistogram()

  init(_ subject: BenchSubject) throws(RunError) {
    self.subject = subject
    guard
      let decoder = ArticleDecoder(
        mapping: subject.settings.fields, maximumBytes: subject.settings.documentLimit)
    else { throw RunError("not enough memory to start a parser") }
    self.decoder = decoder
    renderer = JSONLRenderer(options: subject.settings.output, schemas: subject.chain.plan.layers)
    timer = DocumentTimer(stages: subject.stageParts.count)
    histograms = [LatencyHistogram](repeating: LatencyHistogram(), count: subject.parts.count)
  }

  /// Passes over the sample, or as far as it gets before a moment of the monotonic clock.
  func run(until deadline: UInt64) throws(RunError) {
    let pool = subject.makePool()
    let reader = try subject.makeReader(pool)
    let writer = try subject.makeWriter()
    defer { subject.removeQuarantine() }
    let worker = try subject.makeWorker(Clock.monotonicNanoseconds)
    let stages = try subject.makeStages(Clock.monotonicNanoseconds)
    stages.observer = timer
    var start = Clock.monotonicNanoseconds()
    while start < deadline, var job = reader.next() {
      let read = Clock.monotonicNanoseconds() - start
      do throws(SystemError) { try worker.run(&job) } catch { throw RunError(error.description) }
      histograms[0].record(read, times: UInt64(job.batch.documents.count))
      measure(job, stages)
      do throws(SystemError) {
        let begun = Clock.monotonicNanoseconds()
        let written = try writer.deliver([job])
        let write = Clock.monotonicNanoseconds() - begun
        histograms[subject.parts.count - 1].record(write, times: UInt64(job.batch.documents.count))
        for done in written { pool.give(done.batch) }
      } catch {
        throw RunError(error.description)
      }
      start = Clock.monotonicNanoseconds()
    }
  }

  private func measure(_ job: Job, _ stages: ChainWorker) {
    let batch = job.batch
    let records = batch.documents.elements.map(\.source)
    batch.removeDocuments()
    for record in records {
      var piece = job.pieces[record.piece].piece
      piece.offset = record.offset
      piece.bytes = record.bytes
      let start = Clock.monotonicNanoseconds()
      _ = decoder.decode(piece, index: record.piece, into: batch)
      histograms[1].record(Clock.monotonicNanoseconds() - start)
    }
    batch.rewind(to: batch.mark(), emptying: Array(batch.layers.indices))
    timer.begin(documents: batch.documents.count)
    stages.run(batch)
    batch.output.truncate(to: 0)
    for document in 0..<batch.documents.count {
      guard batch.documents[document].state.isLive else { continue }
      for (stage, part) in subject.stageParts.enumerated() {
        histograms[part].record(timer.durations[stage][document])
      }
      chain.record(timer.durations.reduce(0) { $0 + $1[document] })
      let start = Clock.monotonicNanoseconds()
      renderer.render(document: document, of: batch)
      histograms[subject.stageParts.upperBound].record(Clock.monotonicNanoseconds() - start)
    }
  }
}

/// Times every document in every stage.
private final class DocumentTimer: ChainObserver {
  /// Nanoseconds by stage and document.
  private(set) var durations: [[UInt64]]
  private var open: (document: Int, start: UInt64)?

  init(stages: Int) { durations = [[UInt64]](repeating: [], count: stages) }

  func begin(documents: Int) {
    for stage in durations.indices { durations[stage] = [UInt64](repeating: 0, count: documents) }
  }

  func willProcess(_ document: Int, of batch: Batch, stage: Int) {
    let now = Clock.monotonicNanoseconds()
    close(stage, now)
    open = (document, now)
  }

  func didProcess(_ batch: Batch, stage: Int) {
    close(stage, Clock.monotonicNanoseconds())
    open = nil
  }

  private func close(_ stage: Int, _ now: UInt64) {
    if let open { durations[stage][open.document] = now - open.start }
  }
}
