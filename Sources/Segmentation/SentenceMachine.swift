import CTextKernels
import TextCore

/// Sentence rules as a machine, which is asked only near characters that can end a sentence.
///
/// Between such characters the machine goes through states that remember no more than the last character or
/// two. The block kernel finds the next character that matters, and the machine is put into the state it would
/// be in there. Which characters matter and which states are quiet is read off the machine itself.
///
/// Ownership: it owns its tables, which never change after `init`, so that all workers share it.
final class SentenceMachine: @unchecked Sendable {
  let machine: BoundaryMachine
  private let quiet: QuietStates
  private let classes: UnsafePointer<dabir_char_classes>

  init(rules: RuleImage) throws(UnusableRules) {
    machine = try BoundaryMachine(rules: rules)
    quiet = QuietStates(machine: machine)
    classes = quiet.makeTables()
  }

  deinit { classes.deallocate() }

  /// Appends the boundaries of a text, its end included.
  ///
  /// - Parameter scratch: room that is kept from text to text.
  func appendBoundaries(
    of text: UnsafeBufferPointer<UInt8>, with instructions: dabir_kernel, scratch: inout Arena<UInt32>,
    to boundaries: inout Arena<UInt32>
  ) {
    scratch.reserve(extra: Marks.room)
    var marks = Marks(text: text, classes: classes, instructions: instructions, positions: scratch.base)
    run(text, &marks, &boundaries)
  }

  private func run(
    _ text: UnsafeBufferPointer<UInt8>, _ marks: inout Marks, _ boundaries: inout Arena<UInt32>
  ) {
    let isQuiet = quiet.isQuiet
    let categories = machine.categories
    let steps = machine.steps
    var transition: UInt32 = 0
    var pending: UInt32 = 0
    var position = 0
    while true {
      var row = transition &>> Transition.rowShift
      if isQuiet[Int(row &>> BoundaryMachine.rowShift)] {
        let next = marks.next(from: position)
        if next > position {
          row = self.row(before: next, text, from: position, in: row)
          position = next
        }
      }
      let at = position
      if at < text.count {
        let (entry, length) = categories.entry(text, at)
        position = at &+ length
        transition = steps[Int(row) &+ Int(entry & CategoryTable.categoryMask)]
      } else {
        transition = machine.ends[Int(row &>> BoundaryMachine.rowShift)]
      }
      if transition & Transition.actionBits != 0 {
        if transition & Transition.pendingBoundaryBit != 0 { boundaries.append(pending) }
        if transition & Transition.boundaryBit != 0 { boundaries.append(UInt32(truncatingIfNeeded: at)) }
        if transition & Transition.marksPendingBit != 0 { pending = UInt32(truncatingIfNeeded: at) }
      }
      if at >= text.count { return }
    }
  }

  @inline(__always)
  private func rowAfter(_ entry: UInt8) -> UInt32 { quiet.rowAfter[Int(entry & CategoryTable.categoryMask)] }

  /// The row in front of a position when nothing that matters stands between `start`, where it is `row`, and
  /// there.
  @inline(__always)
  private func row(
    before position: Int, _ text: UnsafeBufferPointer<UInt8>, from start: Int, in row: UInt32
  ) -> UInt32 {
    var row = row
    var known = position
    // Mostly an ASCII letter.
    let previous = text[position - 1]
    if previous < 0x80 {
      let reset = rowAfter(machine.categories.pairs[Int(previous) &<< 8])
      if reset != QuietStates.noRow { return reset }
    }
    while known > start {
      let (scalar, length) = text.scalar(before: known)
      let reset = rowAfter(machine.categories[scalar])
      if reset != QuietStates.noRow {
        row = reset
        break
      }
      known -= length
    }
    known = max(known, start)
    while known < position {
      let (entry, length) = machine.categories.entry(text, known)
      row = machine.step(row, entry) &>> Transition.rowShift
      known += length
    }
    return row
  }
}
