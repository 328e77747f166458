/// What a character does in a state of a ``BoundaryMachine``, and its packed form.
struct Transition {
  var next: Int
  /// The tag of the segment that ends before the character, if one does.
  var boundary: UInt8?
  /// The tag of the segment that ends at the position noted as pending, if one does; it comes first.
  var pendingBoundary: UInt8?
  /// Whether the position before the character is to be noted as pending.
  var marksPending = false

  init(next: Int) { self.next = next }

  static let tagMask: UInt32 = 0xF
  static let boundaryShift: UInt32 = 4
  static let boundaryBit: UInt32 = 1 << boundaryShift
  static let pendingBoundaryBit: UInt32 = 1 << 5
  static let pendingTagShift: UInt32 = 6
  static let marksPendingBit: UInt32 = 1 << 10
  static let escapeBit: UInt32 = 1 << 11
  /// Above it stands the start of the next state's row.
  static let rowShift: UInt32 = 16

  /// Anything that a transition does but going on.
  static let actionBits = boundaryBit | pendingBoundaryBit | marksPendingBit
  /// What is rare in running text.
  static let rareBits = pendingBoundaryBit | marksPendingBit | escapeBit

  var packed: UInt32 {
    var bits = UInt32(next * BoundaryMachine.rowLength) << Self.rowShift
    if let boundary { bits |= 1 << Self.boundaryShift | UInt32(boundary) }
    if let pendingBoundary {
      bits |= Self.pendingBoundaryBit | UInt32(pendingBoundary) << Self.pendingTagShift
    }
    if marksPending { bits |= Self.marksPendingBit }
    return bits
  }

  /// Stays in a state because the character's category is not known yet.
  static func escape(state: Int) -> UInt32 {
    UInt32(state * BoundaryMachine.rowLength) << rowShift | escapeBit
  }
}

/// Break rules as a machine that reads every character once.
///
/// Ownership: it owns its tables, which never change after `init`, so that all workers share it.
final class BoundaryMachine: @unchecked Sendable {
  /// Room for 32 categories a state.
  static let rowLength = 1 << rowShift
  static let rowShift: UInt32 = 5
  /// The bit of a tag that says that a dictionary has to look into the segment; below it stands the rule
  /// status in hundreds.
  static let dictionaryTag: UInt8 = 8

  let rules: RuleImage
  let categories: CategoryTable
  let stateCount: Int
  /// Packed ``Transition``s by row and category.
  let steps: ConstantTable<UInt32>
  /// Packed ``Transition``s at the end of the text, by state.
  let ends: ConstantTable<UInt32>

  /// Builds the machine; takes about two milliseconds.
  init(rules: RuleImage) throws(UnusableRules) {
    var builder = try OnePassBuilder(rules: rules)
    let (steps, ends) = try builder.build()
    categories = try CategoryTable(rules: rules)
    self.rules = rules
    stateCount = ends.count
    self.steps = ConstantTable(steps)
    self.ends = ConstantTable(ends)
  }

  deinit {
    steps.deallocate()
    ends.deallocate()
  }

  /// The packed transition of a state's row for a table entry.
  @inline(__always)
  func step(_ row: UInt32, _ entry: UInt8) -> UInt32 {
    steps[Int(row) &+ Int(entry & CategoryTable.categoryMask)]
  }
}
