import ByteStreams
import TestSupport
import Testing

@Suite("Lines")
struct LineReaderTests {
  private func lines(_ text: String, piece: Int, limit: Int = 64 << 20) throws -> [String] {
    let reader = LineReader(TrickleSource(Array(text.utf8), piece: piece), limit: limit)
    var lines: [String] = []
    while let line = try reader.next() {
      switch line {
      case .whole(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong(let length): lines.append("too long: \(length)")
      }
      #expect(reader.lineNumber == lines.count)
    }
    return lines
  }

  @Test("Lines come whole, however the source's pieces are cut", arguments: [1, 2, 7, 1 << 20])
  func pieces(piece: Int) throws {
    #expect(try lines("", piece: piece) == [])
    #expect(try lines("\n", piece: piece) == [""])
    #expect(try lines("قاسم\n\nسلیمانی\r\nlast", piece: piece) == ["قاسم", "", "سلیمانی\r", "last"])
  }

  @Test("A line beyond the limit is counted, not kept, and the next one read", arguments: [1, 100, 1 << 20])
  func limit(piece: Int) throws {
    let long = String(repeating: "x", count: 50)
    #expect(
      try lines("ab\n\(long)\ncd\n\(long)", piece: piece, limit: 10) == [
        "ab", "too long: 50", "cd", "too long: 50",
      ])
    #expect(
      try lines("0123456789\n01234567890\n", piece: piece, limit: 10) == ["0123456789", "too long: 11"])
  }

  @Test("Lines longer than what is read at once")
  func long() throws {
    let long = (0..<500_000).map { String($0) }.joined(separator: " ")
    #expect(try lines("a\n\(long)\nb\n", piece: 1 << 16) == ["a", long, "b"])
  }
}
