import ArticleIO
import ByteStreams
import CProcessControl
import Pipeline
import TextCore

/// Takes finished batches in any order and writes them in the order of the archive.
///
/// Ownership: one thread at a time; the runner keeps it behind a mutex, which also makes that nothing comes
/// between the decision that a batch is next and its bytes.
final class OrderedWriter {
  private let output: RunOutput
  private let quarantine: Quarantine?
  /// Documents whose failure people have been told of already.
  private let culprits: [Cursor: Culprit]
  private let report: @Sendable (QuarantineNotice) -> Void
  /// Where documents that people were told of are counted, also for a process that comes after this one.
  private let board: UnsafeMutablePointer<dabir_board>?
  /// Documents that failed so far, also in earlier processes.
  private var failedDocuments: Int
  private var waiting: [Int: Job] = [:]
  /// The number of the batch that is written next.
  private(set) var nextSequence: Int
  private var end: Cursor
  private var forgettableBytes = 0
  /// The source written last, and as offset its line feeds so far.
  private var lines: Cursor
  private var precedingLines: PrecedingLines
  private var duplicates = DuplicateCounter()
  /// What was counted since the last commit.
  private var recent = RunCounts()
  private var recentIDs: [UInt64] = []
  private var finishedBytes: Int
  private var recentFailures: [InputFailure] = []
  private var committedDuplicates: Int
  private var committedSequence: Int
  /// Whether a write failed: lengths and counts may be those of half a batch, which must not be committed.
  private var isDamaged = false
  private(set) var counts: RunCounts
  private(set) var failures: [InputFailure]
  private(set) var bytesRead: Int
  private(set) var writeNanoseconds: UInt64 = 0

  /// Opens the output.
  ///
  /// - Parameters:
  ///   - progress: what earlier processes of the run have put on the disk.
  ///   - board: where bytes that go to a stream are noted, and what people were told.
  ///   - report: is told of every document that failed.
  init(
    _ plan: RunPlan, resuming progress: CommittedProgress, board: UnsafeMutablePointer<dabir_board>?,
    report: @escaping @Sendable (QuarantineNotice) -> Void
  ) throws(RunError) {
    // Whether files may be replaced was decided when the run began.
    let overwrites = plan.overwrites || progress.hasBegun
    output = try RunOutput(plan.target, lengths: progress.outputLengths, overwrites: overwrites, board: board)
    do throws(SystemError) {
      quarantine =
        plan.target == .markedOutput
        ? Quarantine(marking: output)
        : try plan.target.quarantinePath.map { path throws(SystemError) in
          try Quarantine(path: path, overwrites: overwrites, length: progress.quarantineLength)
        }
    } catch {
      throw RunError(error.description)
    }
    precedingLines = PrecedingLines(plan.inputs)
    culprits = progress.culprits
    self.report = report
    self.board = board
    failedDocuments = progress.counts.outcomes.totalQuarantined
    nextSequence = progress.sequence
    committedSequence = progress.sequence
    end = progress.cursor
    lines = progress.lines
    counts = progress.counts
    failures = progress.failures
    bytesRead = progress.finishedBytes
    finishedBytes = progress.finishedBytes
    duplicates.restore(hashes: progress.ids, duplicates: progress.duplicates)
    committedDuplicates = progress.duplicates
  }

  /// Documents whose id came before, and whether there may be more.
  var duplicateIDs: (count: Int, isLowerBound: Bool) { (duplicates.duplicates, duplicates.isLowerBound) }

  /// Bytes of output, all outputs together.
  var bytesWritten: Int { output.lengths.reduce(0, +) }

  /// Takes batches, and writes those whose turn it is, also of those that waited.
  ///
  /// - Returns: the jobs that were written, whose batches are free to be used again.
  func deliver(_ jobs: [Job]) throws(SystemError) -> [Job] {
    for job in jobs { waiting[job.sequence] = job }
    var written: [Job] = []
    while let next = waiting.removeValue(forKey: nextSequence) {
      isDamaged = true
      try write(next)
      isDamaged = false
      nextSequence += 1
      written.append(next)
    }
    return written
  }

