import Glibc
import TextCore

/// Finds where records of a format end, so that an input can be cut between them.
public enum RecordFraming {
  /// The end of the last whole record in bytes that start at the start of a record.
  ///
  /// - Returns: one past the record's line feed; nil when no record ends here.
  public static func lastRecordEnd(of format: InputFormat, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch format {
    case .jsonl, .quarantine: lastLineEnd(bytes)
    case .text: nil
    case .csv, .tsv: lastRowEnd(bytes, delimiter: format.delimiter)
    }
  }

  /// The end of the first record in bytes that start at the start of a record; nil when it does not end here.
  public static func firstRecordEnd(of format: InputFormat, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch format {
    case .jsonl, .quarantine: return firstLineEnd(bytes)
    case .text: return nil
    case .csv, .tsv:
      var row = RowScanner(bytes, from: 0, delimiter: format.delimiter)
      return row.nextRowEnd()
    }
  }

  /// The length of the first record in bytes that start with one and end where a record does, if only because the
  /// source ends there: a row of CSV whose quote is never closed is as long as its first line.
  public static func firstRecordLength(
    of format: InputFormat, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch format {
    case .jsonl, .quarantine: return firstLineEnd(bytes) ?? bytes.count
    case .text: return bytes.count
    case .csv, .tsv:
      var row = RowScanner(bytes, from: 0, delimiter: format.delimiter)
      if let end = row.nextRowEnd() { return end }
      return row.isInsideQuotes ? firstLineEnd(bytes) ?? bytes.count : bytes.count
    }
  }

  /// Where to cut a record that is longer than any may be: where the next one may start, or nil when that is
  /// not in these bytes, which may start anywhere in the record's first line.
  ///
  /// A row of CSV grows without end when its quote is never closed; its first line alone is given up then.
  public static func endOfOversized(_ format: InputFormat, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    format == .text ? nil : firstLineEnd(bytes)
  }

  private static func firstLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    return memchr(base, 0x0A, bytes.count).map {
      base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) + 1
    }
  }

  private static func lastLineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] == 0x0A { return end }
      end -= 1
    }
    return nil
  }

  private static func lastRowEnd(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) -> Int? {
    var row = RowScanner(bytes, from: 0, delimiter: delimiter)
    var last: Int?
    while let end = row.nextRowEnd() { last = end }
    return last
  }
}

/// Walks over quoted rows (RFC 4180): a quote opens a field only at its start, and is written twice inside.
struct RowScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var position: Int
  /// Whether the bytes ended within a quoted field.
  private(set) var isInsideQuotes = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) {
    self.bytes = bytes
    self.position = start
    self.delimiter = delimiter
  }

  /// One past the line feed that ends the next row; nil when the bytes end before the row does.
  mutating func nextRowEnd() -> Int? {
    // A quote behind a byte order mark opens a field all the same.
    position += bytes.byteOrderMarkLength(at: position)
    while true {
      // At the start of a field.
      if position < bytes.count, bytes[position] == UInt8(ascii: "\""), !skipQuoted() { return nil }
      while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A { position += 1 }
      guard position < bytes.count else { return nil }
      position += 1
      if bytes[position - 1] == 0x0A { return position }
    }
  }

  /// Moves behind the quote that closes a field; false when there is none.
  private mutating func skipQuoted() -> Bool {
    position += 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return true }
      }
      position += 1
    }
    isInsideQuotes = true
    return false
  }
}
