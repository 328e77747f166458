import CProcessControl
import Pipeline
import TextCore

/// Notes in shared memory which document a worker has at work, for the supervisor to find when it takes too
/// long or takes the process down.
///
/// Ownership: one a worker thread; the slot lives in memory that the supervisor maps too.
final class WorkerNotes: ChainObserver {
  /// Work on a batch that is no stage, as a slot's stage.
  enum Part: Int32 {
    case parse = -1
    case render = -2
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
    note(job, job.pieces[source.piece].place, source.offset, Int32(stage))
  }

  /// Notes work on a batch that is no stage.
  func begin(_ place: SourcePlace, offset: Int, part: Part) {
    if let job { note(job, place, offset, part.rawValue) }
  }

  /// Notes that there is no work.
  func end() {
    dabir_slot_end(slot)
    job = nil
  }

  private func note(_ job: Job, _ place: SourcePlace, _ offset: Int, _ stage: Int32) {
    dabir_slot_begin(
      slot, Int64(place.input) << 32 | Int64(place.member), Int64(offset), stage, Int64(job.sequence),
      Clock.monotonicNanoseconds())
  }
}
