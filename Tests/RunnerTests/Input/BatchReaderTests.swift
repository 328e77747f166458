import ArticleIO
import ByteStreams
import TestSupport
import Testing

@testable import Runner

@Suite("Batch reader")
struct BatchReaderTests {
  private func lines(_ count: Int, length: Int) -> [UInt8] {
    (0..<count).flatMap { Array("{\"text\":\"\(String(repeating: "x", count: length))\($0)\"}\n".utf8) }
  }

  @Test("Whatever the source gives at once, the batches are the same", arguments: [1, 7, 4096, 65_537])
  func determinism(piece: Int) throws {
    // One byte at a time is slow, hence no more than two batches.
    var csv = Array("id,text\n".utf8)
    for row in 0..<2_000 { csv += Array("\(row),\"multi\nline, \"\"quoted\"\" \(row)\"\r\n".utf8) }
    let inputs = [
      (name: "a.jsonl", bytes: lines(5_000, length: 100)), (name: "b.csv", bytes: csv),
      (name: "c.txt", bytes: lines(10, length: 10)), (name: "d.jsonl", bytes: Array("{}".utf8)),
    ]
    let whole = try Reading(inputs)
    let trickled = try Reading(inputs, piece: piece)
    #expect(trickled == whole)
    #expect(whole.batches.count == 2)
    #expect(whole.failures.isEmpty)
    #expect(whole.bytesRead == inputs.reduce(0) { $0 + $1.bytes.count })
    for (index, input) in inputs.enumerated() { #expect(whole.bytes(of: index) == input.bytes) }
    #expect(whole.headers == [1: ["id", "text"]])
  }

  @Test("Batches are cut behind whole records, and numbered")
  func cuts() throws {
    let bytes = lines(9_000, length: 150)
    let reading = try Reading([(name: "a.jsonl", bytes: bytes)])
    #expect(reading.batches.count == 3)
    #expect(reading.batches.map(\.sequence) == [0, 1, 2])
    var offset = 0
    for cut in reading.batches {
      #expect(cut.pieces.map(\.offset) == [offset])
      #expect(cut.pieces[0].bytes.last == 0x0A)
      #expect(cut.pieces[0].bytes.count <= BatchReader.batchBytes)
      offset += cut.pieces[0].bytes.count
    }
    #expect(offset == bytes.count)
  }

  @Test("Many small files share a batch")
  func small() throws {
    let inputs = (0..<1_000).map { (name: "\($0).jsonl", bytes: Array("{\"text\":\"\($0)\"}".utf8)) }
    let reading = try Reading(inputs)
    #expect(reading.batches.count == 1)
    #expect(reading.batches[0].pieces.map(\.input) == Array(0..<1_000))
    #expect(reading.batches[0].pieces.map(\.text) == (0..<1_000).map { "{\"text\":\"\($0)\"}" })
    #expect(reading.batches[0].pieces.allSatisfy { $0.offset == 0 })
  }

  @Test("A record longer than a batch is read whole when the limit allows")
  func long() throws {
    let long = Array("{\"text\":\"\(String(repeating: "y", count: 3 << 20))\"}\n".utf8)
    let bytes = lines(2, length: 5) + long + lines(2, length: 5)
    let reading = try Reading([(name: "a.jsonl", bytes: bytes)], limit: 4 << 20)
    #expect(reading.bytes(of: 0) == bytes)
    #expect(reading.batches.allSatisfy { $0.oversized == nil })
  }

  @Test("A record over the limit goes to the disk, and the next ones are kept")
  func huge() throws {
    let huge = Array("{\"text\":\"\(String(repeating: "z", count: 3 << 20))\"}".utf8)
    let before = lines(2, length: 5)
    let after = lines(3, length: 6)
    for piece in [Int.max, 60_001] {
      let reading = try Reading(
        [
          (name: "a.jsonl", bytes: before + huge + [0x0A] + after), (name: "b.jsonl", bytes: after),
          (name: "c.jsonl", bytes: huge), (name: "d.txt", bytes: huge), (name: "e.jsonl", bytes: before),
        ], limit: 1_000, piece: piece)
      let spooled = reading.batches.compactMap(\.oversized)
      #expect(spooled.map(\.input) == [0, 2, 3])
      #expect(spooled.map(\.offset) == [before.count, 0, 0])
      #expect(spooled.allSatisfy { $0.bytes == huge })
      #expect(reading.bytes(of: 0) == before + huge + [0x0A] + after)
      #expect(reading.bytes(of: 1) == after)
      #expect(reading.bytes(of: 4) == before)
      #expect(reading.failures.isEmpty)
      let offsets = reading.batches.flatMap(\.pieces).filter { $0.input == 0 }.map(\.offset)
      #expect(offsets == [0, before.count + huge.count + 1])
    }
  }

  @Test("A quote that is never closed costs a line of CSV, not the file")
  func unclosedQuote() throws {
    var bytes = Array("id,text\n1,a\n2,\"open\n".utf8)
    for row in 3..<60_000 { bytes += Array("\(row),some text that goes on\n".utf8) }
    let reading = try Reading([(name: "a.csv", bytes: bytes)], limit: 100_000)
    #expect(reading.bytes(of: 0) == bytes)
    let pieces = reading.batches.flatMap(\.pieces)
    #expect(pieces[0].text == "id,text\n1,a\n")
    #expect(pieces[1].text == "2,\"open\n")
    #expect(pieces[2].text.hasPrefix("3,some text"))
    #expect(reading.batches.allSatisfy { $0.oversized == nil })
  }

  @Test("A row without an end that is over the limit ends with its line, wherever reads are cut")
  func hugeRow() throws {
    // The first quote is never closed; more quotes stand where the next read begins.
    let quotes = String(repeating: "\"\"", count: 1 << 20)
    let bytes = Array("id,text\n1,\"\(quotes)\n2,b\n3,c\n".utf8)
    let reading = try Reading([(name: "a.csv", bytes: bytes)], limit: 1_000)
    let spooled = reading.batches.compactMap(\.oversized)
    #expect(spooled.map(\.bytes.count) == [quotes.utf8.count + 3])
    #expect(reading.batches.flatMap(\.pieces).last?.text == "2,b\n3,c\n")
  }

  @Test(
    "UTF-16 is refused with a way out",
    arguments: [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B]] as [[UInt8]])
  func utf16(bytes: [UInt8]) throws {
    let next = lines(1, length: 3)
    let reading = try Reading([(name: "a.jsonl", bytes: bytes), (name: "b.jsonl", bytes: next)])
    #expect(reading.failures.map(\.input) == [0])
    #expect(
      reading.failures.map(\.reason) == [
        "cannot read 'a.jsonl': it is UTF-16; convert it first, for example with: iconv -f UTF-16 -t UTF-8"
      ])
    #expect(reading.bytes(of: 1) == next)
  }

  @Test("A CSV header that cannot be used")
  func headers() throws {
    let reading = try Reading([
      (name: "a.csv", bytes: Array("id,body\n1,x\n".utf8)), (name: "b.csv", bytes: []),
      (name: "c.csv", bytes: Array("id,text".utf8)),
      (name: "d.csv", bytes: Array("\"\(String(repeating: "x", count: 2 << 20))".utf8)),
    ])
    #expect(reading.failures.map(\.input) == [0, 3])
    #expect(
      reading.failures.first?.reason.hasPrefix("cannot read 'a.csv': there is no column 'text'") == true)
    #expect(
      reading.failures.last?.reason
        == "cannot read 'd.csv': its header row does not end within limits.document (1048576 bytes); "
        + "is a quote left open?")
    #expect(reading.headers == [2: ["id", "text"]])
  }

  @Test("What cannot be opened or breaks off is told, and the next input is read")
  func failures() throws {
    let folder = try TemporaryFolder()
    let start = lines(2, length: 5)
    let path = try folder.write(start, to: "good.jsonl")
    func input(_ name: String) -> Input { Input(name: name, path: folder.path(name), format: .jsonl) }
    let missing = input("none.jsonl")
    let broken = input("broken.jsonl")
    let inputs = [missing, input("."), broken, Input(name: "good.jsonl", path: path, format: .jsonl)]
    let reading = try Reading(inputs) { input throws(StreamError) in
      if input == broken { return FailingSource(start) }
      return try Reading.open(input)
    }
    #expect(
      reading.failures.map(\.reason) == [
        "cannot open '\(folder.path("none.jsonl"))': No such file or directory",
        "cannot read '\(folder.path("."))': Is a directory", "cannot read 'broken': Input/output error",
      ])
    #expect(reading.failures.map(\.input) == [0, 1, 2])
    #expect(reading.bytes(of: 3) == start)
  }

  @Test("No inputs and empty inputs make no batch")
  func empty() throws {
    #expect(try Reading([(name: String, bytes: [UInt8])]()).batches.isEmpty)
    #expect(try Reading([(name: "a.jsonl", bytes: []), (name: "b.csv", bytes: [])]).batches.isEmpty)
    #expect(try Reading([(name: "a.jsonl", bytes: [0x0A])]).batches.count == 1)
  }

  @Test("An empty text is a document; a batch takes only so many inputs, however small")
  func emptyTexts() throws {
    let count = BatchReader.batchPieces + 3
    let reading = try Reading((0..<count).map { (name: "\($0).txt", bytes: [UInt8]()) })
    #expect(reading.batches.map(\.pieces.count) == [BatchReader.batchPieces, 3])
    #expect(reading.batches.flatMap(\.pieces).map(\.input) == Array(0..<count))
  }
}
