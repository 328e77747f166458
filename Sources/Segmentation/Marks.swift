import CTextKernels

/// The places of a text at which a sentence machine has to look, found by the block kernel for a stretch of the
/// text at a time.
///
/// Ownership: it writes into room that its maker lends it.
struct Marks {
  /// The entries that a stretch needs.
  static let room = stretch + 128
  private static let stretch = 4096

  private let text: UnsafeBufferPointer<UInt8>
  private let classes: UnsafePointer<dabir_char_classes>
  private let instructions: dabir_kernel
  /// The marks of the stretch up to `end`, which stands behind them.
  private let positions: UnsafeMutablePointer<UInt32>
  private var index = 0
  private var end = 0

  init(
    text: UnsafeBufferPointer<UInt8>, classes: UnsafePointer<dabir_char_classes>, instructions: dabir_kernel,
    positions: UnsafeMutablePointer<UInt32>
  ) {
    self.text = text
    self.classes = classes
    self.instructions = instructions
    self.positions = positions
  }

  /// The first mark at or behind a position, which must not be before that of the last call; the end of the
  /// text when there is none.
  @inline(__always)
  mutating func next(from position: Int) -> Int {
    var position = position
    while true {
      if position >= end {
        if end == text.count { return end }
        fill(from: position)
      }
      // The end of the stretch, which is behind the position, stands behind the marks.
      while positions[index] < position { index &+= 1 }
      let found = Int(positions[index])
      if found < end || end == text.count { return found }
      // It may be within a character, whose other bytes are no marks.
      position = end
    }
  }

  @inline(never)
  private mutating func fill(from position: Int) {
    end = min(position + Self.stretch, text.count)
    let count = dabir_class_positions(
      instructions, classes, text.baseAddress!, text.count, position, end, QuietStates.wanted, positions)
    positions[count] = UInt32(truncatingIfNeeded: end)
    index = 0
  }
}
