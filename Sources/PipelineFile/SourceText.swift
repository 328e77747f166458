import TextCore

/// The bytes of a source, and where its lines begin.
///
/// A line ends as editors count it: at LF, CR LF or CR. (libyaml also counts U+0085, U+2028 and U+2029, so that
/// its positions are taken as scalar indices only.)
struct SourceText {
  /// The content without a byte order mark.
  let bytes: [UInt8]
  /// Where each line begins, in bytes and in scalars.
  private let starts: [(byte: Int, scalar: Int)]

  init(_ content: [UInt8]) {
    bytes = content.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(content.dropFirst(3)) : content
    var starts = [(byte: 0, scalar: 0)]
    var scalars = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let isBreak =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if isBreak { starts.append((index + 1, scalars)) }
    }
    self.starts = starts
  }

  /// The position of the first byte that is not valid UTF-8.
  var firstInvalid: Int? { bytes.withUnsafeBufferPointer { UTF8Repair.firstInvalid($0) } }

  /// The line and column, from 1, of a scalar.
  func place(scalar index: Int) -> (line: Int, column: Int) {
    let line = lastStart { $0.scalar <= index }
    // Behind the last line break there is nothing to point at: the end of the line before is a better place.
    if line > 0, starts[line].byte == bytes.count {
      return (line, self.line(line).unicodeScalars.count + 1)
    }
    return (line + 1, index - starts[line].scalar + 1)
  }

  /// The line and column, from 1, of the scalar at a byte.
  func place(byte index: Int) -> (line: Int, column: Int) {
    let line = lastStart { $0.byte <= index }
    let before = bytes[starts[line].byte..<min(index, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return place(scalar: starts[line].scalar + before)
  }

  /// The line and column, from 1, of some text between two scalars.
  func place(of needle: String, from start: Int, to end: Int) -> (line: Int, column: Int)? {
    let wanted = Array(needle.utf8)
    let range = byte(ofScalar: start)..<byte(ofScalar: end)
    let found = range.first { bytes[$0] == wanted.first && bytes[$0..<range.upperBound].starts(with: wanted) }
    return found.map { place(byte: $0) }
  }

  private func byte(ofScalar index: Int) -> Int {
    let line = lastStart { $0.scalar <= index }
    var byte = starts[line].byte
    var left = index - starts[line].scalar
    while byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      byte += 1
    }
    return byte
  }

  /// A line by its number from 1, without its end; empty when there is no such line.
  func line(_ number: Int) -> String {
    guard starts.indices.contains(number - 1) else { return "" }
    var end = number < starts.count ? starts[number].byte : bytes.count
    let start = starts[number - 1].byte
    let breaks = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    while end > start, breaks.contains(bytes[end - 1]) { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The last line whose start meets a condition that holds for a first part of the lines.
  private func lastStart(where condition: ((byte: Int, scalar: Int)) -> Bool) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if condition(starts[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
