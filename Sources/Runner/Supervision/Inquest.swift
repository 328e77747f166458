import CProcessControl
import Glibc
import Pipeline
import TextCore

/// Finds out which document brought a working process down.
///
/// A crash signal notes itself in the slot of its thread, and a document that takes too long is known by its
/// slot. Otherwise the document at work is the culprit if there is only one; if there are several, the next
/// process works on one at a time until it is clear. What happens to a batch as a whole (it is parsed, a stage
/// looks at all of it, it is rendered) could be any of its documents' doing: the next process tries every record of
/// that batch alone first. A process that was killed from outside may be innocent, so
/// a document is blamed for that only when it happens to it twice.
struct Inquest {
  /// What came of an inquest.
  struct Finding {
    /// The document to leave out, if it is clear which.
    var culprit: Culprit?
    /// Until this batch the next process works on one document at a time.
    var carefulUntil: Int
    /// The batch of which the next process tries every record alone, if it is clear in which the culprit is.
    var suspect: Int?
    /// The finding in a sentence.
    var phrase: String
  }

  private let stages: [String]
  private let limits: RunSettings
  private var suspects: Set<Cursor> = []

  init(stages: [String], limits: RunSettings) {
    self.stages = stages
    self.limits = limits
  }

  /// Holds an inquest over the notes of a process that ended.
  mutating func hold(over board: UnsafeMutablePointer<dabir_board>, end: ChildEnd) -> Finding {
    let slots = (0..<board.pointee.slot_count).map { dabir_board_slot(board, $0).pointee }
    let active = slots.filter { $0.started > 0 }
    let carefulUntil = active.map { Int($0.sequence) + 1 }.max() ?? 0
    guard let slot = culprit(slots, active, end) else {
      let again = active.isEmpty ? "starting it again" : "starting it again, one document at a time"
      return Finding(carefulUntil: carefulUntil, phrase: "the working process \(Self.verb(end)); \(again)")
    }
    let stage = name(ofStage: slot.stage)
    guard slot.documents <= 1 else {
      return Finding(
        carefulUntil: Int(slot.sequence) + 1, suspect: Int(slot.sequence),
        phrase: "stage '\(stage)' \(reason(end, slot)) over several documents; trying them one by one")
    }
    let failure = DocumentFailure(stage: stage, reason: reason(end, slot))
    return Finding(
      culprit: Culprit(cursor: Cursor(slot), failure: failure), carefulUntil: 0,
      phrase: "stage '\(stage)' \(reason(end, slot)); going on without that document")
  }

  private mutating func culprit(_ slots: [dabir_slot], _ active: [dabir_slot], _ end: ChildEnd) -> dabir_slot?
  {
    if case .tooSlow(let worker, let started) = end {
      // At the last moment it may have got done with it.
      return slots[worker].started == started ? slots[worker] : nil
    }
    if let crashed = slots.first(where: { $0.signal != 0 }) { return crashed.started > 0 ? crashed : nil }
    // A signal that no thread noted came from outside.
    var isKilled = false
    if case .killed = end { isKilled = true }
    guard active.count == 1 else {
      if isKilled { suspects.formUnion(active.map { Cursor($0) }) }
      return nil
    }
    if isKilled, suspects.insert(Cursor(active[0])).inserted { return nil }
    return active[0]
  }

  private func reason(_ end: ChildEnd, _ slot: dabir_slot) -> String {
    switch end {
    case .tooSlow: "took longer than limits.seconds allows (\(limits.secondsLimit) s)"
    case .tooLarge:
      "took more memory than limits.memory allows (\(ByteAmount.text(limits.memoryLimit))); raise it, or keep such "
        + "documents out with limits.document"
    case .killed, .exited: slot.signal > 0 ? ChildEnd.killed(slot.signal).phrase : end.phrase
    }
  }

  private static func verb(_ end: ChildEnd) -> String {
    switch end {
    case .exited(let code): "ended with exit code \(code)"
    case .killed(let signal): "was ended by a signal (\(String(cString: strsignal(signal))))"
    case .tooSlow: "took too long over a document"
    case .tooLarge: "took more memory than limits.memory allows"
    }
  }

  private func name(ofStage index: Int32) -> String {
    if index >= 0, Int(index) < stages.count { return stages[Int(index)] }
    return (WorkerNotes.Part(rawValue: index) ?? .parse).name
  }
}

extension Cursor {
  /// The document that a slot notes.
  fileprivate init(_ slot: dabir_slot) {
    self.init(input: Int(slot.input >> 32), member: Int(slot.input & 0xFFFF_FFFF), offset: Int(slot.offset))
  }
}
