import ByteStreams
import TestSupport
import Testing

@Suite("Reading ahead")
struct ReadAheadTests {
  private let text = newsText(lines: 3_000)

  @Test("The same bytes in the same order, for any sizes", arguments: [1, 100, 4_096, 1 << 20])
  func same(blockBytes: Int) {
    let text = blockBytes == 1 ? Array(text.prefix(2_000)) : text
    for (piece, asked) in [(.max, 64 << 10), (13, 64 << 10), (.max, 7), (1, 1)] {
      for starts in [false, true] {
        let ahead = ReadAhead(BytesSource(text, piece: piece), blocks: 3, blockBytes: blockBytes)
        if starts { ahead.start() }
        #expect(Reading(ahead, piece: asked) == Reading(BytesSource(text)))
        #expect(ahead.inputPosition == text.count)
      }
    }
  }

  @Test("An error comes behind the bytes before it, again and again")
  func error() {
    let error = StreamError(.damaged, path: "a", format: "gzip")
    for count in [0, 1, 4_095, 4_096, 4_097, 50_000] {
      let ahead = ReadAhead(BytesSource(Array(text[..<count]), error: error), blockBytes: 4_096)
      ahead.start()
      let reading = Reading(ahead, piece: 1_000)
      #expect(reading.bytes == Array(text[..<count]))
      #expect(reading.error == error)
      #expect(Reading(ahead).error == error)
    }
  }

  @Test("Dropped at any moment, it ends its thread before it lets go of the source")
  func dropped() {
    for round in 0..<300 {
      let source = BytesSource(text, piece: 777)
      var ahead: ReadAhead? = ReadAhead(source, blocks: 2, blockBytes: 1_000)
      ahead?.start()
      if let ahead, round % 3 > 0 { _ = Reading(ahead, piece: 100, limit: round * 20) }
      if round % 2 == 0 { ahead?.stop() }
      ahead = nil
      let position = source.inputPosition
      let rest = Reading(source)
      #expect(rest.bytes.count == text.count - position)
    }
  }

  @Test("Stopped, it has no more bytes")
  func stopped() {
    let ahead = ReadAhead(BytesSource(text), blockBytes: 1_000)
    #expect(Reading(ahead, piece: 10, limit: 5_000).bytes.count == 5_000)
    ahead.stop()
    #expect(Reading(ahead) == Reading(BytesSource([])))
  }

  @Test("Positions are those of what was read, not of what was read ahead")
  func position() {
    let source = BytesSource(text)
    let ahead = ReadAhead(source, blocks: 4, blockBytes: 1_000)
    ahead.start()
    #expect(ahead.inputPosition == 0)
    #expect(Reading(ahead, piece: 500, limit: 3_000).bytes.count == 3_000)
    #expect(ahead.inputPosition == 3_000)
  }
}
