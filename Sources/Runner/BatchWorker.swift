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
  private let marker: LineMarker?
  private let culprits: [Cursor: Culprit]
  private let notes: WorkerNotes?
  /// The batch of which every record is tried alone before it is worked on.
  private let suspect: Int?
  private let makeBatch: () -> Batch
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
  ///   - suspect: the number of the batch of which every record is tried alone.
  ///   - meter: what parts are measured by.
  init(
    chain: Chain, settings: RunSettings, target: OutputTarget, culprits: [Cursor: Culprit],
    notes: WorkerNotes?, suspect: Int? = nil, meter: @escaping Meter = Clock.monotonicNanoseconds
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
    marker = LineMarker(target)
    self.plan = chain.plan
    self.decoder = decoder
    self.renderer = JSONLRenderer(options: settings.output, schemas: chain.plan.layers)
    self.culprits = culprits
    self.notes = notes
    self.suspect = suspect
    makeBatch = { chain.makeBatch() }
    self.meter = meter
    takenStageUse = self.chain.used
    self.chain.observer = notes
  }

  /// - Throws: ``SystemError`` when there is no memory to compress the output.
  func run(_ job: inout Job) throws(SystemError) {
    let batch = job.batch
    notes?.job = job
    let start = meter()
    if job.sequence == suspect { tryRecordsAlone(job) }
    for (index, next) in job.pieces.enumerated() {
      notes?.willParse(
        next.cursor(ofRecordAt: next.piece.offset), documents: next.piece.source.format == .text ? 1 : 2)
      if index == job.pieces.count - 1, let spool = job.oversized {
        decoder.reject(next.piece, index: index, bytes: spool.count, into: batch)
        job.lines.append(1)
      } else {
        job.lines.append(decode(next, index: index, into: batch))
      }
    }
    if !culprits.isEmpty { setAsideCulprits(job.pieces, in: batch) }
    let decoded = meter()
    chain.run(batch)
    let processed = meter()
    notes?.willRender(batch)
    renderer.render(batch)
    marker?.mark(&batch.output)
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

  /// Decodes a piece, but for the records that bring the process down when they are parsed.
  private func decode(_ next: JobPiece, index: Int, into batch: Batch) -> Int {
    let piece = next.piece
    let unreadable = culprits.values.compactMap { culprit -> (offset: Int, reason: String)? in
      guard culprit.failure.stage == WorkerNotes.Part.parse.name else { return nil }
      return next.offset(ofRecord: culprit.cursor).map { ($0, culprit.failure.reason) }
    }.sorted { $0.offset < $1.offset }
    guard !unreadable.isEmpty else { return decoder.decode(piece, index: index, into: batch) }
    var records = RecordWalk(piece, in: batch)
    var lines = 0
    for culprit in unreadable {
      lines += decode(records.pass(to: culprit.offset), index: index, behind: lines, into: batch)
      guard let record = records.next() else { break }
      let first = batch.documents.count
      decoder.reject(record, index: index, reason: culprit.reason, into: batch)
      batch.documents[first].source.line += lines
      lines += batch.input.bytes(record.bytes).count { $0 == 0x0A }
    }
    return lines + decode(records.rest, index: index, behind: lines, into: batch)
  }

  /// Decodes a part of a piece that so many lines come before.
  private func decode(_ part: InputPiece, index: Int, behind lines: Int, into batch: Batch) -> Int {
    guard part.bytes.count > 0 else { return 0 }
    let first = batch.documents.count
    defer { for document in first..<batch.documents.count { batch.documents[document].source.line += lines } }
    return decoder.decode(part, index: index, into: batch)
  }

  /// Runs every record of a batch alone, for nothing but to see which one brings the process down.
  ///
  /// The batch is then worked on as ever, so that where it is cut stays the same.
  private func tryRecordsAlone(_ job: Job) {
    let trial = makeBatch()
    for (index, next) in job.pieces.enumerated() {
      var records = RecordWalk(next.piece, in: job.batch)
      while !records.isAtEnd {
        notes?.willParse(next.cursor(ofRecordAt: records.offset), documents: 1)
        guard let record = records.next() else { break }
        trial.reset()
        trial.input.append(job.batch.input.bytes(record.bytes))
        let alone = InputPiece(
          source: record.source, offset: record.offset, bytes: ByteRange(0, trial.input.count))
        let piece = JobPiece(piece: alone, place: next.place, quarantineOffset: next.quarantineOffset)
        _ = decode(piece, index: index, into: trial)
        setAsideCulprits(job.pieces, in: trial)
        chain.run(trial)
        notes?.willRender(trial)
        renderer.render(trial)
      }
    }
  }

  private func setAsideCulprits(_ pieces: [JobPiece], in batch: Batch) {
    for index in 0..<batch.documents.count {
      let source = batch.documents[index].source
      let cursor = pieces[source.piece].cursor(ofRecordAt: source.offset)
      if let culprit = culprits[cursor] { batch.fail(document: index, culprit.failure) }
    }
  }
}
