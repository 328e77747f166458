/// Numbers of a model where they lie in its bytes.
///
/// Ownership: the ``ModelImage`` that the table was cut from owns the memory; whoever holds a table holds it too.
struct Table<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  /// The number at an index, which must be in the table.
  @inline(__always)
  subscript(index: Int) -> Element { base[index] }
}

/// Cuts tables out of a section of a model, one after the other.
struct SectionReader {
  let name: String
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ name: String, _ bytes: UnsafeRawBufferPointer) {
    self.name = name
    self.bytes = bytes
  }

  var damage: ModelError { .damaged(part: name) }

  /// The next numbers; tables begin at multiples of eight bytes.
  mutating func table<Element: BitwiseCopyable>(
    of type: Element.Type, count: Int
  ) throws(ModelError) -> Table<Element> {
    let (length, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard count >= 0, !overflow, length <= bytes.count - offset, let base = bytes.baseAddress else {
      throw damage
    }
    let start = base + offset
    offset = min(bytes.count, (offset + length + 7) & ~7)
    return Table(base: start.assumingMemoryBound(to: type), count: count)
  }

  /// The next number.
  mutating func number() throws(ModelError) -> Int {
    Int(try table(of: UInt64.self, count: 1)[0] & 0xFFFF_FFFF)
  }

  /// The next number, which must be in a range.
  mutating func number(in range: ClosedRange<Int>) throws(ModelError) -> Int {
    let value = try number()
    guard range.contains(value) else { throw damage }
    return value
  }
}

/// Puts tables into the bytes of a section.
struct SectionWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  mutating func append(_ number: Int) { append([UInt64(number)]) }
}
