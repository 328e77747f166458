import TextCore

/// Turns positions in another unit into byte positions of one text after the other.
///
/// Every so often a character's byte and unit are noted, so that a position anywhere costs a walk over a few
/// characters.
struct UnitPositions: ~Copyable {
  /// The units from one mark to the next.
  private static let step = 64

  private let unit: OffsetUnit
  private var marks = Arena<UnitMark>()
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var isIdentity = true

  init(unit: OffsetUnit) { self.unit = unit }

  /// Starts on a valid text, which must stay where it is until the next one.
  ///
  /// - Complexity: O(n) in the text, O(1) when the unit is UTF-8.
  mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    isIdentity = unit == .utf8 || text.allSatisfy { $0 < 0x80 }
    guard !isIdentity else { return }
    marks.truncate(to: 0)
    var units = 0
    var byte = 0
    while byte < text.count {
      if units >= marks.count * Self.step { marks.append(UnitMark(byte: UInt32(byte), unit: UInt32(units))) }
      units += width(text[byte])
      byte += length(text[byte])
    }
  }

  /// The byte at a position; nil when it lies outside of the text or, unless the unit is the byte, within a character.
  ///
  /// - Complexity: O(1)
  func byte(at position: Int) -> UInt32? {
    guard position >= 0, position <= text.count else { return nil }
    if isIdentity { return UInt32(position) }
    var mark = min(position / Self.step, marks.count - 1)
    // A character of two units may lie across a multiple of the step, and the mark behind it.
    if marks[mark].unit > position { mark -= 1 }
    guard mark >= 0 else { return nil }
    var (byte, units) = (Int(marks[mark].byte), Int(marks[mark].unit))
    while units < position, byte < text.count {
      units += width(text[byte])
      byte += length(text[byte])
    }
    return units == position ? UInt32(byte) : nil
  }

  private func width(_ lead: UInt8) -> Int { unit == .utf16 && lead >= 0xF0 ? 2 : 1 }

  private func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}

/// Where the first character at or behind a multiple of some units begins.
struct UnitMark: BitwiseCopyable {
  var byte: UInt32
  var unit: UInt32
}
