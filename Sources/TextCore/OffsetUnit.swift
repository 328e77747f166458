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
  private var lastByte = 0
  private var lastUnit = 0

  private static let blockShift = 8

  /// Makes a converter for a unit; ``begin(_:)`` gives it a text.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// Starts on a text, which must stay valid until the next one.
  ///
  /// - Complexity: O(n) in the text, O(1) when the unit is UTF-8.
  public mutating func begin(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    lastByte = 0
    lastUnit = 0
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
    let byte = Int(byte)
    if isIdentity { return byte }
    if byte < lastByte || byte - lastByte > 1 << Self.blockShift {
      let block = min(byte >> Self.blockShift, blocks.count - 1)
      lastByte = block << Self.blockShift
      lastUnit = Int(blocks[block])
    }
    lastUnit += count(from: lastByte, to: min(byte, text.count))
    lastByte = byte
    return lastUnit
  }

  /// Converts a run of spans that are ordered by start, into a buffer with room for as many.
  ///
  /// - Complexity: O(spans) when they lie close together, as tokens do.
  public mutating func convert(_ spans: UnsafeBufferPointer<Span>, into target: UnsafeMutablePointer<Span>) {
    if isIdentity {
      if let base = spans.baseAddress { target.update(from: base, count: spans.count) }
      return
    }
    for index in spans.indices {
      let start = convert(spans[index].start)
      let end = convert(spans[index].end)
      target[index] = Span(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
    }
  }

  /// Units in a range of bytes: all bytes but continuation bytes, and for UTF-16 four-byte leads twice.
  private func count(from start: Int, to end: Int) -> Int {
    guard let base = UnsafeRawPointer(text.baseAddress) else { return 0 }
    var index = start
    var units = 0
    let isUTF16 = unit == .utf16
    while index + 8 <= end {
      let word = (base + index).loadUnaligned(as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      let continuation = high & ~(word << 1)
      units += 8 - continuation.nonzeroBitCount
      if isUTF16, high != 0 {
        // A lead of four bytes has its upper four bits set.
        units += (high & (word << 1) & (word << 2) & (word << 3)).nonzeroBitCount
      }
      index += 8
    }
    while index < end {
      let byte = text[index]
      if byte & 0xC0 != 0x80 { units += isUTF16 && byte >= 0xF0 ? 2 : 1 }
      index += 1
    }
    return units
  }
}
