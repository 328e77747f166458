import CTextKernels

/// The part of a sentence machine in which nothing happens.
///
/// Full stops, exclamation marks and line ends matter, and what has their categories. The states that all other
/// characters lead to from the start of a sentence are quiet if no such character does anything in them.
///
/// Ownership: it owns its tables, which never change after `init`.
final class QuietStates: @unchecked Sendable {
  /// The class bits of characters that matter, and of those that the block kernel does not know.
  static let wanted = UInt8(matters | DABIR_WORD_HARD.rawValue)
  private static let matters = DABIR_WORD_LETTER.rawValue

  private let machine: BoundaryMachine
  private let activeCategories: Set<UInt8>
  /// By state; nowhere true when the rules are not as expected.
  let isQuiet: ConstantTable<Bool>
  /// By category: the row that a character of it leads to from every quiet state, or ``noRow``.
  let rowAfter: ConstantTable<UInt32>

  static let noRow = UInt32.max

  init(machine: BoundaryMachine) {
    self.machine = machine
    let marks: [Unicode.Scalar] = [".", "!", "?", "\n", "\r", "\u{85}", "\u{2029}"]
    let active = Set(marks.map { machine.categories[$0.value] & CategoryTable.categoryMask })
    activeCategories = active
    let passive = (RuleImage.firstCategory..<machine.rules.categoryCount).map(UInt8.init)
      .filter { !active.contains($0) }
    var isQuiet = [Bool](repeating: false, count: machine.stateCount)
    var rowsAfter = [Set<UInt32>](repeating: [], count: BoundaryMachine.rowLength)
    var open: [UInt32] = [0]
    var hasActions = false
    isQuiet[0] = true
    while let row = open.popLast() {
      for category in passive {
        let transition = machine.step(row, category)
        let next = transition >> Transition.rowShift
        hasActions = hasActions || transition & Transition.actionBits != 0
        rowsAfter[Int(category)].insert(next)
        let state = Int(next) / BoundaryMachine.rowLength
        if !isQuiet[state] {
          isQuiet[state] = true
          open.append(next)
        }
      }
    }
    self.isQuiet = ConstantTable(isQuiet.map { $0 && !hasActions })
    rowAfter = ConstantTable(rowsAfter.map { $0.count == 1 ? $0.first ?? Self.noRow : Self.noRow })
  }

  deinit {
    isQuiet.deallocate()
    rowAfter.deallocate()
  }

  /// The block kernel's tables; the caller deallocates them.
  func makeTables() -> UnsafePointer<dabir_char_classes> {
    CharacterClasses.make(lowLine: nil) { scalar in
      let category = machine.categories[scalar] & CategoryTable.categoryMask
      return activeCategories.contains(category) ? UInt8(Self.matters) : 0
    }
  }
}