  /// What was written since the last commit, the files that must be flushed before it counts, and the bytes of
  /// standard input that may be forgotten then; nil when there is nothing new, or nothing that can be relied on.
  func takeCommit(isLast: Bool) -> (commit: Commit, descriptors: [Int32], forgettableBytes: Int)? {
    guard !isDamaged, nextSequence > committedSequence || isLast else { return nil }
    let commit = Commit(
      sequence: nextSequence, cursor: end, lines: lines, outputLengths: output.lengths,
      quarantineLength: quarantine?.length ?? 0, finishedBytes: finishedBytes, counts: recent,
      failures: recentFailures, ids: recentIDs, duplicates: duplicates.duplicates - committedDuplicates,
      isLast: isLast)
    recent = RunCounts()
    recentIDs = []
    recentFailures = []
    committedDuplicates = duplicates.duplicates
    committedSequence = nextSequence
    return (commit, output.descriptors + [quarantine?.descriptor].compactMap { $0 }, forgettableBytes)
  }

  /// Ends what is written; only names are left to be given.
  ///
  /// - Parameters:
  ///   - failures: inputs behind the last batch that could not be read.
  ///   - skippedMembers: members behind the last batch that were passed over.
  ///   - bytesRead: the bytes of all inputs.
  func seal(_ failures: [InputFailure], skippedMembers: Int, bytesRead: Int) throws(SystemError) {
    add(failures)
    self.bytesRead = bytesRead
    finishedBytes = bytesRead
    counts.skippedMembers += skippedMembers
    recent.skippedMembers += skippedMembers
    try output.seal()
  }

  private func add(_ failures: [InputFailure]) {
    self.failures += failures
    recentFailures += failures
  }

  /// Gives the files their names.
  func finish() throws(SystemError) {
    try quarantine?.finish()
    try output.finish()
  }

  private func write(_ job: Job) throws(SystemError) {
    let start = Clock.monotonicNanoseconds()
    let batch = job.batch
    try output.write(batch.output.elements, sequence: job.sequence)
    var document = 0
    for (index, piece) in job.pieces.enumerated() {
      if piece.place != SourcePlace(input: lines.input, member: lines.member) {
        lines = Cursor(input: piece.place.input, member: piece.place.member, offset: 0)
      }
      while document < batch.documents.count, batch.documents[document].source.piece == index {
        let next = batch.documents[document]
        if let hash = duplicates.add(batch.strings.bytes(next.id)) { recentIDs.append(hash) }
        if case .failed(let failure) = next.state {
          try putAside(next, batch.failures[failure], of: job, piece)
        }
        document += 1
      }
      lines.offset += job.lines[index]
    }
    counts.add(job.counts)
    recent.add(job.counts)
    bytesRead = job.bytesRead
    finishedBytes = job.finishedBytes
    add(job.failures)
    end = job.end
    forgettableBytes = job.forgettableBytes
    writeNanoseconds += Clock.monotonicNanoseconds() - start
  }

  private func putAside(
    _ document: Document, _ failure: DocumentFailure, of job: Job, _ piece: JobPiece
  ) throws(SystemError) {
    let position = document.source
    let spool = position.piece == job.pieces.count - 1 ? job.oversized : nil
    var line = piece.line ?? lines.offset
    if piece.line == nil { line += try precedingLines.count(of: piece.place.input) }
    let record = QuarantineRecord(
      source: piece.piece.source, offset: position.offset, line: line + position.line + 1,
      id: job.batch.strings.string(document.id), failure: failure,
      original: spool.map { .spool($0) } ?? .memory(job.batch.input.bytes(position.bytes)))
    try quarantine?.write(record)
    let cursor = piece.cursor(ofRecordAt: position.offset)
    failedDocuments += 1
    let isTold = board.map { failedDocuments <= Int(dabir_board_notices($0)) } ?? false
    if let board, !isTold { dabir_board_set_notices(board, UInt64(failedDocuments)) }
    report(
      QuarantineNotice(
        input: piece.piece.source.name, line: record.line, failure: failure, number: failedDocuments,
        isNews: !isTold && culprits[cursor] == nil))
  }
}

/// What people are told of a document that failed.
public struct QuarantineNotice: Sendable, Hashable {
  /// The source's name.
  public let input: String
  /// The line in the source, from 1.
  public let line: Int
  /// Why.
  public let failure: DocumentFailure
  /// How many documents of the run have failed with this one.
  public let number: Int
  /// Whether nobody has told of it already: the supervisor, or a process before this one.
  public let isNews: Bool
}
