import ByteStreams
import TestSupport
import Testing

@Suite("xz", Python.required)
struct XZTests {
  private let folder: TemporaryFolder
  private let text = newsText(lines: 1_000)

  init() throws { folder = try TemporaryFolder() }

  @Test("Streams that follow each other are one, with padding of fours between and behind them")
  func streams() throws {
    let one = try Python.compress(text, "lzma", in: folder)
    let empty = try Python.compress([], "lzma", in: folder)
    let file = one + empty + [0, 0, 0, 0] + one + [UInt8](repeating: 0, count: 400)
    #expect(try folder.reading(file).whole == Reading(BytesSource(text + text)))
  }

  @Test("A stream that asks for a larger dictionary than allowed is refused, not allocated")
  func memory() throws {
    let file = try Python.make(
      """
      import lzma
      filters = [{'id': lzma.FILTER_LZMA2, 'preset': 0, 'dict_size': 512 << 20}]
      compressor = lzma.LZMACompressor(filters=filters)
      open('out', 'wb').write(compressor.compress(b'a' * 100) + compressor.flush())
      """, in: folder)
    #expect(try folder.reading(file).whole.error?.problem == .overWindowLimit)
  }

  @Test("Something else behind the data is an error, after all of the data")
  func trailing() throws {
    let one = try Python.compress(text, "lzma", in: folder)
    let whole = try folder.reading(one + Array("more than twelve bytes".utf8)).whole
    #expect(whole.bytes == text)
    #expect(whole.error?.problem == .trailingData)
  }

  @Test("Any sizes of pieces read and of pieces asked for")
  func pieces() throws {
    let text = Array(text.prefix(30_000))
    let file = try Python.compress(text, "lzma", in: folder)
    for (input, output) in [(1, 1), (1, 70_000), (13, 17), (4_096, 1), (.max, 3)] {
      let source = DecodedSource(BytesSource(file, piece: input), .xz, path: "a.xz")
      #expect(Reading(source, piece: output) == Reading(BytesSource(text)), "\(input), \(output)")
      #expect(source.inputPosition == file.count)
    }
  }
}
