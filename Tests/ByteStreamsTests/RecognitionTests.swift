import ByteStreams
import TestSupport
import Testing

@Suite("Recognition")
struct RecognitionTests {
  @Test("Compression is known by its first bytes, whatever the name says")
  func compression() {
    #expect(Compression(magic: [0x1F, 0x8B, 8]) == .gzip)
    #expect(Compression(magic: [0x28, 0xB5, 0x2F, 0xFD]) == .zstd)
    for last: UInt8 in 0x50...0x5F { #expect(Compression(magic: [last, 0x2A, 0x4D, 0x18]) == .zstd) }
    #expect(Compression(magic: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) == .xz)
    #expect(Compression(magic: Array("BZh9".utf8)) == .bzip2)
    for text in ["", "{", "BZh", "BZh0", "BZhello", "PK", "\u{1F}"] {
      #expect(Compression(magic: Array(text.utf8)) == nil)
    }
  }

  @Test("Containers are known by their first bytes, empty ones too")
  func containers() {
    #expect(ContainerFormat(magic: [0x50, 0x4B, 3, 4]) == .zip)
    #expect(ContainerFormat(magic: [0x50, 0x4B, 5, 6]) == .zip)
    let text = newsText(lines: 20)
    #expect(ContainerFormat(magic: Array(text.prefix(512))) == nil)
    #expect(ContainerFormat(magic: [UInt8](repeating: 0, count: 512)) == nil)
    #expect(ContainerFormat(magic: text[..<257] + Array("ustar".utf8)) == .tar)
  }

  @Test("A file with a name that lies is read as what it is")
  func lyingName() throws {
    let folder = try TemporaryFolder()
    let text = newsText(lines: 10)
    #expect(try folder.reading(text, as: "a.jsonl.gz").whole == Reading(BytesSource(text)))
    #expect(try folder.reading(encode(text, .zstd), as: "a.gz").whole == Reading(BytesSource(text)))
  }
}
