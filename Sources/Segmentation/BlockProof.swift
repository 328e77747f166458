import CTextKernels
import TextCore

/// Shows, when a machine is built, that the block kernel cuts like the machine.
///
/// The kernel's rules are written down in C; ICU's come with ICU and may change. Two texts contain every run of
/// three characters out of all roles in all lengths, and every run of five out of those that act on others.
/// They are de Bruijn sequences, so that each run comes once and both are cut in a fraction of a millisecond.
struct BlockProof {
  private static let everyRole: [Unicode.Scalar] = [
    "a", "\u{628}", "0", "\u{663}", "\u{64B}", "\u{200C}", ".", "'", "\u{2019}", ",", "\u{60C}", "\u{B7}",
    ":",
    " ", "\u{2003}", "\n", "\r", "\u{B}", "\t", "_", "-", "\u{AB}", "\"", "$",
  ]
  private static let activeRoles: [Unicode.Scalar] = ["a", "0", "\u{64B}", ".", ",", "_", "-", " "]

  /// Whether boundaries, statuses and tokens are the same for both texts.
  static func holds(_ machine: BoundaryMachine, _ kernel: BlockKernel) -> Bool {
    agrees(machine, kernel, text(everyRole, runs: 3)) && agrees(machine, kernel, text(activeRoles, runs: 5))
  }

  private static func agrees(_ machine: BoundaryMachine, _ kernel: BlockKernel, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { text in
      let room = text.count + 256
      var expected = BoundaryList()
      var actual = BoundaryList()
      expected.reserve(room)
      actual.reserve(room)
      var writer = expected.writer
      _ = machine.walk(text, from: 0, until: text.count, end: text.count, to: &writer)
      expected.advance(to: writer)
      var position = 0
      writer = actual.writer
      writer.runBlocks(kernel, text, stop: text.count, &position)
      actual.advance(to: writer)
      // A character that the kernel finds hard in its context goes to the machine, which is no disagreement.
      while position < text.count {
        writer = actual.writer
        position = machine.walk(text, from: position, until: position + 1, end: text.count, to: &writer)
        writer.runBlocks(kernel, text, stop: text.count, &position)
        actual.advance(to: writer)
      }
      return expected == actual
    }
  }

  /// A text with every run of `runs` of the characters.
  private static func text(_ characters: [Unicode.Scalar], runs: Int) -> [UInt8] {
    let encoded = characters.map { Array(String($0).utf8) }
    var text: [UInt8] = []
    visitDeBruijn(symbols: characters.count, length: runs) { text += encoded[$0] }
    return text
  }

  /// The de Bruijn sequence: the Lyndon words whose length divides `length`, in order, one after the other, and
  /// its beginning once more at the end.
  private static func visitDeBruijn(symbols: Int, length: Int, _ visit: (Int) -> Void) {
    var word = [Int](repeating: 0, count: length)
    var count = 1
    while count > 0 {
      if length % count == 0 {
        for index in 0..<count { visit(word[index]) }
      }
      for index in count..<max(count, length) { word[index] = word[index - count] }
      count = length
      while count > 0 && word[count - 1] == symbols - 1 { count -= 1 }
      if count > 0 { word[count - 1] += 1 }
    }
    for _ in 1..<length { visit(0) }
  }
}
