import ArticleIO
import ByteStreams
import CProcessControl
import Pipeline
import TextCore

/// Does all the work on a batch but reading and writing: decodes, runs the chain, renders, counts.
///
/// Ownership: one a thread.
final class BatchWorker {
  private let plan: Plan
  private let decoder: ArticleDecoder
  private let chain: ChainWorker
  private let renderer: JSONLRenderer
  private let frames: FrameWriter?
  private let culprits: [Cursor: Culprit]
  private let notes: WorkerNotes?
  private let meter: Meter
  /// What each part has used so far by the worker's meter.
  private(set) var decodeUse: UInt64 = 0
  private(set) var renderUse: UInt64 = 0
  var stageUse: [UInt64] { chain.used }
  private var takenStageUse: [UInt64]

  /// - Parameters:
  ///   - target: says whether the output is compressed.
  ///   - culprits: documents that are quarantined without being processed.
  ///   - notes: where the document at work is noted.
  ///   - meter: what parts are measured by.
  init(
    chain: Chain, settings: RunSettings, target: OutputTarget, culprits: [Cursor: Culprit],
    notes: WorkerNotes?, meter: @escaping Meter = Clock.monotonicNanoseconds
  ) throws(RunError) {
    guard let decoder = ArticleDecoder(mapping: settings.fields, maximumBytes: settings.documentLimit) else {
      throw RunError("not enough memory to start a parser")
    }
    do {
      frames = try FrameWriter(target)
      self.chain = try chain.makeWorker(meter: meter)
    } catch {
      throw RunError(String(describing: error))
    }
    self.plan = chain.plan
    self.decoder = decoder
    self.renderer = JSONLRenderer(options: settings.output, schemas: chain.plan.layers)
    self.culprits = culprits
    self.notes = notes
    self.meter = meter
    takenStageUse = self.chain.used
    self.chain.observer = notes
  }

  /// - Throws: ``SystemError`` when there is no memory to compress the output.
  func run(_ job: inout Job) throws(SystemError) {
    let batch = job.batch
    notes?.job = job
    let start = meter()
    for (index, next) in job.pieces.enumerated() {
      notes?.begin(next.place, offset: next.piece.offset, part: .parse)
      if index == job.pieces.count - 1, let spool = job.oversized {
        decoder.reject(next.piece, index: index, bytes: spool.count, into: batch)
        job.lines.append(1)
      } else {
        job.lines.append(decoder.decode(next.piece, index: index, into: batch))
      }
    }
    if !culprits.isEmpty { setAsideCulprits(job) }
    let decoded = meter()
    chain.run(batch)
    let processed = meter()
    if let first = job.pieces.first { notes?.begin(first.place, offset: first.piece.offset, part: .render) }
    renderer.render(batch)
    try frames?.compress(&batch.output)
    job.counts.count(job, plan: plan)
    notes?.end()
    decodeUse += decoded - start
    renderUse += meter() - processed
  }

  /// What each stage has used since the last call.
  func takeStageUse() -> [UInt64] {
    defer { takenStageUse = chain.used }
    return zip(chain.used, takenStageUse).map { $0 - $1 }
  }

  /// What decoding, each stage and rendering have used since the last call, or since the start.
  func takeUse() -> [UInt64] {
    defer {
      decodeUse = 0
      renderUse = 0
    }
    return [decodeUse] + takeStageUse() + [renderUse]
  }

  private func setAsideCulprits(_ job: Job) {
    for index in 0..<job.batch.documents.count {
      let source = job.batch.documents[index].source
      let place = job.pieces[source.piece].place
      let cursor = Cursor(input: place.input, member: place.member, offset: source.offset)
      if let culprit = culprits[cursor] { job.batch.fail(document: index, culprit.failure) }
    }
  }
}
