import ArticleIO
import Pipeline
import TextCore

/// Does all the work on a batch but reading and writing: decodes, runs the chain, renders, counts.
///
/// Ownership: one a thread.
final class BatchWorker {
  private let catalog: InputCatalog
  private let plan: Plan
  private let decoder: ArticleDecoder
  private let chain: ChainWorker
  private let renderer: JSONLRenderer
  private let documentLimit: Int
  private(set) var decodeNanoseconds: UInt64 = 0
  private(set) var renderNanoseconds: UInt64 = 0
  var stageNanoseconds: [UInt64] { chain.nanoseconds }

  init(catalog: InputCatalog, chain: Chain, settings: RunSettings) throws(RunError) {
    guard let decoder = ArticleDecoder(mapping: settings.fields, maximumBytes: settings.documentLimit) else {
      throw RunError("not enough memory to start a parser")
    }
    do {
      self.chain = try chain.makeWorker()
    } catch {
      throw RunError(error.description)
    }
    self.catalog = catalog
    self.plan = chain.plan
    self.decoder = decoder
    self.renderer = JSONLRenderer(options: settings.output, schemas: chain.plan.layers)
    self.documentLimit = settings.documentLimit
  }

  func run(_ job: inout Job) {
    let batch = job.batch
    let start = Clock.monotonicNanoseconds()
    for piece in batch.pieces {
      let input = catalog.inputs[piece.input]
      let firstLine = job.counts.lines[piece.input] ?? 0
      let lines = decoder.decode(
        piece, inputName: input.name, format: input.format, header: catalog.header(of: piece.input),
        firstLine: firstLine, into: batch)
      job.counts.lines[piece.input] = firstLine + lines
    }
    if let record = job.oversized {
      decoder.reject(
        bytes: record.spool.count, offset: record.offset, input: record.input,
        inputName: catalog.inputs[record.input].name, line: job.counts.lines[record.input] ?? 0, into: batch)
      job.counts.lines[record.input, default: 0] += record.endsLine ? 1 : 0
    }
    let decoded = Clock.monotonicNanoseconds()
    chain.run(batch)
    let processed = Clock.monotonicNanoseconds()
    renderer.render(batch)
    job.counts.count(batch, plan: plan)
    decodeNanoseconds += decoded - start
    renderNanoseconds += Clock.monotonicNanoseconds() - processed
  }
}
