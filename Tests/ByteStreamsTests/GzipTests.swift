import ByteStreams
import TestSupport
import Testing

@Suite("gzip")
struct GzipTests {
  private let folder: TemporaryFolder
  private let text = newsText(lines: 3_000)

  init() throws { folder = try TemporaryFolder() }

  @Test("What Python compressed is read back", Python.required)
  func python() throws {
    let file = try Python.compress(text, "gzip", in: folder)
    #expect(try folder.reading(file).whole == Reading(BytesSource(text)))
  }

  @Test("Header fields of every kind are skipped, and the header's checksum counts")
  func header() throws {
    let plain = try encode(text, .gzip)
    var file: [UInt8] = [0x1F, 0x8B, 8, 0b11110, 1, 2, 3, 4, 0, 3]
    file += [5, 0] + Array("extra".utf8) + Array("name.txt\0".utf8) + Array("comment\0".utf8)
    let crc = crc32(file) & 0xFFFF
    let good = file + [UInt8(crc & 0xFF), UInt8(crc >> 8)] + plain[10...]
    for piece in [1, 2, 3, 7, 1000, .max] {
      let source = DecodedSource(BytesSource(good, piece: piece), .gzip, path: "a.gz")
      #expect(Reading(source) == Reading(BytesSource(text)), "pieces of \(piece)")
    }
    let bad = file + [UInt8(crc & 0xFF) ^ 1, UInt8(crc >> 8)] + plain[10...]
    #expect(try folder.reading(bad).whole.error?.problem == .checksum)
  }

  @Test("Members that follow each other are one, with zeros between and behind them")
  func members() throws {
    let parts = [text, [], Array("a\n".utf8), text]
    var file: [UInt8] = []
    for part in parts { file += try encode(part, .gzip) + [0, 0, 0] }
    file += [UInt8](repeating: 0, count: 100_000)
    #expect(try folder.reading(file).whole == Reading(BytesSource(parts.flatMap { $0 })))
  }

  @Test("Ten thousand members")
  func manyMembers() throws {
    let part = try encode(Array("line\n".utf8), .gzip)
    let file = Array(repeatElement(part, count: 10_000).joined())
    #expect(try folder.reading(file).whole.bytes.count == 50_000)
  }

  @Test("Something else behind the data is an error, after all of the data")
  func trailing() throws {
    let whole = try folder.reading(try encode(text, .gzip) + Array("more".utf8)).whole
    #expect(whole.bytes == text)
    #expect(whole.error?.problem == .trailingData)
  }

  @Test("A wrong checksum and a wrong length are found")
  func trailer() throws {
    let file = try encode(text, .gzip)
    for index in 1...8 {
      var wrong = file
      wrong[wrong.count - index] ^= 0x10
      let whole = try folder.reading(wrong).whole
      #expect(whole.error?.problem == .checksum)
      #expect(whole.bytes == text)
    }
  }

  @Test("Errors name the file, the trouble and the position")
  func message() throws {
    let file = try encode(text, .gzip)
    let path = try folder.write(file[..<1_000], to: "cut.jsonl.gz")
    let error = InputReading(try InputReader(path: path)).whole.error
    #expect(
      error?.description == "cannot read '\(path)': the gzip data ends too early; is the file complete? "
        + "(at byte 1000 of the file)")
  }

  @Test("Any sizes of pieces read and of pieces asked for")
  func pieces() throws {
    let text = Array(text.prefix(30_000))
    let file = try encode(text, .gzip) + encode(text, .gzip)
    for (input, output) in [(1, 1), (1, 70_000), (13, 17), (4_096, 1), (.max, 3)] {
      let source = DecodedSource(BytesSource(file, piece: input), .gzip, path: "a.gz")
      #expect(Reading(source, piece: output).bytes == text + text, "\(input), \(output)")
      #expect(source.inputPosition == file.count)
    }
  }

  /// The CRC-32 of the header, bit by bit.
  private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
