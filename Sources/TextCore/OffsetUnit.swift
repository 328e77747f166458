/// The unit in which a file states positions in a text.
public enum OffsetUnit: String, CaseIterable, Sendable {
  /// Unicode code points, as Python counts.
  case codepoints
  /// UTF-8 bytes, as Dabir counts inside.
  case utf8
  /// UTF-16 code units, as Java and JavaScript count.
  case utf16
}

/// Turns byte positions of one text after the other into another unit.
///
/// Byte positions that move forward by little, as those of tokens do, are counted on from the last one; any
/// other is looked up in a table with an entry for every block of 256 bytes.
public struct OffsetConverter: ~Copyable {
  private let unit: OffsetUnit
  private var blocks = Arena<UInt32>()
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var isIdentity = true
  private var last = Place()

  /// A byte of the text and its position in the unit.
  private struct Place {
    var byte = 0
    var unit = 0
  }

  private static let blockShift = 8

  /// Makes a converter for a unit; ``begin(_:)`` gives it a text.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// Starts on a text, which must stay valid until the next one.
  ///
  /// - Complexity: O(n) in the text, O(1) when the unit is UTF-8.
  public mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    last = Place()
    blocks.truncate(to: 0)
    isIdentity = true
    guard unit != .utf8 else { return }
    var total = 0
    var start = 0
    blocks.reserve(extra: (text.count >> Self.blockShift) + 2)
    while start < text.count {
      blocks.append(UInt32(truncatingIfNeeded: total))
      let end = min(start + 1 << Self.blockShift, text.count)
      total += count(from: start, to: end)
      start = end
    }
    isIdentity = total == text.count
  }

  /// The position in the unit of a byte position on a character boundary of the text.
  ///
  /// - Complexity: O(1): at most 256 bytes are looked at.
  public mutating func convert(_ byte: UInt32) -> Int {
    if isIdentity { return Int(byte) }
    var place = last
    defer { last = place }
    return moved(&place, to: Int(byte))
  }

  /// Converts a run of spans that are ordered by start, into a buffer with room for as many.
  ///
  /// - Complexity: O(spans) when they lie close together, as tokens do.
  public mutating func convert(_ spans: UnsafeBufferPointer<Span>, into target: UnsafeMutablePointer<Span>) {
    if isIdentity {
      if let base = spans.baseAddress { target.update(from: base, count: spans.count) }
      return
    }
    // A copy, which stays in registers.
    var place = last
    for index in spans.indices {
      let start = moved(&place, to: Int(spans[index].start))
      let end = moved(&place, to: Int(spans[index].end))
      target[index] = Span(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
    }
    last = place
  }

  /// Moves a place to another byte; its position in the unit.
  @inline(__always)
  private func moved(_ place: inout Place, to byte: Int) -> Int {
    if byte < place.byte || byte - place.byte > 1 << Self.blockShift {
      let block = min(byte >> Self.blockShift, blocks.count - 1)
      place = Place(byte: block << Self.blockShift, unit: Int(blocks[block]))
    }
    place.unit += count(from: place.byte, to: min(byte, text.count))
    place.byte = byte
    return place.unit
  }

  /// Units in a range of bytes: all bytes but continuation bytes, and for UTF-16 four-byte leads twice.
  ///
  /// Eight bytes a step; the last ones too, as long as eight can be read, with those behind the range masked out.
  @inline(__always)
  private func count(from start: Int, to end: Int) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    var index = start
    var units = 0
    while end - index >= 8 {
      units += 8 + surplus((base + index).loadUnaligned(as: UInt64.self))
      index += 8
    }
    let rest = end - index
    guard rest > 0 else { return units }
    if index + 8 <= text.count {
      let mask = UInt64(1) << UInt64(rest * 8) &- 1
      return units + rest + surplus((base + index).loadUnaligned(as: UInt64.self) & mask)
    }
    for place in index..<end { units += 1 + surplus(UInt64(text[place])) }
    return units
  }

  /// How many units eight bytes have more than bytes; negative for fewer.
  @inline(__always)
  private func surplus(_ word: UInt64) -> Int {
    let high = word & 0x8080_8080_8080_8080
    let continuation = Self.markedBytes(high & ~(word << 1))
    guard unit == .utf16 else { return -continuation }
    // A lead of four bytes has its upper four bits set.
    return Self.markedBytes(high & (word << 1) & (word << 2) & (word << 3)) - continuation
  }

  /// How many bytes of a word that has no other bits have their highest bit set: the multiplication adds them up in
  /// the highest byte, in fewer steps than counting bits takes where there is no instruction for it.
  @inline(__always)
  private static func markedBytes(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }
}
