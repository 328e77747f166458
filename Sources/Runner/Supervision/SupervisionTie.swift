import Glibc

/// What a supervisor tells a working process when it starts it, in a variable of the environment.
struct SupervisionTie: Equatable {
  /// The variable.
  static let variable = "DABIR_SUPERVISED"

  /// The supervisor's process.
  var supervisor: Int32
  /// The descriptor of the board.
  var board: Int32
  /// The descriptor of the journal of a run whose output is a stream.
  var journal: Int32
  /// The descriptor of the file that keeps standard input; -1 when it is not kept.
  var spool: Int32
  /// Whether an earlier process of the run came to grief.
  var isRestart: Bool
  /// Until this batch only one worker works.
  var carefulUntil: Int
  /// The batch of which every record is tried alone; -1 for none.
  var suspect: Int

  /// The variable's value.
  var text: String {
    let numbers = [
      Int(supervisor), Int(board), Int(journal), Int(spool), isRestart ? 1 : 0, carefulUntil, suspect,
    ]
    return numbers.map(String.init).joined(separator: ",")
  }
}

extension SupervisionTie {
  /// Reads ``text``; nil when it is none.
  init?(_ text: String) {
    let numbers = text.split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 7, numbers[..<4].allSatisfy({ Int32(exactly: $0) != nil }) else { return nil }
    self.init(
      supervisor: Int32(numbers[0]), board: Int32(numbers[1]), journal: Int32(numbers[2]),
      spool: Int32(numbers[3]), isRestart: numbers[4] == 1, carefulUntil: numbers[5], suspect: numbers[6])
  }
}
