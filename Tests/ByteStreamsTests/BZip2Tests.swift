import ByteStreams
import TestSupport
import Testing

@Suite("bzip2", Python.required)
struct BZip2Tests {
  private let folder: TemporaryFolder
  private let text = newsText(lines: 1_000)

  init() throws { folder = try TemporaryFolder() }

  @Test("Streams that follow each other are one")
  func streams() throws {
    let one = try Python.compress(text, "bz2", in: folder)
    let empty = try Python.compress([], "bz2", in: folder)
    let file = one + empty + one
    #expect(try folder.reading(file).whole == Reading(BytesSource(text + text)))
  }

  @Test("Something else behind the data is an error, after all of the data")
  func trailing() throws {
    let one = try Python.compress(text, "bz2", in: folder)
    let whole = try folder.reading(one + Array("more than twelve bytes".utf8)).whole
    #expect(whole.bytes == text)
    #expect(whole.error?.problem == .trailingData)
  }

  @Test("Any sizes of pieces read and of pieces asked for")
  func pieces() throws {
    let text = Array(text.prefix(30_000))
    let file = try Python.compress(text, "bz2", in: folder)
    for (input, output) in [(1, 1), (1, 70_000), (13, 17), (4_096, 1), (.max, 3)] {
      let source = DecodedSource(BytesSource(file, piece: input), .bzip2, path: "a.bz2")
      #expect(Reading(source, piece: output) == Reading(BytesSource(text)), "\(input), \(output)")
      #expect(source.inputPosition == file.count)
    }
  }
}
