import ArticleIO
import TestSupport
import Testing
import TextCore

@testable import Runner

@Suite("Records of a piece one by one")
struct RecordWalkTests {
  /// The records of bytes that lie behind some others in a batch, and stand somewhere in their source.
  private func walk(_ text: String, _ format: InputFormat) -> (records: [String], offsets: [Int]) {
    let batch = Batch(layers: [])
    batch.input.append(utf8: "before")
    let start = batch.input.count
    batch.input.append(utf8: text)
    let piece = InputPiece(
      source: RecordSource(name: "in", format: format), offset: 1000,
      bytes: ByteRange(start, batch.input.count))
    var walk = RecordWalk(piece, in: batch)
    var records: [InputPiece] = []
    while let record = walk.next() { records.append(record) }
    #expect(walk.isAtEnd && walk.rest.bytes.count == 0)
    return (records.map { batch.input.string($0.bytes) }, records.map(\.offset))
  }

  @Test("Lines, rows with line feeds in quotes, rows whose quote is never closed, texts")
  func formats() {
    #expect(walk("a\nbc\n\nd", .jsonl) == (["a\n", "bc\n", "\n", "d"], [1000, 1002, 1005, 1006]))
    #expect(walk("1,\"a\nb\"\n2,c", .csv) == (["1,\"a\nb\"\n", "2,c"], [1000, 1008]))
    #expect(walk("1,\"a\nb\"", .csv) == (["1,\"a\nb\""], [1000]))
    #expect(walk("1,\"a\n2,b\n", .csv) == (["1,\"a\n", "2,b\n"], [1000, 1005]))
    #expect(walk("a\nb\n", .text) == (["a\nb\n"], [1000]))
    #expect(walk("", .jsonl) == ([], []))
  }

  @Test("What decoding alone gives is what decoding all of it gives", arguments: [1, 2, 3, 4] as [UInt64])
  func decoding(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = ["1,x\n", "2,\"a\nb\"\n", "\"", "\n", "q\"\n", "{\"text\":\"a\"}\n", ",", "ق,\"\"\"\"\r\n"]
    for _ in 0..<200 {
      let text = (0..<random.int(1...12)).map { _ in random.pick(parts) }.joined()
      for format in [InputFormat.jsonl, .csv] {
        let whole = try documents([text], format)
        #expect(try documents(walk(text, format).records, format) == whole, "\(text)")
      }
    }
  }

  /// The bytes of the documents that pieces hold, one behind the other.
  private func documents(_ texts: [String], _ format: InputFormat) throws -> [String] {
    let mapping = FieldMapping()
    let header = try withBytes("id,text") { try CSVHeader($0, format: .csv, mapping: mapping) }
    let source = RecordSource(name: "in", format: format, header: format == .csv ? header : nil)
    let decoder = try #require(ArticleDecoder(mapping: mapping, maximumBytes: 1 << 20))
    return texts.flatMap { text in
      let batch = Batch(layers: [])
      batch.input.append(utf8: text)
      let piece = InputPiece(source: source, offset: 50, bytes: ByteRange(0, batch.input.count))
      _ = decoder.decode(piece, index: 0, into: batch)
      return (0..<batch.documents.count).map { batch.input.string(batch.documents[$0].source.bytes) }
    }
  }
}
