import ByteStreams
import TestSupport
import Testing

@Suite("zstd")
struct ZstdTests {
  private let folder: TemporaryFolder
  private let text = newsText(lines: 3_000)
  /// A frame that decoders skip: magic number, length, content.
  private let skippable: [UInt8] = [0x53, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]

  init() throws { folder = try TemporaryFolder() }

  @Test("Frames, empty frames and skippable frames that follow each other are one")
  func frames() throws {
    let parts = [text, [], Array("a\n".utf8), text]
    var file = skippable
    for part in parts { file += try encode(part, .zstd) + skippable }
    #expect(try folder.reading(file).whole == Reading(BytesSource(parts.flatMap { $0 })))
  }

  @Test("Only skippable frames are an empty file")
  func skippableOnly() throws {
    #expect(try folder.reading(skippable + skippable).whole == Reading(BytesSource([])))
  }

  @Test("A frame that asks for a larger window than allowed is refused, not allocated")
  func window() throws {
    // No single segment, no content size; a window of 2 GB; one raw block of one byte.
    let file: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 21 << 3, 0x09, 0, 0, 0x61]
    let whole = try folder.reading(file).whole
    #expect(whole.error?.problem == .overWindowLimit)
    #expect(whole.error?.description.contains("needs more than 128 MB to decode") == true)
    let largest: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 17 << 3, 0x09, 0, 0, 0x61]
    #expect(try folder.reading(largest).whole == Reading(BytesSource([0x61])))
  }

  @Test("A wrong checksum is found")
  func checksum() throws {
    var file = try encode(text, .zstd)
    file[file.count - 1] ^= 1
    let whole = try folder.reading(file).whole
    #expect(whole.error?.problem == .checksum)
  }

  @Test("Something else behind the data is an error, after all of the data")
  func trailing() throws {
    let whole = try folder.reading(try encode(text, .zstd) + Array("more".utf8)).whole
    #expect(whole.bytes == text)
    #expect(whole.error?.problem == .trailingData)
  }

  @Test("Any sizes of pieces read and of pieces asked for")
  func pieces() throws {
    let text = Array(text.prefix(30_000))
    let file = try encode(text, .zstd) + encode(text, .zstd)
    for (input, output) in [(1, 1), (1, 70_000), (13, 17), (4_096, 1), (.max, 3)] {
      let source = DecodedSource(BytesSource(file, piece: input), .zstd, path: "a.zst")
      #expect(Reading(source, piece: output).bytes == text + text, "\(input), \(output)")
      #expect(source.inputPosition == file.count)
    }
  }
}
