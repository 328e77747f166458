import TextCore

/// Writes rows of the shape `[start,end],` or `[start,end,"name"],`: those of layers with a row for every word.
///
/// Ownership: it owns its table, which never changes after `init`.
final class CompactRowWriter {
  /// Bytes of an entry of the table: what follows the end of a row's span.
  private static let entryLength = 32
  /// Rows that are written in one go; room for the longest possible ones is reserved.
  private static let runLength = 512
  /// `[`, two numbers of 32 bits with a comma between them, and the entry.
  private static let maximumRowLength = 1 + 10 + 1 + 10 + entryLength

  private let entries: UnsafeMutablePointer<UInt8>
  private let lengths: UnsafeMutablePointer<Int>
  private var converted = Arena<Span>()

  /// Nil when the rows of a layer have another shape.
  init?(_ schema: LayerSchema) {
    guard schema.form == .compact, schema.extent == .spans else { return nil }
    guard schema.columns.count <= 1 else { return nil }
    var texts: [[UInt8]] = []
    switch schema.columns.first?.kind {
    case nil: texts = [Array("],".utf8)]
    case .enumeration(let names):
      texts = names.map { name in
        var text = Arena<UInt8>()
        text.append(UInt8(ascii: ","))
        text.append(jsonString: name)
        text.append(literal: "],")
        return Array(text.elements)
      }
    default: return nil
    }
    guard texts.allSatisfy({ $0.count <= Self.entryLength }) else { return nil }
    entries = .allocate(capacity: 256 * Self.entryLength)
    entries.initialize(repeating: 0, count: 256 * Self.entryLength)
    lengths = .allocate(capacity: 256)
    lengths.initialize(repeating: 0, count: 256)
    for (index, text) in texts.enumerated() {
      for (place, byte) in text.enumerated() { entries[index * Self.entryLength + place] = byte }
      lengths[index] = text.count
    }
  }

  deinit {
    entries.deallocate()
    lengths.deallocate()
  }

  /// Appends rows, each with a comma behind it.
  func write(
    _ rows: Range<Int>, of layer: Layer, to output: inout Arena<UInt8>, offsets: borrowing OffsetConverter
  ) {
    var first = rows.lowerBound
    while first < rows.upperBound {
      let count = min(Self.runLength, rows.upperBound - first)
      converted.truncate(to: 0)
      converted.reserve(extra: count)
      offsets.convert(
        UnsafeBufferPointer(rebasing: layer.spans.elements[first..<first + count]), into: converted.base)
      converted.advance(by: count)
      output.appendUnsafe(maximum: count * Self.maximumRowLength + NumberPairWriter.slack) { target in
        if let column = layer.columns.first {
          let codes = UnsafeBufferPointer(rebasing: column.codes.elements[first..<first + count])
          return write(count, to: target) { Int(codes[$0]) }
        }
        return write(count, to: target) { _ in 0 }
      }
      first += count
    }
  }

  /// Writes the converted spans with their entries.
  ///
  /// - Returns: how many bytes that takes.
  @inline(__always)
  private func write(_ count: Int, to target: UnsafeMutablePointer<UInt8>, _ entry: (Int) -> Int) -> Int {
    let spans = converted.base
    let entries = UnsafeRawPointer(entries)
    let lengths = lengths
    var pairs = NumberPairWriter()
    var next = UnsafeMutableRawPointer(target)
    for index in 0..<count {
      next = pairs.write(spans[index].start, spans[index].end, to: next)
      // All of the entry, whatever its length: a copy of fixed size is two moves.
      let code = entry(index)
      next.copyMemory(from: entries + code * Self.entryLength, byteCount: Self.entryLength)
      next += lengths[code]
    }
    return UnsafeMutableRawPointer(target).distance(to: next)
  }
}
