import TextCore

/// The fields of one row of CSV, one after the other, without their quotes.
struct RowFields {
  private let row: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var position: Int
  private var isDone = false

  /// - Parameter row: one row; the end of its line and a byte order mark before it are left out.
  init(_ row: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    let start = row.byteOrderMarkLength()
    var end = row.count
    while end > start, row[end - 1] == 0x0A || row[end - 1] == 0x0D { end -= 1 }
    self.row = UnsafeBufferPointer(rebasing: row[..<end])
    self.delimiter = delimiter
    self.position = start
  }

  /// Appends the next field to `target`; false when there is none.
  mutating func next(into target: inout Arena<UInt8>) -> Bool {
    guard !isDone else { return false }
    if position < row.count, row[position] == UInt8(ascii: "\"") { appendQuoted(to: &target) }
    // What stands behind a closing quote, and a field without quotes, is taken as it is.
    let start = position
    while position < row.count, row[position] != delimiter { position += 1 }
    target.append(UnsafeBufferPointer(rebasing: row[start..<position]))
    isDone = position == row.count
    position += 1
    return true
  }

  private mutating func appendQuoted(to target: inout Arena<UInt8>) {
    position += 1
    while position < row.count {
      let byte = row[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < row.count, row[position] == UInt8(ascii: "\"") else { return }
        position += 1
      }
      target.append(byte)
    }
  }
}
