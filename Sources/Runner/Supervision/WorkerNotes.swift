import CProcessControl
import Pipeline
import TextCore

/// Notes in shared memory which document a worker has at work, for the supervisor to find when it takes too
/// long or takes the process down.
///
/// Ownership: one a worker thread; the slot lives in memory that the supervisor maps too.
final class WorkerNotes: ChainObserver {
  /// Work that is no stage, as a slot's stage.
  enum Part: Int32 {
    case parse = -1
    case render = -2

    /// What people call it, and a failure its stage.
    var name: String {
      switch self {
      case .parse: "parse"
      case .render: "render"
      }
    }
  }

  private let slot: UnsafeMutablePointer<dabir_slot>
  /// The job at work, to find where its documents come from.
  var job: Job?

  /// Binds the calling thread to a slot.
  init(_ board: UnsafeMutablePointer<dabir_board>, worker: Int) {
    slot = dabir_board_slot(board, Int32(worker))
    dabir_bind_thread(slot)
  }

  deinit { dabir_bind_thread(nil) }

  func willProcess(_ document: Int, of batch: Batch, stage: Int) {
    guard let job else { return }
    let source = batch.documents[document].source
    note(job, job.pieces[source.piece].cursor(ofRecordAt: source.offset), documents: 1, Int32(stage))
  }

  func willBegin(_ batch: Batch, stage: Int) { note(batch, stage: Int32(stage)) }

  /// Notes that a batch is about to be rendered.
  func willRender(_ batch: Batch) { note(batch, stage: Part.render.rawValue) }

  /// Notes that records are about to be parsed.
  ///
  /// - Parameters:
  ///   - first: what the first of them is known by.
  ///   - documents: how many they are; 2 for any number but one.
  func willParse(_ first: Cursor, documents: Int) {
    if let job { note(job, first, documents: documents, Part.parse.rawValue) }
  }

  /// Notes that there is no work.
  func end() {
    dabir_slot_end(slot)
    job = nil
  }

  private func note(_ batch: Batch, stage: Int32) {
    guard let job, batch.documents.count > 0 else { return }
    let source = batch.documents[0].source
    note(
      job, job.pieces[source.piece].cursor(ofRecordAt: source.offset), documents: batch.documents.count, stage
    )
  }

  private func note(_ job: Job, _ first: Cursor, documents: Int, _ stage: Int32) {
    dabir_slot_begin(
      slot, Int64(first.input) << 32 | Int64(first.member), Int64(first.offset), Int64(documents), stage,
      Int64(job.sequence), Clock.monotonicNanoseconds())
  }
}
