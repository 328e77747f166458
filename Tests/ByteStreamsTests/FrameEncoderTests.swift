import ByteStreams
import Glibc
import TestSupport
import Testing

@Suite("Frame encoders")
struct FrameEncoderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("Every level gives back what went in", arguments: [Compression.gzip, .zstd])
  func levels(_ compression: Compression) throws {
    let text = newsText(lines: 2_000)
    let levels = try #require(FrameEncoder.levels(of: compression))
    for level in levels.allowed {
      let file = try encode(text, compression, level: level)
      #expect(file.count < text.count / 2)
      #expect(try folder.reading(file).whole == Reading(BytesSource(text)), "level \(level)")
    }
  }

  @Test("Bytes of any kind and number fit the bound", arguments: [Compression.gzip, .zstd])
  func bound(_ compression: Compression) throws {
    var random = SeededGenerator(seed: 6)
    let levels = try #require(FrameEncoder.levels(of: compression))
    for level in [levels.allowed.lowerBound, levels.default, levels.allowed.upperBound] {
      let encoder = try FrameEncoder(compression, level: level, path: "test")
      for count in [0, 1, 2, 100, 65_534, 65_535, 65_536, 131_071, 300_000] {
        let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        let frame = try encode(noise, encoder)
        #expect(frame.count <= encoder.maximumCount(of: count))
        #expect(try folder.reading(frame).whole == Reading(BytesSource(noise)), "\(count) bytes")
      }
    }
  }

  @Test(
    "The same bytes give the same frame, whatever was encoded before", arguments: [Compression.gzip, .zstd])
  func deterministic(_ compression: Compression) throws {
    let text = newsText(lines: 500)
    let encoder = try FrameEncoder(compression, path: "test")
    let first = try encode(text, encoder)
    _ = try encode(newsText(lines: 300, seed: 9), encoder)
    _ = try encode([], encoder)
    #expect(try encode(text, encoder) == first)
    #expect(try encode(text, compression) == first)
  }

  @Test("gzip has neither time nor name, and Python reads it", Python.required)
  func python() throws {
    let text = newsText(lines: 500)
    let file = try encode(text, .gzip)
    #expect(Array(file[..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    try folder.write(file + encode([], .gzip) + encode(text, .gzip, level: 0), to: "in")
    let script = "import gzip; open('out', 'wb').write(gzip.decompress(open('in', 'rb').read()))"
    #expect(try Python.make(script, in: folder) == text + text)
  }

  @Test("xz and bzip2 are not written", arguments: [Compression.xz, .bzip2])
  func unsupported(_ compression: Compression) {
    #expect(throws: SystemError("write \(compression.rawValue) to", path: "test", code: ENOTSUP)) {
      try FrameEncoder(compression, path: "test")
    }
  }
}
