import ArticleIO
import ByteStreams
import Pipeline
import TextCore

/// Takes finished batches in any order and writes them in the order of the archive.
///
/// Ownership: one thread at a time; the runner keeps it behind a mutex, which also makes that nothing comes
/// between the decision that a batch is next and its bytes.
final class OrderedWriter {
  private let catalog: InputCatalog
  private let sink: any ByteSink
  private let quarantine: Quarantine?
  private let report: @Sendable (QuarantineNotice) -> Void
  private var waiting: [Int: Job] = [:]
  private var nextSequence = 0
  private var duplicates = DuplicateCounter()
  private(set) var counts = RunCounts()
  private(set) var bytesWritten = 0
  private(set) var writeNanoseconds: UInt64 = 0

  /// Opens the output.
  ///
  /// - Parameter report: is told of every document that failed.
  init(
    catalog: InputCatalog, target: OutputTarget, overwrites: Bool,
    report: @escaping @Sendable (QuarantineNotice) -> Void
  ) throws(RunError) {
    self.catalog = catalog
    self.sink = try target.open(overwrites: overwrites, inputs: catalog.inputs)
    self.quarantine = target.quarantinePath.map { Quarantine(path: $0, overwrites: overwrites) }
    self.report = report
  }

  /// Documents whose id came before, and whether there may be more.
  var duplicateIDs: (count: Int, isLowerBound: Bool) { (duplicates.duplicates, duplicates.isLowerBound) }

  /// Takes a batch, and writes it and those that waited for it.
  ///
  /// - Returns: the batches that were written, free to be used again.
  func deliver(_ job: Job) throws(SystemError) -> [Batch] {
    waiting[job.batch.sequence] = job
    var written: [Batch] = []
    while let next = waiting.removeValue(forKey: nextSequence) {
      nextSequence += 1
      try write(next)
      written.append(next.batch)
    }
    return written
  }

  /// Makes the output final.
  func finish() throws(SystemError) {
    try quarantine?.finish()
    try sink.finish()
  }

  private func write(_ job: Job) throws(SystemError) {
    let start = Clock.monotonicNanoseconds()
    let batch = job.batch
    try sink.write(batch.output.elements)
    bytesWritten += batch.output.count
    for index in 0..<batch.documents.count {
      let document = batch.documents[index]
      duplicates.add(batch.strings.bytes(document.id))
      if case .failed(let failure) = document.state {
        try putAside(document, batch.failures[failure], of: job)
      }
    }
    counts.add(job.counts)
    writeNanoseconds += Clock.monotonicNanoseconds() - start
  }

  private func putAside(_ document: Document, _ failure: DocumentFailure, of job: Job) throws(SystemError) {
    let source = document.source
    let input = catalog.inputs[source.input]
    let spool = job.oversized.flatMap { record in
      record.input == source.input && record.offset == source.offset ? record.spool : nil
    }
    let record = QuarantineRecord(
      input: input, offset: source.offset, line: (counts.lines[source.input] ?? 0) + source.line + 1,
      id: job.batch.strings.string(document.id), failure: failure,
      original: spool.map { .spool($0) } ?? .memory(job.batch.input.bytes(source.bytes)))
    try quarantine?.write(record)
    report(QuarantineNotice(input: input.name, line: record.line, failure: failure))
  }
}

/// What people are told of a document that failed.
public struct QuarantineNotice: Sendable, Hashable {
  /// The input's name.
  public let input: String
  /// The line in the input, from 1.
  public let line: Int
  /// Why.
  public let failure: DocumentFailure
}
