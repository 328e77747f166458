import ArticleIO
import TestSupport
import Testing

@Suite("Record framing")
struct RecordFramingTests {
  private func last(_ format: InputFormat, _ text: String) -> Int? {
    withBytes(text) { RecordFraming.lastRecordEnd(of: format, in: $0) }
  }

  private func first(_ format: InputFormat, _ text: String) -> Int? {
    withBytes(text) { RecordFraming.firstRecordEnd(of: format, in: $0) }
  }

  @Test("Lines")
  func lines() {
    #expect(last(.jsonl, "") == nil)
    #expect(last(.jsonl, "abc") == nil)
    #expect(last(.jsonl, "a\nb\nc") == 4)
    #expect(last(.jsonl, "a\nb\n") == 4)
    #expect(first(.jsonl, "a\nb\n") == 2)
    #expect(first(.jsonl, "ab") == nil)
  }

  @Test("A text has no end but that of its file")
  func text() {
    #expect(last(.text, "a\nb\n") == nil)
    #expect(first(.text, "a\nb\n") == nil)
  }

  @Test("Rows with quotes")
  func rows() {
    #expect(last(.csv, "a,\"b\nc\"\nd") == 8)
    #expect(last(.csv, "a,\"b\nc") == nil)
    #expect(last(.csv, "a\nb,\"c\nd\ne") == 2)
    #expect(last(.csv, "a,\"b\"\"\n\"\n") == 9)
    // A quote in the middle of a field opens nothing.
    #expect(last(.csv, "a,b\"\nc\n") == 7)
    #expect(first(.csv, "a,\"b\nc\"\nd\n") == 8)
    #expect(first(.tsv, "a\t\"b\nc\"\nd\n") == 8)
    #expect(first(.tsv, "a,\"b\nc") == 5)
    // Whether a quote at the end closes the field or is the first of two is not known yet.
    #expect(last(.csv, "a,\"b\"") == nil)
  }

  @Test("A record that is too long ends at its first line, in a text file nowhere")
  func oversized() {
    #expect(withBytes("a,\"b\nc\nd") { RecordFraming.endOfOversized(.csv, in: $0) } == 5)
    #expect(withBytes("a,\"b") { RecordFraming.endOfOversized(.csv, in: $0) } == nil)
    #expect(withBytes("a\nb") { RecordFraming.endOfOversized(.jsonl, in: $0) } == 2)
    #expect(withBytes("a\nb") { RecordFraming.endOfOversized(.text, in: $0) } == nil)
  }

  /// Cuts an input as a reader with blocks of some size does.
  private func cuts(_ bytes: [UInt8], _ format: InputFormat, block: Int) -> [Int] {
    var cuts: [Int] = []
    var start = 0
    var end = 0
    while end < bytes.count {
      end = min(end + block, bytes.count)
      let cut = withBytes(Array(bytes[start..<end])) { RecordFraming.lastRecordEnd(of: format, in: $0) }
      if let cut {
        start += cut
        cuts.append(start)
      }
    }
    return cuts
  }

  @Test("Where an input is cut changes nothing", arguments: 1...30 as ClosedRange<UInt64>)
  func anyBlock(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var text = "id,text,note\n"
    for row in 0..<random.int(1...12) {
      let fields = (0..<2).map { _ -> String in
        let field = (0..<random.int(0...4)).map { _ in
          random.pick(["a", "ق", "\"", "\"\"", ",", "\n", "\r\n", " "])
        }
        if random.oneIn(3) { return field.joined().filter { !",\n\r\n".contains($0) } }
        return "\"" + field.joined().replacing("\"", with: "\"\"") + "\""
      }
      text += "\(row),\(fields[0]),\(fields[1])" + random.pick(["\n", "\r\n"])
    }
    if random.oneIn(4) { text += "9,\"never closed\n10,a,b\n" }
    if random.oneIn(2) { text.removeLast() }
    let bytes = Array(text.utf8)
    let whole = try decodeBatch(bytes, .csv)
    for block in 1...bytes.count {
      let cut = try decodeBatch(bytes, .csv, cuts: cuts(bytes, .csv, block: block))
      #expect(cut.documents == whole.documents, "seed \(seed), blocks of \(block)")
      #expect(cut.lines == whole.lines, "seed \(seed), blocks of \(block)")
    }
  }

  @Test("Lines of JSON may be cut anywhere too")
  func jsonLines() throws {
    let bytes = Array("\u{FEFF}{\"text\":\"a\"}\n\n{\"text\":\"ق\"}\r\nbad\n{\"text\":\"c\"}".utf8)
    let whole = try decodeBatch(bytes)
    #expect(whole.documents.count == 4)
    for block in 1...bytes.count {
      let cut = try decodeBatch(bytes, cuts: cuts(bytes, .jsonl, block: block))
      #expect(cut.documents == whole.documents, "blocks of \(block)")
    }
  }
}
